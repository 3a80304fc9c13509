"""`speakeasy words export`: a word list as a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from speakeasy.cli.options import settings_from, settings_options
from speakeasy.cli.words.lists import Topic
from speakeasy.config import Config
from speakeasy.errors import WordlistError
from speakeasy.wordlists.columns import BY_KEY
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.lists import read_lists, shipped_files

_EPILOG = """\b
Examples:
  speakeasy words export -o words.xlsx                    your own lists
  speakeasy words export house/words.toml -o words.csv    one list
  speakeasy words export --shipped --topic housing -o housing.xlsx

speakeasy words import puts the sheet back."""


@click.command("export", epilog=_EPILOG)
@click.argument("lists", metavar="[LIST]...", nargs=-1, type=click.Path(exists=True, dir_okay=False))
@click.option("-o", "--output", required=True, type=click.Path(), help="The sheet: .csv or .xlsx. “-” shows CSV here.")
@click.option("--shipped", is_flag=True, help="The words that come with speakeasy.")
@click.option("--topic", type=Topic(), multiple=True, help="Only words of this topic. Can be given again.")
@click.option(
    "--category", multiple=True, type=click.Choice(BY_KEY["category"].choices), help="Only words of this category."
)
@settings_options
def command(
    lists: tuple[str, ...], output: str, shipped: bool, topic: tuple[str, ...], category: tuple[str, ...], **given: Any
) -> None:
    """Write a word list as a sheet for Excel, LibreOffice or Google Sheets.

    Each row is a word, each column a key. Without LIST: your own lists. CSV opens in every program. Excel files
    have lists to choose from and a page that says how to fill in the sheet.
    """
    from speakeasy.wordlists.sheet import write_sheet

    config = settings_from(Path.cwd(), **given).for_path()
    files = shipped_files() if shipped else _files(lists, config)
    entries = [*_entries(files)]
    _refuse_unknown_topics(topic, entries)
    chosen = [one for one in entries if one.topic in (topic or (one.topic,))]
    chosen = [one for one in chosen if one.category in (category or (one.category,))]
    data = write_sheet(Path("words.csv" if output == "-" else output), chosen)
    if output == "-":
        click.echo(data, nl=False)
        return
    _write(Path(output), data)
    click.echo(f"{output}: {len(chosen):,} {'word' if len(chosen) == 1 else 'words'}.", err=True)


def _files(lists: tuple[str, ...], config: Config) -> list[Path]:
    files = [Path(name) for name in lists] or list(config.house)
    if not files:
        raise WordlistError("you have no word list of your own here. Name one, or ask for ours with --shipped.")
    return files


def _entries(files: list[Path]) -> Iterator[Entry]:
    """Entries of all files. A name may stand in more than one house list: then the last one speaks."""
    found: dict[str, Entry] = {}
    for file in files:
        found.update((entry.name, entry) for entry in read_lists([file])[0])
    yield from found.values()


def _refuse_unknown_topics(topics: tuple[str, ...], entries: list[Entry]) -> None:
    from speakeasy.nearest import did_you_mean

    known = {entry.topic for entry in entries if entry.topic}
    for topic in topics:
        if topic not in known:
            raise WordlistError(f"no word here has the topic “{topic}”.{did_you_mean(topic, known)}")


def _write(path: Path, data: bytes) -> None:
    from speakeasy.cache import write_atomically

    if not write_atomically(path.resolve(), data):
        raise WordlistError(f"{path}: the sheet cannot be written here. Is it open in another program?")
