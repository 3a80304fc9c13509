"""A word list's text in parts, one for each entry, so that one entry can change and all else stays as it is.

The parts joined are the text, to the letter. A part holds the comment lines right above its heading.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType

from msgspec import Struct

_HEADING = re.compile(r"[ \t]*\[\[?[ \t]*([^\[\]]+?)[ \t]*\]\]?[ \t]*(?:#.*)?")
_TOKEN = re.compile(r"""\"{3}|'{3}|"(?:\\.|[^"\\])*"|'[^']*'|\#.*""")
_ENDS = MappingProxyType(
    {'"""': re.compile(r'(?:\\.|[^\\])*?"{3,5}', re.DOTALL), "'''": re.compile(r".*?'{3,5}", re.DOTALL)}
)
"""Texts of several lines, and what their last line is like."""


class Part(Struct, frozen=True):
    """A heading and what stands under it. `entry` is the name of the entry, or "" for anything else."""

    entry: str
    text: str


def parts_of(text: str) -> list[Part]:
    """The parts of a list. What stands before the first heading is a part too."""
    parts: list[Part] = []
    for heading, chunk in _chunks(text):
        keys = _keys(heading) if heading else ()
        entry = keys[1] if len(keys) > 1 and keys[0] == "words" else ""
        if entry and parts and parts[-1].entry == entry:  # [words.x.agreed] belongs to [words.x]
            parts[-1] = Part(entry, parts[-1].text + chunk)
        else:
            parts.append(Part(entry, chunk))
    return parts


def lead_of(text: str) -> int:
    """How many characters of a part stand before its heading: comments."""
    match = re.match(r"(?:[ \t\r]*(?:#.*)?\n)*", text)
    return match.end() if match else 0


def _chunks(text: str) -> Iterator[tuple[str, str]]:
    """Each heading with its text; the first has no heading."""
    heading, lines, inside = "", list[str](), ""
    for line in re.findall(r"[^\n]*\n|[^\n]+$", text):
        found = None if inside else _HEADING.fullmatch(line.rstrip("\r\n"))
        if found and _keys(found[1]):
            own = _comments_at_end(lines)
            if lines[:own]:
                yield heading, "".join(lines[:own])
            heading, lines = found[1], lines[own:]
        inside = _still_inside(line, inside)
        lines.append(line)
    yield heading, "".join(lines)


def _comments_at_end(lines: list[str]) -> int:
    """Where the comment lines at the end begin: they speak of what comes next."""
    start = len(lines)
    while start and lines[start - 1].lstrip().startswith("#"):
        start -= 1
    return start


def _still_inside(line: str, inside: str) -> str:
    """Is the next line inside a text of several lines, and in which quotes?"""
    at = 0
    while True:
        if inside:
            end = _ENDS[inside].match(line, at)
            if end is None:
                return inside
            at = end.end()
        token = _TOKEN.search(line, at)
        if token is None:
            return ""
        at, inside = token.end(), token[0] if token[0] in _ENDS else ""


def _keys(heading: str) -> tuple[str, ...]:
    """The names in a heading; none when it is not one after all."""
    import tomllib

    try:
        table = tomllib.loads(f"[{heading}]")
    except tomllib.TOMLDecodeError:
        return ()
    keys: list[str] = []
    while table:
        ((key, table),) = table.items()
        keys.append(key)
    return tuple(keys)
