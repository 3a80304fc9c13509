"""One word list as it stands in its file: its entries, its tables, and the line of each entry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

import msgspec
from msgspec import Struct

from speakeasy.errors import WordlistError
from speakeasy.wordlists.choice import choice_from
from speakeasy.wordlists.entry import Entry, Region, entry_from

Tell = Callable[[str, WordlistError], None]
"""What to do with a slip, given the name of its entry, or nothing: raise it, or note it and read on."""

_ROWS: Mapping[str, Any] = MappingProxyType({"classes": list[str], "acronyms": list[str], "sources": dict[str, str]})
_SHAPES = MappingProxyType(
    {
        "classes": 'a list of words, such as ["carer", "nurse"]',
        "acronyms": 'a list of acronyms, such as ["NHS", "GP"]',
        "sources": "a table of texts, with a “title” and a “who”",
    }
)
_CHOICES = "choices"
TABLES = ("words", *_ROWS, _CHOICES)
_PLACES = ("all", *get_args(Region))
_HEADING = re.compile(r"[ \t]*\[[ \t]*words[ \t]*\.[ \t]*([^\]]+?)[ \t]*\]")


class ListFile(Struct, frozen=True):
    """What a file holds. `raw` has each entry's own table, as its author wrote it.

    A slip of the whole file has no line; that of an entry has the line of its heading.
    """

    file: Path
    entries: tuple[Entry, ...]
    raw: Mapping[str, Mapping[str, Any]]
    tables: Mapping[str, Mapping[str, Any]]
    lines: Mapping[str, int]

    def where(self, name: str) -> str:
        """The place of an entry for messages: “house.toml:12: words.hub”."""
        return _where(self.file, self.lines, name)


def raise_it(_name: str, error: WordlistError) -> None:
    """The first slip ends the reading."""
    raise error


def read_list(file: Path, tell: Tell = raise_it) -> ListFile:
    """Read one file. Raises `WordlistError` if it is no word list at all.

    Each slip within goes to `tell`. Where that only notes it, the part with the slip is left out.
    """
    return list_from(_text_of(file), file, tell)


def list_from(text: str, file: Path, tell: Tell = raise_it) -> ListFile:
    """`read_list` for a text that may not be saved yet, with the file that it belongs to."""
    content = _parsed(text, file)
    lines = entry_lines(text)
    _refuse_unknown_tables(content, file, tell)
    raw = content.get("words", {})
    entries = tuple(_entries(raw if isinstance(raw, dict) else {}, file, lines, tell))
    return ListFile(file, entries, raw, dict(_tables(content, file, tell)), lines)


def _entries(raw: Mapping[str, Any], file: Path, lines: Mapping[str, int], tell: Tell) -> Iterator[Entry]:
    for name, table in raw.items():
        try:
            yield entry_from(name, table, _where(file, lines, name))
        except WordlistError as error:
            tell(name, error)


def _where(file: Path, lines: Mapping[str, int], name: str) -> str:
    return f"{file.name}:{lines.get(name, 1)}: words.{name}"


def _refuse_unknown_tables(content: Mapping[str, Any], file: Path, tell: Tell) -> None:
    for table, rows in content.items():
        if table not in TABLES:
            from speakeasy.nearest import did_you_mean

            hint = did_you_mean(table, TABLES)
            tell("", WordlistError(f"{file.name}: [{table}] is not a table of a word list.{hint}"))
        elif not isinstance(rows, dict):
            tell("", WordlistError(f"{file.name}: “{table}” must be a table, such as [{table}]."))


def _tables(content: Mapping[str, Any], file: Path, tell: Tell) -> Iterator[tuple[str, dict[str, Any]]]:
    for table in (*_ROWS, _CHOICES):
        rows = content.get(table, {})
        found: dict[str, Any] = {}
        for name, row in rows.items() if isinstance(rows, dict) else ():
            try:
                found[name] = _row(table, name, row, file)
            except WordlistError as error:
                tell("", error)
        yield table, found


def _row(table: str, name: str, row: object, file: Path) -> Any:
    if table == "acronyms" and name not in _PLACES:
        from speakeasy.nearest import did_you_mean

        raise WordlistError(f"{file.name}: acronyms.{name}: no such region.{did_you_mean(name, _PLACES)}")
    if table == _CHOICES:
        return choice_from(name, row, file.name)
    try:
        return msgspec.convert(row, _ROWS[table])
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


def lines_in(file: Path) -> dict[str, int]:
    """The line of each entry in a file, by name. Raises `WordlistError` if it cannot be read."""
    return entry_lines(_text_of(file))


def entry_lines(text: str) -> dict[str, int]:
    """The line of each entry's heading, from 1, by name."""
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        if heading := _HEADING.match(line):
            lines.setdefault(heading[1].strip("\"'"), number)
    return lines
