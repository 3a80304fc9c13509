"""`speakeasy words forms`: all forms of a word, and what to say in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

import click

from speakeasy.cli.names import EntryName
from speakeasy.cli.options import settings_from, settings_options
from speakeasy.config import Config
from speakeasy.doctor.forms import Row, guessed_pos, rows_of, rows_of_word
from speakeasy.doctor.search import places_for
from speakeasy.known import entries_for
from speakeasy.text.word_forms import Pos
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.lookup import entry_called

_EPILOG = """\b
Examples:
  speakeasy words forms utilise            an entry, by its name
  speakeasy words forms in order to        or by one of its terms
  speakeasy words forms blog --pos verb    a word that is in no list"""

_LABELS = {
    "base": "as it is",
    "s": "with he, she or it",
    "past": "past",
    "participle": "after have or be",
    "ing": "with -ing",
    "am": "with I",
    "are": "with we or they",
    "were": "past, with we or they",
    "plural": "more than one",
    "comparative": "more",
    "superlative": "most",
}


@click.command("forms", epilog=_EPILOG)
@click.argument("word", nargs=-1, required=True, type=EntryName())
@click.option("--pos", type=click.Choice(get_args(Pos)), help="The kind of word, for one that is in no list.")
@settings_options
def command(word: tuple[str, ...], pos: Pos | None, **given: Any) -> None:
    """Show all forms of WORD that are flagged, and what to say in each.

    WORD is the name of an entry, or one of its terms. For a word that no list has, it shows the forms that
    an entry for it would match.
    """
    config = settings_from(Path.cwd(), **given).for_path()
    wanted = " ".join(word)
    entry = None if pos else entry_called(wanted, entries_for(config))
    click.echo("\n".join(_of_entry(entry, config) if entry else _of_word(wanted, pos)))


def _of_entry(entry: Entry, config: Config) -> Iterator[str]:
    yield f"{entry.name} ({entry.pos})"
    yield from _table(rows_of(entry, config.region))
    if entry.advice:
        yield f"Advice: {entry.advice}"
    if entry.exact or entry.forms:
        yield "The entry asks for these forms and no others."
    yield "Capitals, hyphens and a final ’s need no forms of their own."
    yield f"The entry: {places_for(config).get(entry.name, '')}"


def _of_word(word: str, pos: Pos | None) -> Iterator[str]:
    kind = pos or guessed_pos(word)
    guess = "" if pos else " That is a guess: --pos says it."
    yield (
        f"“{word}” as {'an' if kind[0] == 'a' else 'a'} {kind}.{guess}"
        if pos
        else (f"No list has “{word}”. These are its forms as {'an' if kind[0] == 'a' else 'a'} {kind}.{guess}")
    )
    yield from _table(rows_of_word(word, kind))


def _table(rows: Sequence[Row]) -> Iterator[str]:
    cells = [(", ".join(row.surfaces), "; ".join(_LABELS.get(form, form) for form in row.forms), row) for row in rows]
    first = min(40, max((len(ways) for ways, _, _ in cells), default=0))
    second = max((len(label) for _, label, _ in cells), default=0)
    for ways, label, row in cells:
        said = f"  → {', '.join(f'“{text}”' for text in row.use)}" if row.use else ""
        yield f"  {ways:{first}}  {label:{second}}{said}".rstrip()
