"""From TOML files to word lists that are ready to use, made once and kept by content."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args
from zlib import adler32, crc32

import msgspec

from speakeasy.cache import folder, write_atomically
from speakeasy.errors import WordlistError
from speakeasy.wordlists.choice import choice_from
from speakeasy.wordlists.compiled import FORMAT, Compiled, compile_words
from speakeasy.wordlists.entry import Entry, Region, entry_from

_PACKED = Path(__file__).with_name("shipped.msgpack")
"""In the wheel. Absent in a checkout, where the lists are compiled into the user's cache."""

_ROWS: Mapping[str, Any] = MappingProxyType({"classes": list[str], "acronyms": list[str], "sources": dict[str, str]})
_SHAPES = MappingProxyType(
    {
        "classes": 'a list of words, such as ["carer", "nurse"]',
        "acronyms": 'a list of acronyms, such as ["NHS", "GP"]',
        "sources": "a table of texts, with a “title” and a “who”",
    }
)
_CHOICES = "choices"
_TABLES = ("words", *_ROWS, _CHOICES)
_PLACES = ("all", *get_args(Region))
_HEADING = re.compile(r"\[words\.([^\]]+)\]")


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
        write_atomically(place, msgspec.msgpack.encode(known))
    return known


def compiled_from(files: Iterable[Path]) -> Compiled:
    """Compile the lists in these files. Raises `WordlistError` naming the file and line."""
    entries, tables = read_lists(files)
    return compile_words(entries, **tables)


def read_lists(files: Iterable[Path]) -> tuple[list[Entry], dict[str, dict[str, Any]]]:
    """All entries, and the tables of classes, acronyms, sources and choices. Names are unique over all files."""
    return read_texts((file, _text_of(file)) for file in files)


def read_texts(texts: Iterable[tuple[Path, str]]) -> tuple[list[Entry], dict[str, dict[str, Any]]]:
    """`read_lists` for texts that may not be saved yet, each with the file that it belongs to."""
    entries: dict[str, Entry] = {}
    tables: dict[str, dict[str, Any]] = {table: {} for table in (*_ROWS, _CHOICES)}
    for file, text in texts:
        content = _parsed(text, file)
        _refuse_unknown_tables(content, file)
        lines = _entry_lines(text)
        for name, table in content.pop("words", {}).items():
            where = f"{file.name}:{lines.get(name, 1)}: words.{name}"
            if name in entries:
                raise WordlistError(f"{where} is there twice. Join the two entries, or rename one.")
            entries[name] = entry_from(name, table, where)
        _add_tables(content, tables, file)
    return list(entries.values()), tables


def _refuse_unknown_tables(content: Mapping[str, Any], file: Path) -> None:
    for table, rows in content.items():
        if table not in _TABLES:
            from speakeasy.nearest import did_you_mean

            raise WordlistError(f"{file.name}: [{table}] is not a table of a word list.{did_you_mean(table, _TABLES)}")
        if not isinstance(rows, dict):
            raise WordlistError(f"{file.name}: “{table}” must be a table, such as [{table}].")


def _add_tables(content: Mapping[str, Any], tables: dict[str, dict[str, Any]], file: Path) -> None:
    for table, rows in content.items():
        for name, row in rows.items():
            if name in tables[table]:
                raise WordlistError(f"{file.name}: {table}.{name} is there twice. Join the two.")
            if table == "acronyms" and name not in _PLACES:
                from speakeasy.nearest import did_you_mean

                raise WordlistError(f"{file.name}: acronyms.{name}: no such region.{did_you_mean(name, _PLACES)}")
            if table == _CHOICES:
                tables[table][name] = choice_from(name, row, file.name)
                continue
            try:
                tables[table][name] = msgspec.convert(row, _ROWS[table])
            except msgspec.ValidationError:
                raise WordlistError(f"{file.name}: {table}.{name} must be {_SHAPES[table]}.") from None


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError:
        raise WordlistError(f"{file}: this word list cannot be read. Is the name right?") from None
    except UnicodeDecodeError:
        raise WordlistError(f"{file}: save this word list as UTF-8.") from None


def _parsed(text: str, file: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise WordlistError(f"{file}: not readable as TOML: {error}.") from None


def _entry_lines(text: str) -> dict[str, int]:
    """The line of each entry's heading, from 1, by name."""
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if heading := _HEADING.match(line):
            lines.setdefault(heading[1].strip("\"'"), number)
    return lines


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
