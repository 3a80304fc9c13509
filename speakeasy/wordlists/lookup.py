"""An entry by its name, by one of its terms, or by a form of one."""

from __future__ import annotations

from collections.abc import Mapping

from speakeasy.wordlists.compiled import surfaces_of
from speakeasy.wordlists.entry import Entry


def entry_called(name: str, entries: Mapping[str, Entry]) -> Entry | None:
    """The entry that people mean by `name`, which may be written as in a text: “Utilised” is “utilise”."""
    words = spaced(name)
    return entries.get(words.replace(" ", "-")) or entries.get(name) or entry_that_holds(name, entries)


def entry_that_holds(name: str, entries: Mapping[str, Entry]) -> Entry | None:
    """The entry with these words among its terms, or else among their forms."""
    words = spaced(name)
    for surfaces in (lambda entry: entry.spellings, surfaces_of):
        for entry in entries.values():
            if words in map(spaced, surfaces(entry)):
                return entry
    return None


def spaced(name: str) -> str:
    """A name as plain words, whatever stands between them."""
    return " ".join(name.lower().replace("’", "'").replace("-", " ").replace("_", " ").split())
