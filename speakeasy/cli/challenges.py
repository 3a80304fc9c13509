"""`speakeasy challenges`: what people challenged, and the answers."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from speakeasy.cli.options import settings_from, settings_options

if TYPE_CHECKING:
    from speakeasy.decisions.challenge import Challenge

_ANSWERS = ("changed", "kept", "ask", "later")
_EPILOG = """\b
Examples:
  speakeasy challenges --late
  speakeasy challenges answer 7 changed "We say person now."
  speakeasy challenges answer 8 later "We meet in May." --look-again 2027-05-01
  speakeasy challenges import cards.csv"""


@click.group("challenges", invoke_without_command=True, epilog=_EPILOG)
@click.option("--open", "only_open", is_flag=True, help="Only those without an answer.")
@click.option("--late", is_flag=True, help="Only those that should have an answer by now.")
@click.option("--word", help="Only those about this word.")
@settings_options
@click.pass_context
def command(ctx: click.Context, /, only_open: bool, late: bool, word: str | None, **given: Any) -> None:
    """List the challenges: the newest first, late ones with a note."""
    from speakeasy.decisions.challenge import read_challenges
    from speakeasy.decisions.printed import Printed
    from speakeasy.decisions.sentences import normal
    from speakeasy.known import entries_for

    settings = settings_from(Path.cwd(), **given)
    ctx.obj = settings
    if ctx.invoked_subcommand:
        return
    today = date.today()
    found = [
        one
        for one in reversed(read_challenges(settings.root))
        if not (only_open and not one.is_open)
        and not (late and not one.is_late(today))
        and not (word and normal(one.word) != normal(word))
    ]
    printed = Printed(entries_for(settings.for_path()) if found else {})
    for one in found:
        click.echo(printed("\n".join(_rows(one, today))) + "\n")
    click.echo(_counted(found, today))


def _rows(one: Challenge, today: date) -> Iterable[str]:
    from speakeasy.dates import in_words
    from speakeasy.decisions.challenge import STATES

    sender = f", from {one.sender}" if one.sender else ""
    yield f"{one.number}. “{one.word}”: {STATES[one.state]}"
    yield f"   Said on {in_words(one.said)}{sender}."
    if one.why:
        yield f"   Why: “{one.why}”"
    if one.instead:
        yield f"   Instead: {' or '.join(one.instead)}"
    if one.sentence:
        yield f"   In {one.where}: “{one.sentence}”"
    if one.is_open:
        late = " It is late." if one.is_late(today) else ""
        yield f"   Answer by {in_words(one.answer_by)}.{late}"
    else:
        yield f"   Our answer: {one.answer}"
    if one.look_again:
        yield f"   We look again on {in_words(one.look_again)}."


def _counted(found: list[Challenge], today: date) -> str:
    if not found:
        return "No challenges here. To make one: speakeasy challenge"
    waiting = sum(one.is_open for one in found)
    late = sum(one.is_late(today) for one in found)
    return f"Challenges: {len(found)}. Without an answer: {waiting}. Late: {late}."


@command.command("answer")
@click.argument("number", type=click.IntRange(1))
@click.argument("state", type=click.Choice(_ANSWERS))
@click.argument("reason", nargs=-1, required=True)
@click.option("--look-again", metavar="DATE", help="When to look again. “later” needs it.")
@click.pass_obj
def answer_one(settings: Any, number: int, state: Any, reason: tuple[str, ...], look_again: str | None) -> None:
    r"""Answer a challenge, with a REASON of 25 words or fewer.

    \b
    changed   we say it another way now
    kept      we keep the word, and explain it
    ask       we ask each person what to say
    later     not now; give the day to look again
    """
    from speakeasy.dates import read_date
    from speakeasy.decisions.challenge import STATES, answer

    day = read_date(look_again) if look_again else None
    one = answer(settings.root, number, state, " ".join(reason), date.today(), day)
    click.echo(f"Challenge {number} has an answer: {STATES[one.state]}.")
    if one.sender:
        door = f", {one.door}" if one.door else ""
        click.echo(f"Please tell {one.sender}{door}.")
    else:
        click.echo("Do you know who asked? Please tell them.")


@command.command("import")
@click.argument("cards", type=click.Path(exists=True, dir_okay=False))
@click.pass_obj
def import_cards(settings: Any, cards: str) -> None:
    """Take in paper CARDS that somebody typed into a CSV file.

    The first row names the columns: word, why, instead, where, from, date. Only word is needed.
    If a row is not right, nothing is taken in, and you see every such row.
    """
    from speakeasy.decisions.cards import add_cards

    added = add_cards(settings.root, Path(cards), date.today())
    numbers = ", ".join(str(one.number) for one in added)
    click.echo(f"Thank you. Challenges that are in: {len(added)}." + (f" Their numbers: {numbers}." if added else ""))
