"""The lists that the doctor looks at, read with all their slips, and the lists that they stand with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from msgspec import Struct

from speakeasy.doctor.remark import Ill, Kind, Remark
from speakeasy.errors import WordlistError
from speakeasy.paths import absolute, shown
from speakeasy.wordlists.compiled import Compiled, compile_words
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.listfile import ListFile, Tell, read_list
from speakeasy.wordlists.lists import shipped, shipped_files


class Placed(Struct, frozen=True):
    """An entry, the file that it stands in, and the number of its list: a later one stands in front."""

    entry: Entry
    home: ListFile
    list_number: int

    @property
    def line(self) -> int:
        return self.home.lines.get(self.entry.name, 1)

    @property
    def place(self) -> str:
        return f"{shown(self.home.file)}:{self.line}"

    def remark(self, ill: Ill) -> Remark:
        return Remark(shown(self.home.file), self.line, self.entry.name, ill.kind, ill.what, ill.cure, ill.info)


class Shelf(Struct, frozen=True):
    """All lists in force, weakest first: the shipped files as one list, then each house list.

    `patients` are the files to look at. `remarks` hold what was amiss already in reading them. `shipped` is
    our own list, ready: None where it is a patient, or has slips.
    """

    lists: tuple[tuple[ListFile, ...], ...]
    patients: frozenset[Path]
    remarks: tuple[Remark, ...]
    shipped: Compiled | None

    def all_entries(self) -> list[Placed]:
        """Every entry, the weakest list first."""
        return [
            Placed(entry, home, number)
            for number, files in enumerate(self.lists)
            for home in files
            for entry in home.entries
        ]

    def is_patient(self, one: Placed) -> bool:
        return one.home.file in self.patients

    def patient_files(self) -> Iterator[ListFile]:
        return (home for home in chain.from_iterable(self.lists) if home.file in self.patients)

    def rows(self, table: str) -> dict[str, Any]:
        """The classes, acronyms or sources of all lists together."""
        return {
            name: row for home in chain.from_iterable(self.lists) for name, row in home.tables.get(table, {}).items()
        }


def open_shelf(files: Iterable[Path], house: Iterable[Path] = (), *, with_shipped: bool = False) -> Shelf:
    """Read the lists to look at (`with_shipped`: ours too), and those in force beside them.

    A file that cannot be read becomes a remark. So does each slip in a file, and the rest is read on.
    """
    ours = {absolute(file): file for file in shipped_files()}
    remarks: list[Remark] = []
    patients = {absolute(file) for file in files} | (set(ours) if with_shipped else set())
    own = [absolute(file) for file in (*house, *files)]
    ready = None if patients & set(ours) else _shipped()
    lists = [tuple(_read(ours, remarks) if ready is None else map(read_list, ours))]
    lists += [tuple(_read([file], remarks)) for file in dict.fromkeys(own) if file not in ours]
    here = {shown(file) for file in patients}
    return Shelf(tuple(lists), frozenset(patients), tuple(one for one in remarks if one.file in here), ready)


def _shipped() -> Compiled | None:
    try:
        return shipped()
    except WordlistError:
        return None


_LINE_OF_TOML = re.compile(r"\(at line (\d+)")


def _read(files: Iterable[Path], remarks: list[Remark]) -> Iterator[ListFile]:
    for file in files:
        slips: list[tuple[str, WordlistError]] = []
        try:
            home = read_list(file, _noting(slips))
        except WordlistError as error:
            line = _LINE_OF_TOML.search(str(error))
            what = _without(str(error), str(file))
            remarks.append(Remark(shown(file), int(line[1]) if line else 1, "", "unread", what))
            continue
        for name, slip in slips:
            what = _without(str(slip), home.where(name) if name else file.name)
            remarks.append(Remark(shown(file), home.lines.get(name, 1), name, "slip", what))
        yield _only_what_can_match(home, remarks)


def _noting(slips: list[tuple[str, WordlistError]]) -> Tell:
    return lambda name, error: slips.append((name, error))


def _only_what_can_match(home: ListFile, remarks: list[Remark]) -> ListFile:
    """The file without the entries that cannot be compiled, for the checks that need them all compiled."""
    try:
        compile_words(home.entries)
    except WordlistError:
        kept = tuple(entry for entry in home.entries if _can_match(entry, home, remarks))
        return ListFile(home.file, kept, home.raw, home.tables, home.lines)
    return home


def _can_match(entry: Entry, home: ListFile, remarks: list[Remark]) -> bool:
    where = home.where(entry.name)
    try:
        compile_words([entry], places={entry.name: where})
    except WordlistError as error:
        kind: Kind = "never-matches"
        line = home.lines.get(entry.name, 1)
        remarks.append(Remark(shown(home.file), line, entry.name, kind, _without(str(error), where)))
        return False
    return True


def compiled_lists(shelf: Shelf) -> Sequence[Compiled]:
    """Each list of the shelf, ready to find words."""
    ready = [] if shelf.shipped is None else [shelf.shipped]
    return [
        *ready,
        *(
            compile_words([entry for home in files for entry in home.entries], _classes_of(files))
            for files in shelf.lists[len(ready) :]
        ),
    ]


def _classes_of(files: Iterable[ListFile]) -> dict[str, list[str]]:
    return {name: words for home in files for name, words in home.tables.get("classes", {}).items()}


def _without(message: str, where: str) -> str:
    return message.removeprefix(where).removeprefix(": ").removeprefix(" ")
