"""`speakeasy words preview`: what a word list would flag in documents, before it is used."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal

import click
import msgspec
from msgspec import Struct

from speakeasy.checker import Checker
from speakeasy.cli.options import settings_from, settings_options
from speakeasy.cli.output import opened, width_of
from speakeasy.doctor.preview import change_in, configs_for
from speakeasy.errors import NotReadError
from speakeasy.files import Search, find, read_bytes
from speakeasy.formats import known_suffixes, read
from speakeasy.model import Diagnostic, Document, Level
from speakeasy.paths import shown
from speakeasy.report.excerpt import Excerpt, Excerpts
from speakeasy.report.lines import Lines
from speakeasy.report.phrases import counted, listed, printable, times
from speakeasy.report.style import Style, style_for
from speakeasy.settings import Settings
from speakeasy.wordlists.listfile import read_list

_EPILOG = """\b
Examples:
  speakeasy words preview our-words.toml letters/
  speakeasy words preview our-words.toml "**/*.md" --all
  speakeasy words preview our-words.toml letters/ --format json

\b
It compares two checks: with the list, and without it. Your settings hold for
both. It changes nothing. It ends with 2 when a document cannot be read."""

_MOST = 5

Kind = Literal["new", "gone", "changed"]
_TITLES: dict[Kind, str] = {
    "new": "Newly flagged",
    "gone": "No longer flagged",
    "changed": "Flagged as before, but said otherwise",
}


class Spot(Struct, frozen=True):
    """A place where something changes. `was` is the level without the list, where the entry says otherwise now."""

    kind: Kind
    entry: str
    level: Level
    was: Level | None
    file: str
    line: int
    column: int
    excerpt: Excerpt


class Outcome(Struct):
    """What came of all documents."""

    spots: list[Spot]
    problems: list[str]
    files: int = 0


@click.command("preview", epilog=_EPILOG)
@click.argument("word_list", metavar="LIST", type=click.Path(path_type=Path))
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--all", "everything", is_flag=True, help="Show every place, and not the first five of each word.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@settings_options
@click.pass_context
def command(
    ctx: click.Context, /, word_list: Path, paths: tuple[str, ...], everything: bool, form: str, **given: Any
) -> None:
    """Show what LIST would flag in your documents, and what it would no longer flag.

    PATHS are files, folders or patterns. Without PATHS, the current folder.
    """
    read_list(word_list)  # A slip in the list is said before any document is read.
    paths = paths or (".",)
    settings = settings_from(Path(paths[0]), **given)
    with opened(None) as out:
        outcome = _compare(word_list, paths, settings, width_of(out) - 6)
        if form == "json":
            out.write(_as_json(word_list, outcome))
        else:
            style = style_for(out, os.environ)
            out.write("".join(f"{line}\n" for line in _as_text(word_list, outcome, style, everything)))
    for problem in outcome.problems:
        click.echo(f"speakeasy: {problem}", err=True)
    ctx.exit(2 if outcome.problems else 0)


def _compare(word_list: Path, paths: Sequence[str], settings: Settings, room: int) -> Outcome:
    usual = settings.for_path()
    checker_for = cache(Checker)  # documents with equal settings share two
    outcome = Outcome([], [])
    for found in find(paths, Search(known_suffixes(), usual.exclude, settings.root)):
        if found.kind:
            continue
        try:
            if found.problem:
                raise NotReadError(found.problem)
            config = settings.for_path(found.path)
            name = str(found.path)
            document = read(read_bytes(found.path, config.max_size), name, boilerplate=config.boilerplate)
        except NotReadError as error:
            outcome.problems.append(str(error))
            continue
        before, after = map(checker_for, configs_for(config, word_list))
        change = change_in(document, before, after)
        rows: list[tuple[Kind, Diagnostic, Level | None]] = [("new", one, None) for one in change.new]
        rows += [("gone", one, None) for one in change.gone]
        rows += [("changed", one, was.level) for was, one in change.other]
        outcome.spots.extend(_spots(document, rows, room))
        outcome.files += 1
    return outcome


def _spots(document: Document, rows: Iterable[tuple[Kind, Diagnostic, Level | None]], room: int) -> Iterator[Spot]:
    lines = Lines(document.text)
    excerpts = Excerpts(document, lines)
    for kind, one, was in rows:
        place = lines.place(one.span.start)
        excerpt = excerpts.around(one.span, room)
        yield Spot(kind, one.code, one.level, was, printable(document.name), place.line, place.column, excerpt)


def _groups(spots: Iterable[Spot], kind: Kind) -> list[tuple[str, list[Spot]]]:
    """The spots of a kind by entry, the most frequent entry first."""
    by_entry: dict[str, list[Spot]] = defaultdict(list)
    for spot in spots:
        if spot.kind == kind:
            by_entry[spot.entry].append(spot)
    return sorted(by_entry.items(), key=lambda row: (-len(row[1]), row[0]))


def _as_text(word_list: Path, outcome: Outcome, style: Style, everything: bool) -> Iterator[str]:
    for kind, title in _TITLES.items():
        groups = _groups(outcome.spots, kind)
        if groups:
            yield f"{style.title(title)}\n"
        for entry, spots in groups:
            yield f"{style.strong(entry)} ({_levels(spots)}): {times(len(spots))}"
            some = spots if everything else spots[:_MOST]
            yield from (line for spot in some for line in _spot_lines(spot, style))
            if len(some) < len(spots):
                yield f"  and {len(spots) - len(some):,} more: --all"
            yield ""
    yield _summary(word_list, outcome)


def _levels(spots: Sequence[Spot]) -> str:
    return listed(list(dict.fromkeys(f"{spot.was} → {spot.level}" if _moved(spot) else spot.level for spot in spots)))


def _moved(spot: Spot) -> bool:
    return spot.was not in (None, spot.level)


def _spot_lines(spot: Spot, style: Style) -> Iterator[str]:
    yield f"  {style.place(f'{spot.file}:{spot.line}:{spot.column}', spot.file)}"
    yield f"      {spot.excerpt.before}{style.strong(spot.excerpt.marked)}{spot.excerpt.after}"


def _summary(word_list: Path, outcome: Outcome) -> str:
    """One sentence that says it all."""
    numbers = {kind: [spot for spot in outcome.spots if spot.kind == kind] for kind in _TITLES}
    where = counted(outcome.files, "document")
    if not outcome.spots:
        return f"{shown(word_list)} would change nothing in {where}."
    said = [
        f"{verb} {counted(len(spots), 'place')}"
        for verb, spots in (
            ("flag", numbers["new"]),
            ("no longer flag", numbers["gone"]),
            ("say something else in", numbers["changed"]),
        )
        if spots
    ]
    return f"{shown(word_list)} would {listed(said)}, in {where}."


def _as_json(word_list: Path, outcome: Outcome) -> str:
    report: dict[str, object] = {
        "version": 1,
        "list": shown(word_list),
        "files": outcome.files,
        "problems": outcome.problems,
    }
    for kind in _TITLES:
        report[kind] = [
            {"entry": entry, "count": len(spots), "places": [_place(spot) for spot in spots]}
            for entry, spots in _groups(outcome.spots, kind)
        ]
    return msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n"


def _place(spot: Spot) -> dict[str, object]:
    excerpt = spot.excerpt
    return {
        "file": spot.file,
        "line": spot.line,
        "column": spot.column,
        "level": spot.level,
        "was": spot.was,
        "text": excerpt.marked,
        "sentence": excerpt.before + excerpt.marked + excerpt.after,
    }
