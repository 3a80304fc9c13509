"""Words as they may stand in print. A slur is hidden behind its first letter."""

from __future__ import annotations

from collections.abc import Mapping

from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.lookup import entry_that_holds


def printed(word: str, entries: Mapping[str, Entry]) -> str:
    """The word, or its first letter and stars if it is one that only hurts."""
    entry = entry_that_holds(word, entries)
    if entry is None or entry.action != "avoid":
        return word
    return " ".join(part[0] + "*" * (len(part) - 1) for part in word.split())
