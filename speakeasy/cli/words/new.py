"""`speakeasy words new`: a new entry, question by question."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from speakeasy.cli.options import settings_from, settings_options
from speakeasy.cli.words import ask
from speakeasy.cli.words.lists import Topic
from speakeasy.doctor.desk import Desk, desk_for
from speakeasy.doctor.own import FIRST, is_in_force, name_for_settings, own_list
from speakeasy.errors import WordlistError
from speakeasy.settings import FILE, Settings
from speakeasy.wordlists.columns import BY_KEY
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.writing import entry_toml, put

_EPILOG = """\b
Examples:
  speakeasy words new                      it asks for everything
  speakeasy words new "care package"       it asks for the rest
  speakeasy words new hub --category jargon --pos noun --advice "Name the place." \\
      --why "Readers do not know what it is." --flag "Visit the [hub]."
"""

_NEEDED = {"category": "--category", "pos": "--pos", "why": "--why", "flags": "--flag"}


def _answers(command: Any) -> Any:
    """The options that answer a question."""
    options = (
        click.option("--category", type=click.Choice(BY_KEY["category"].choices), help="What kind of word it is."),
        click.option("--topic", type=Topic(), help="A smaller group than the category."),
        click.option("--action", type=click.Choice(BY_KEY["action"].choices), help="What to do about it."),
        click.option("--pos", type=click.Choice(BY_KEY["pos"].choices), help="How it is used. It decides the forms."),
        click.option("--use", multiple=True, help="What to say instead. Can be given again."),
        click.option("--advice", help="What to do where no word fits."),
        click.option("--meaning", help="What it means, in plain words."),
        click.option("--why", help="One short, kind sentence."),
        click.option("--who", help="Whom it may shut out."),
        click.option("--source", multiple=True, help="Who says so. [default: house]"),
        click.option("--flag", "flags", multiple=True, help="A sentence to flag. Can be given again."),
        click.option("--pass", "passes", multiple=True, help="A sentence to leave alone. Can be given again."),
        click.option("--unless", multiple=True, help="Words near it that make it fine. Can be given again."),
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command("new", epilog=_EPILOG)
@click.argument("word", nargs=-1)
@click.option("--into", metavar="LIST", type=click.Path(dir_okay=False), help="The list. [default: your own]")
@click.option("--name", help="The name of the entry. [default: made of the word]")
@click.option("--replace", is_flag=True, help="Stand in front of an entry that covers the word already.")
@click.option("--dry-run", is_flag=True, help="Show the entry, and save nothing.")
@click.option("-y", "--yes", is_flag=True, help="Save, and add the list to the settings, without asking.")
@_answers
@settings_options
def command(
    word: tuple[str, ...], into: str | None, name: str | None, replace: bool, dry_run: bool, yes: bool, **given: Any
) -> None:
    """Add a word to your own list, question by question.

    speakeasy tries your sentences at once and says which of them hold. It saves only when you say so. What you
    give as an option is not asked. In a script, give everything: then it is saved at once.
    """
    from speakeasy.wordlists.draft import name_of

    answers = {key: given.pop(key) for key in _KEYS}
    settings = settings_from(Path.cwd(), **given)
    config = settings.for_path()
    desk = desk_for(config, own_list(config, into, settings.root / FIRST))
    text = " ".join(word) or _asked_word()
    named = name or name_of(text)
    desk.refuse_what_cannot_speak(text, named)
    if not (replace or _goes_on(desk, text)):
        click.echo("Nothing was saved.")
        return
    entry = _entry(desk, text, named, answers)
    _show(desk, entry)
    if dry_run or not (yes or not ask.can_ask() or ask.confirm(f"Save it in {desk.target}?")):
        click.echo("Nothing was saved.")
        return
    put(desk.target, [entry])
    click.echo(f"Saved in {desk.target}.")
    _offer_settings(settings, desk, yes)


_KEYS = tuple(option.name for option in command.params if option.name in BY_KEY and option.name != "name")


def _asked_word() -> str:
    if not ask.can_ask():
        raise click.UsageError("say which word: speakeasy words new WORD")
    return ask.ask("Which word or phrase?", "In its base form: “utilise”, not “utilised”.")


def _goes_on(desk: Desk, word: str) -> bool:
    """Say which entries speak of the word already. Raises `WordlistError` when nobody is there to decide."""
    covering = desk.covered_by(word)
    if not covering:
        return True
    names = ", ".join(f"“{one.name}”" for one in covering)
    if not ask.can_ask():
        cure = f"See: speakeasy explain {covering[0].name}. To stand in front of it, add --replace."
        raise WordlistError(f"{names} covers “{word}” already. {cure}")
    click.echo(f"\n{names} covers “{word}” already:")
    for one in covering:
        said = f" You could say: {', '.join(one.use)}." if one.use else ""
        click.echo(f"  {one.name}: {one.why}{said}")
    return ask.confirm("Shall yours stand in front of it?", default=False)


def _entry(desk: Desk, word: str, name: str, answers: Mapping[str, Any]) -> Entry:
    if ask.can_ask():
        from speakeasy.cli.words.interview import interview

        return _with_marks(desk, desk.entry(word, name, interview(desk, word, name, dict(answers))))
    given = dict(answers)
    if not given["pos"] and " " in word:
        given["pos"] = "phrase"
    missing = [option for key, option in _NEEDED.items() if not given[key]]
    if not any(given[key] for key in ("use", "advice", "meaning")):
        missing.append("--use, --advice or --meaning")
    if missing:
        raise click.UsageError(f"nobody is here to ask, so say these too: {', '.join(missing)}")
    return _with_marks(desk, desk.entry(word, name, given))


def _with_marks(desk: Desk, entry: Entry) -> Entry:
    from msgspec.structs import replace

    from speakeasy.wordlists.draft import marked

    words = desk.words(entry)
    return replace(entry, flags=tuple(marked(entry, one, words) for one in entry.flags))


def _show(desk: Desk, entry: Entry) -> None:
    """Its forms, its sentences tried, its TOML. Raises `WordlistError` when a sentence does not hold."""
    from speakeasy.wordlists.compiled import surfaces_of

    click.echo(f"\nIt matches: {', '.join(surfaces_of(entry))}")
    wrong = desk.failures(entry)
    for failure in wrong:
        click.echo(f"  does not hold: {failure.partition(': ')[2]}")
    if wrong:
        raise WordlistError("a sentence does not do what it should, so nothing was saved. Change it and try again.")
    number = len(entry.flags) + len(entry.passes)
    click.echo(f"{'Its sentence holds' if number == 1 else f'All {number} sentences hold'}.\n")
    click.echo(entry_toml(entry))
    if not desk.speaks(entry):
        click.echo("Your settings switch words of this kind off, so this one stays silent for now.\n")


def _offer_settings(settings: Settings, desk: Desk, yes: bool) -> None:
    """A list that no settings name is never read."""
    if is_in_force(desk.config, desk.target):
        return
    path = settings.path or Path(FILE)
    name = name_for_settings(settings, desk.target)
    if yes or (ask.can_ask() and ask.confirm(f"Add this list to {path}, so that speakeasy uses it?")):
        from speakeasy.settings.edit import add_to

        add_to(path, "house", name)
        click.echo(f"Added to {path}.")
    else:
        click.echo(f'To use this list, add it to your settings ({path}): house = ["{name}"]')
