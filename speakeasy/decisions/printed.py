"""Words as they may stand in print. A slur is hidden behind its first letter."""

from __future__ import annotations

from collections.abc import Mapping

from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.lookup import entry_that_holds


def printed(word: str, entries: Mapping[str, Entry]) -> str:
    """The word, with first letters and stars for what only hurts: all of it, or single words in it."""
    # To look through all entries for a word takes half a second, and there may be a thousand words.
    hurting = {name: entry for name, entry in entries.items() if entry.action == "avoid"}
    if entry_that_holds(word, hurting):
        return " ".join(map(_hidden, word.split()))
    parts = word.split()
    if len(parts) < 2:
        return word
    return " ".join(_hidden(part) if entry_that_holds(part.strip(".,;:!?\"'“”‘’"), hurting) else part for part in parts)


def _hidden(word: str) -> str:
    return word[0] + "*" * (len(word) - 1)
