"""From TOML files to word lists that are ready to use, made once and kept by content."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from zlib import adler32, crc32

import msgspec

from speakeasy.cache import folder, keep_latest, write_atomically
from speakeasy.errors import WordlistError
from speakeasy.wordlists.compiled import FORMAT, Compiled, compile_words
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.listfile import TABLES, ListFile, read_list

_PACKED = Path(__file__).with_name("shipped.msgpack")
"""In the wheel. Absent in a checkout, where the lists are compiled into the user's cache."""

_MOST_KEPT = 20
"""Each change of a list makes a new compiled file. The old ones are of no use soon."""


def shipped() -> Compiled:
    """The lists that come with speakeasy. Raises `WordlistError` if a list cannot be used."""
    if _PACKED.exists():
        return _unpacked(_PACKED.read_bytes()) or compiled_from(shipped_files())
    return kept(shipped_files())


def shipped_files() -> list[Path]:
    """The TOML files that come with speakeasy: beside this module in a wheel, at the top of a checkout."""
    here = Path(__file__).parent / "data"
    lists = here if here.is_dir() else Path(__file__).parents[2] / "wordlists"
    return sorted(lists.glob("*.toml"))


def kept(files: Iterable[Path]) -> Compiled:
    """The lists in these files, compiled once for their present content. Raises `WordlistError`."""
    files = list(files)
    place = folder() / f"words-{_fingerprint(files)}.msgpack"
    try:
        known = _unpacked(place.read_bytes())
    except OSError:
        known = None
    if known is None:
        known = compiled_from(files)
        if write_atomically(place, msgspec.msgpack.encode(known)):
            keep_latest("words-*.msgpack", _MOST_KEPT)
    return known


def compiled_from(files: Iterable[Path]) -> Compiled:
    """Compile the lists in these files. Raises `WordlistError` naming the file and line."""
    return compile_files([read_list(file) for file in files])


def compile_files(files: Sequence[ListFile]) -> Compiled:
    """Compile lists that are read already. Raises `WordlistError` naming the file and line."""
    entries, tables = join_lists(files)
    places = {name: file.where(name) for file in files for name in file.raw}
    return compile_words(entries, **tables, places=places)


def read_lists(files: Iterable[Path]) -> tuple[list[Entry], dict[str, dict[str, Any]]]:
    """All entries, and the tables of classes, acronyms, sources and choices. Names are unique over all files."""
    return join_lists([read_list(file) for file in files])


def join_lists(files: Iterable[ListFile]) -> tuple[list[Entry], dict[str, dict[str, Any]]]:
    """Several files as one list. Raises `WordlistError` for a name that is there twice."""
    entries: dict[str, Entry] = {}
    tables: dict[str, dict[str, Any]] = {table: {} for table in TABLES if table != "words"}
    for one in files:
        for entry in one.entries:
            if entry.name in entries:
                raise WordlistError(f"{one.where(entry.name)} is there twice. Join the two entries, or rename one.")
            entries[entry.name] = entry
        for table, rows in one.tables.items():
            for name, row in rows.items():
                if name in tables[table]:
                    raise WordlistError(f"{one.file.name}: {table}.{name} is there twice. Join the two.")
                tables[table][name] = row
    return list(entries.values()), tables


def _fingerprint(files: Iterable[Path]) -> str:
    """A name for the present content. Size and time stand for it, so that a start need not read the lists."""
    marks = []
    for file in files:
        try:
            facts = file.stat()
        except OSError:
            raise WordlistError(f"{file}: this word list cannot be read. Is the name right?") from None
        marks.append(f"{file}:{facts.st_size}:{facts.st_mtime_ns}")
    text = "\n".join([str(FORMAT), *marks]).encode()
    return f"{crc32(text):08x}{adler32(text):08x}{len(text):x}"


def _unpacked(data: bytes) -> Compiled | None:
    try:
        found = msgspec.msgpack.decode(data, type=Compiled)
    except msgspec.DecodeError:
        return None
    return found if found.format == FORMAT else None
