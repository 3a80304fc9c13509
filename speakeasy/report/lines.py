"""From an offset to a line and a column. The one place in reports that owns line ends.

Only LF, CR LF and CR end a line, as in editors. `str.splitlines` also breaks at form feeds, U+0085 and U+2028,
so it is not used here.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from msgspec import Struct

_END = re.compile(r"\r\n?|\n")


class Place(Struct, frozen=True):
    """A line and a column, both from 1. The column counts code points."""

    line: int
    column: int


class Lines:
    """The lines of one text. Offsets are code points."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in _END.finditer(text))]

    def place(self, offset: int) -> Place:
        """Where an offset stands."""
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    def span_of(self, line: int) -> tuple[int, int]:
        """From the first to past the last character of a line, its end left out."""
        start = self._starts[line - 1]
        stop = self._starts[line] if line < len(self._starts) else len(self._text)
        end = stop
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return start, end
