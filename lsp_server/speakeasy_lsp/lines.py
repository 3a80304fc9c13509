"""The only place that knows code units: offsets in a text, and what the client calls line and character.

An offset counts code points from the start of the text. A line ends at a line feed, a carriage return, or
both, and at nothing else: Python's own `splitlines` also ends lines where editors do not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal

Encoding = Literal["utf-8", "utf-16", "utf-32"]
ENCODINGS: tuple[Encoding, ...] = ("utf-8", "utf-16", "utf-32")
"""What a character is to the client: a byte, a UTF-16 unit or a code point."""

Position = tuple[int, int]
"""Line and character, both from 0."""

_LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """Where the lines of one text begin."""

    __slots__ = ("_encoding", "_starts", "_text")

    def __init__(self, text: str, encoding: Encoding) -> None:
        self._text = text
        self._encoding = encoding
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def position(self, offset: int) -> Position:
        """The line and character of an offset. One inside a line end counts as the end of its line."""
        line = bisect_right(self._starts, offset) - 1
        return line, self._units(self._text[self._starts[line] : min(offset, self._end(line))])

    def offset(self, position: Position) -> int:
        """The offset of a line and character. What lies behind the end of a line, or of the text, is that end."""
        line, character = position
        if line >= len(self._starts):
            return len(self._text)
        start, end = self._starts[line], self._end(line)
        text = self._text[start:end]
        if self._encoding == "utf-32" or text.isascii():
            return min(start + character, end)
        return start + _code_points(text, character, self._encoding)

    def _end(self, line: int) -> int:
        """Where a line ends, without its line end."""
        if line + 1 >= len(self._starts):
            return len(self._text)
        end = self._starts[line + 1] - 1
        return end - 1 if self._text[end] == "\n" and end > self._starts[line] and self._text[end - 1] == "\r" else end

    def _units(self, text: str) -> int:
        if self._encoding == "utf-32" or text.isascii():
            return len(text)
        return sum(map(_WIDTHS[self._encoding], text))


def _utf16(char: str) -> int:
    return 2 if char > "\uffff" else 1


def _utf8(char: str) -> int:
    return len(char.encode("utf-8", "surrogatepass"))


_WIDTHS = {"utf-16": _utf16, "utf-8": _utf8}


def _code_points(text: str, units: int, encoding: Encoding) -> int:
    """How many code points of `text` fit into so many units. Half a character counts as not there yet."""
    width = _WIDTHS[encoding]
    for index, char in enumerate(text):
        units -= width(char)
        if units < 0:
            return index
    return len(text)
