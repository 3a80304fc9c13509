"""`speakeasy challenge`: say that a word is not right for you."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from speakeasy.cli.options import settings_from, settings_options
from speakeasy.settings import Settings

_EPILOG = """\b
Examples:
  speakeasy challenge "service user" --why "It is cold." --instead person
  speakeasy challenge client --in letters/welcome.md --from Sam
  speakeasy challenge drive --wrong --in report.md    the finding is wrong"""


@click.command("challenge", epilog=_EPILOG)
@click.argument("word", nargs=-1, required=True)
@click.option("--in", "file", type=click.Path(exists=True, dir_okay=False), help="The document where it stands.")
@click.option("--why", default="", help="Why it is not right for you.")
@click.option("--instead", multiple=True, metavar="WORDS", help="What you would say. Can be given again.")
@click.option("--from", "sender", default="", metavar="NAME", help="A name, if you like. No name is needed.")
@click.option("--by", "door", default="", metavar="WAY", help="How it came to you: by phone, on a card, in a talk.")
@click.option("--wrong", is_flag=True, help="The word is fine here. It is the finding that is wrong.")
@settings_options
def command(word: tuple[str, ...], file: str | None, **given: Any) -> None:
    """Challenge a word. Everyone may, and no name is needed.

    Your challenge gets a number and a date for an answer. It shows in all reports from now on.
    It is kept in a file of its own, in the folder “decisions” beside the settings.
    """
    from speakeasy.dates import in_words

    said = {name: given.pop(name) for name in ("why", "instead", "sender", "door")}
    wrong = given.pop("wrong")
    settings = settings_from(Path(file) if file else Path.cwd(), **given)
    one = _challenge(" ".join(word), Path(file) if file else None, wrong, settings, said)
    click.echo(f"Thank you. Your challenge is number {one.number}.")
    click.echo(f"You get an answer by {in_words(one.answer_by)}.")
    click.echo("Everyone here can see it now.")


def _challenge(word: str, file: Path | None, wrong: bool, settings: Settings, said: dict[str, Any]) -> Any:
    from speakeasy.decisions.challenge import add_challenge
    from speakeasy.known import lists_for
    from speakeasy.wordlists.lookup import entry_in

    entry = entry_in(word, lists_for(settings.for_path(file)))
    what = "checker" if wrong else "word" if file else "entry" if entry else "missing"
    if file is not None:
        said |= {"where": file.as_posix(), "sentence": _sentence(word, file, settings)}
    return add_challenge(settings.root, word, date.today(), what=what, code=entry.name if entry else "", **said)


def _sentence(word: str, file: Path, settings: Settings) -> str:
    """The first sentence of the document with the word in it, or nothing."""
    from speakeasy.decisions.sentences import Sentences, normal
    from speakeasy.files import read_bytes
    from speakeasy.formats import read
    from speakeasy.model import Span

    document = read(read_bytes(file, settings.for_path(file).max_size), str(file))
    at = document.text.casefold().find(normal(word))
    return Sentences(document).around(Span(at, at + len(word))) if at >= 0 else ""
