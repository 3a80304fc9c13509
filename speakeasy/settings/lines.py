"""Where the keys of a TOML file stand. The parser of the standard library does not say."""

from __future__ import annotations

import re
from collections.abc import Mapping

Keys = tuple[str | int, ...]
"""The way to a value: names, and a number for each table of an array of tables."""

_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_HEADER = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_DOTTED})[ \t]*\]")
_PAIR = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=")
_PART = re.compile(_KEY)
_LONG_QUOTES = ('"""', "'''")


def key_lines(text: str) -> dict[Keys, int]:
    """The line of each key and table, from 1. Keys inside a table in braces have the line of the table."""
    lines: dict[Keys, int] = {}
    counts: dict[Keys, int] = {}
    table: Keys = ()
    inside = ""
    for number, line in enumerate(text.split("\n"), 1):
        if not inside:
            if header := _HEADER.match(line):
                table = _open_table(_parts(header[2]), header[1] == "[[", counts)
                _note(lines, table, number)
            elif pair := _PAIR.match(line):
                _note(lines, (*table, *_parts(pair[1])), number)
        inside = _still_inside(line, inside)
    return lines


def line_of(lines: Mapping[Keys, int], keys: Keys) -> int:
    """The line of a key, or of the nearest table around it, or 1."""
    for end in range(len(keys), 0, -1):
        if keys[:end] in lines:
            return lines[keys[:end]]
    return 1


def _open_table(parts: tuple[str, ...], is_array: bool, counts: dict[Keys, int]) -> Keys:
    keys: Keys = ()
    for place, part in enumerate(parts, 1):
        keys = (*keys, part)
        if is_array and place == len(parts):
            counts[keys] = counts.get(keys, -1) + 1
        if keys in counts:
            keys = (*keys, counts[keys])
    return keys


def _note(lines: dict[Keys, int], keys: Keys, number: int) -> None:
    for end in range(1, len(keys) + 1):
        lines.setdefault(keys[:end], number)


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))


def _still_inside(line: str, inside: str) -> str:
    """Is the next line inside a text of several lines, and in which quotes?"""
    for quotes in (inside,) if inside else _LONG_QUOTES:
        if line.count(quotes) % 2:
            return "" if inside else quotes
    return inside
