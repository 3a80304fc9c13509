"""`speakeasy words share`: a small file of your words, for another group."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from speakeasy.cli.options import settings_from, settings_options
from speakeasy.errors import DecisionError

_EPILOG = """\b
Examples:
  speakeasy words share -o words-to-share.toml
  speakeasy words share client --by "Willow House" -o client.toml
  speakeasy words import words-to-share.toml      what the others do"""


@click.command("share", epilog=_EPILOG)
@click.argument("words", nargs=-1, metavar="[WORD]...")
@click.option("-o", "--output", required=True, type=click.Path(dir_okay=False), help="The file to make.")
@click.option("--by", metavar="NAME", help="Who shares them. [default: as your pledge says]")
@settings_options
def command(words: tuple[str, ...], output: str, by: str | None, **given: Any) -> None:
    """Share the words that your group decided about. Or share only the words you name.

    You get one small file. You can send it to another group.

    For them, each word is only an idea. Their own words stay as they are.
    """
    from speakeasy.cache import write_atomically
    from speakeasy.decisions.pledge import read_pledge
    from speakeasy.decisions.share import From, shared_text

    settings = settings_from(Path.cwd(), **given)
    pledge = read_pledge(settings.root)
    entries = _chosen(words, settings.for_path().house)
    text = shared_text(entries, From(by or (pledge.who if pledge else ""), date.today()))
    path = Path(output)
    if path.exists():
        raise DecisionError(f"{path}: this file is there already. Choose another name.")
    if not write_atomically(path, text.encode("utf-8")):
        raise DecisionError(f"{path}: we cannot write this file here. Choose another place.")
    click.echo(f"The file is here: {path}. Words in it: {len(entries)}.")


def _chosen(words: tuple[str, ...], house: tuple[Path, ...]) -> list[Any]:
    """The entries with these words, or else those that the group decided about."""
    from speakeasy.decisions.share import DECIDED
    from speakeasy.wordlists.lists import kept, read_lists
    from speakeasy.wordlists.lookup import entry_in

    every = {entry.name: entry for path in house for entry in read_lists([path])[0]}
    if not words:
        return [entry for entry in every.values() if entry.status in DECIDED]
    lists = [kept([path]) for path in house]
    found = {word: every.get(word) or entry_in(word, lists) for word in words}
    for word, entry in found.items():
        if entry is None:
            raise DecisionError(f"“{word}” is not in a word list of your own. To see what is: speakeasy words find")
    return list({entry.name: entry for entry in found.values() if entry}.values())
