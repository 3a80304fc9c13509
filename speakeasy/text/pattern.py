"""Patterns that are compiled when they are first used: most checks need few of them, and a start should be quick."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property


class Pattern:
    """A regular expression, compiled at its first use. `re.error` comes then, not before."""

    def __init__(self, text: str, flags: int = 0) -> None:
        self._text = text
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._text, self._flags)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """As in `re`."""
        return self._compiled.finditer(text, start, end)

    def findall(self, text: str) -> list[str]:
        """As in `re`, for a pattern without groups."""
        return self._compiled.findall(text)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As in `re`."""
        return self._compiled.search(text, start, end)

    def match(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """As in `re`."""
        return self._compiled.match(text, start, end)

    def sub(self, by: str, text: str) -> str:
        """As in `re`."""
        return self._compiled.sub(by, text)
