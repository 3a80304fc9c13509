"""Words as they may stand in print. A slur is hidden behind its first letter."""

from __future__ import annotations

import re
from collections.abc import Mapping

from speakeasy.wordlists.compiled import surfaces_of
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.lookup import spaced

_WORD = re.compile(r"\w+(?:['’]\w+)*")


class Printed:
    """Whole texts as they may stand in print. Made once for many texts."""

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        hurting = [entry for entry in entries.values() if entry.action == "avoid"]
        self._hurting = {tuple(spaced(one).split()) for entry in hurting for one in surfaces_of(entry)}
        self._longest = max(map(len, self._hurting), default=0)

    def __call__(self, text: str) -> str:
        """The text, with first letters and stars for what only hurts."""
        places = [(found.start(), found.end()) for found in _WORD.finditer(text)]
        words = [spaced(text[start:end]) for start, end in places]
        signs = list(text)
        for first in range(len(words)):
            for last in range(first + 1, min(len(words), first + self._longest) + 1):
                if tuple(words[first:last]) in self._hurting:
                    for start, end in places[first:last]:
                        signs[start + 1 : end] = "*" * (end - start - 1)
        return "".join(signs)
