"""The only place that knows code units: offsets in a text, and what the client calls line and character.

An offset counts code points from the start of the text. A line ends at a line feed, a carriage return, or
both, and at nothing else: Python's own `splitlines` also ends lines where editors do not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Literal

Encoding = Literal["utf-8", "utf-16", "utf-32"]
ENCODINGS: tuple[Encoding, ...] = ("utf-8", "utf-16", "utf-32")
"""What a character is to the client: a byte, a UTF-16 unit or a code point."""

Position = tuple[int, int]
"""Line and character, both from 0."""

_LINE_END = re.compile(r"\r\n|\r|\n")
_WITH_END = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]*\Z")


class Lines:
    """Where the lines of one text begin."""

    __slots__ = ("_encoding", "_is_simple", "_starts", "_text")

    def __init__(self, text: str, encoding: Encoding) -> None:
        self._text = text
        self._encoding = encoding
        self._is_simple = _units(text, encoding) == len(text)
        self._starts = _line_starts(text)

    def position(self, offset: int) -> Position:
        """The line and character of an offset. One inside a line end counts as the end of its line."""
        line = bisect_right(self._starts, offset) - 1
        start, end = self._starts[line], min(offset, self._end(line))
        return line, end - start if self._is_simple else _units(self._text[start:end], self._encoding)

    def offset(self, position: Position) -> int:
        """The offset of a line and character. What lies behind the end of a line, or of the text, is that end."""
        line, character = position
        if line >= len(self._starts):
            return len(self._text)
        start, end = self._starts[line], self._end(line)
        if self._is_simple:
            return min(start + character, end)
        return start + _code_points(self._text[start:end], character, self._encoding)

    def _end(self, line: int) -> int:
        """Where a line ends, without its line end."""
        if line + 1 >= len(self._starts):
            return len(self._text)
        end = self._starts[line + 1] - 1
        return end - 1 if self._text[end] == "\n" and end > self._starts[line] and self._text[end - 1] == "\r" else end


def _line_starts(text: str) -> list[int]:
    if "\r" in text:
        return [0, *(match.end() for match in _LINE_END.finditer(text))]
    lengths = map(len, text.split("\n"))
    return [end + number for number, end in enumerate(accumulate(lengths, initial=0))][:-1]


def _units(text: str, encoding: Encoding) -> int:
    """How long a text is to the client."""
    if encoding == "utf-32" or text.isascii():
        return len(text)
    if encoding == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _code_points(text: str, units: int, encoding: Encoding) -> int:
    """How many code points of `text` fit into so many units. Half a character counts as not there yet."""
    if encoding == "utf-32" or text.isascii():
        return min(units, len(text))
    for index, char in enumerate(text):
        units -= _units(char, encoding)
        if units < 0:
            return index
    return len(text)


def edited(text: str, edits: Iterable[tuple[Position, Position, str]], encoding: Encoding) -> str:
    """The text after edits, one after the other: from a position up to another, put this in place.

    Line by line, so that a change in thousands of places does not go through the whole text each time.
    """
    lines = _WITH_END.findall(text)
    for (first, start), (last, end), new in edits:
        start_line, head = _before(lines, first, start, encoding)
        end_line, kept = _before(lines, last, end, encoding)
        end_line, kept = max((end_line, kept), (start_line, head))
        begin = start_line
        if begin and lines[begin - 1].endswith("\r"):
            begin -= 1  # A line feed that is typed next would join it.
        before = "".join(lines[begin:start_line]) + lines[start_line][:head]
        lines[begin : end_line + 1] = _lines_of(before + new + lines[end_line][kept:], end_line + 1 < len(lines))
    return "".join(lines)


def _lines_of(text: str, more: bool) -> list[str]:
    """The lines with their ends. The last one of all texts has none, and may be empty."""
    lines: list[str] = _WITH_END.findall(text)
    return lines[:-1] if more and not lines[-1] else lines


def _before(lines: list[str], number: int, units: int, encoding: Encoding) -> tuple[int, int]:
    """The line of a position, and how many of its code points stand before it."""
    if number >= len(lines):
        return len(lines) - 1, len(lines[-1])
    return number, _code_points(lines[number].rstrip("\r\n"), units, encoding)
