"""The text between tags, as a browser shows it: white space in one space, entities as what they stand for."""

from __future__ import annotations

import re
from html import unescape

from speakeasy.formats.pieces import Run
from speakeasy.model import STAND_IN

_SPACE = " \t\n\r\f"
_ODD = re.compile(
    "[ \t\n\r\f]{2,}|[\t\n\r\f]|[\u00ad\u200b\u2060\ufeff\ufffc]+"
    "|&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};?)"
)
_NOBODY_SEES = frozenset("\u00ad\u200b\u2060\ufeff")


class TextRuns:
    """Gathers the runs of one block. `base` is where `shown` starts in the source."""

    def __init__(self, shown: str, base: int) -> None:
        self.shown = shown
        self.base = base
        self.runs: list[Run] = []
        self.after_space = True

    def clear(self) -> None:
        """Start on the next block."""
        self.runs = []
        self.after_space = True

    def add(self, start: int, end: int, text: str) -> None:
        """A span that shows `text`, such as a line break."""
        self.runs.append((start + self.base, end + self.base, text))
        self.after_space = text[-1:] in ("\n", " ")

    def read(self, start: int, end: int) -> None:
        """Text from the page, with no tags in it."""
        if self.after_space and self.shown[start:end].isspace():
            return
        for odd in _ODD.finditer(self.shown, start, end):
            self._plain(start, odd.start())
            self._odd(odd.start(), odd.end())
            start = odd.end()
        self._plain(start, end)

    def _plain(self, start: int, end: int) -> None:
        if start < end and self.after_space and self.shown[start] == " ":
            start += 1
        if start < end:
            self.runs.append((start + self.base, end + self.base, None))
            self.after_space = self.shown[end - 1] == " "

    def _odd(self, start: int, end: int) -> None:
        first = self.shown[start]
        if first in _SPACE:
            if not self.after_space:
                self.add(start, end, " ")
        elif first == "&":
            self._entity(start, end)
        else:
            seen = STAND_IN in self.shown[start:end]
            self.runs.append((start + self.base, end + self.base, STAND_IN if seen else ""))
            self.after_space = self.after_space and not seen

    def _entity(self, start: int, end: int) -> None:
        written = self.shown[start:end]
        value = unescape(written)
        if value == written:
            self._plain(start, end)
        elif not value.replace("\0", "") or value in _NOBODY_SEES:
            self.runs.append((start + self.base, end + self.base, ""))
        else:
            self.add(start, end, value.replace("\0", ""))
