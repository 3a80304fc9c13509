"""A sheet that comes in to a word list: what it would change there, and all that must be put right first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from speakeasy.errors import WordlistError
from speakeasy.wordlists.compiled import Compiled, compile_words
from speakeasy.wordlists.draft import NAME, name_of
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.examples import failures
from speakeasy.wordlists.lists import read_lists
from speakeasy.wordlists.sheet import Sheet, entries_from
from speakeasy.wordlists.writing import changed_keys


class Plan(Struct, frozen=True):
    """`entries` are to be put into the list. `changed` has the keys that differ, by name."""

    entries: tuple[Entry, ...]
    added: tuple[str, ...]
    changed: dict[str, tuple[str, ...]]
    removed: tuple[str, ...]
    missing: tuple[str, ...]
    problems: tuple[str, ...]


def plan_import(sheet: Sheet, target: Path, beside: Sequence[Compiled], remove_missing: bool = False) -> Plan:
    """What `sheet` does to the list at `target`, which need not be there yet.

    `beside` are the other lists in force: examples are tried with all of them. `missing` are entries of the
    list that the sheet has no row for. Raises `WordlistError` if the list itself cannot be read.
    """
    entries, tables = read_lists([target] if target.exists() else [])
    old = {entry.name: entry for entry in entries}
    new, problems = entries_from(sheet, old)
    differ = {name: entry for name, entry in new.items() if old.get(name) != entry}
    rows = {row.name: row.number for row in sheet.rows}
    # Whoever has a row, though one that is not right yet, is not missing.
    missing = tuple(name for name in old if name not in rows)
    staying = {name: entry for name, entry in {**old, **new}.items() if not (remove_missing and name in missing)}
    problems = [*sheet.problems, *problems]
    problems += [f"{sheet.name}, row {rows[name]}{message}" for name, message in _odd_names(new, old)]
    wrong = list(_that_never_match(differ.values()))
    if not wrong:
        lists = lists_with(staying.values(), tables["classes"], beside)
        wrong = list(_examples_that_fail(differ.values(), lists))
    problems += [f"{sheet.name}, row {rows[name]}{message}" for name, message in wrong]
    return Plan(
        entries=tuple(differ.values()),
        added=tuple(name for name in differ if name not in old),
        changed={name: tuple(changed_keys(old[name], one)) for name, one in differ.items() if name in old},
        removed=missing if remove_missing else (),
        missing=() if remove_missing else missing,
        problems=tuple(problems),
    )


def lists_with(entries: Iterable[Entry], classes: Mapping[str, Any], beside: Sequence[Compiled]) -> list[Compiled]:
    """All lists, with these entries as the list in front. Raises `WordlistError`."""
    return [*beside, compile_words(entries, classes)]


def _odd_names(new: Iterable[str], old: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    """A name is typed in settings and commands. One that the list has already may stay as it is."""
    for name in new:
        if name not in old and not NAME.fullmatch(name):
            such = f", such as “{plain}”" if (plain := name_of(name)) else ""
            yield name, f", column “name”: “{name}” is not a name. Write small letters and hyphens{such}."


def _that_never_match(entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        try:
            compile_words([entry])
        except WordlistError as error:
            yield entry.name, f", column “terms”: {str(error).partition(': ')[2]}"


def _examples_that_fail(entries: Collection[Entry], lists: Sequence[Compiled]) -> Iterator[tuple[str, str]]:
    starts = {f"words.{entry.name}: ": entry.name for entry in entries}
    for failure in failures(entries, lists):  # all at once: each start takes memory
        start = next(start for start in starts if failure.startswith(start))
        column, _, rest = failure.removeprefix(start).partition(" ")
        yield starts[start], f", column “{column}”: {rest}"
