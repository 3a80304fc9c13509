"""An entry by its name, by one of its terms, or by a form of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from speakeasy.wordlists.compiled import END, Compiled, Record, edges_of, surfaces_of
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


def entry_in(word: str, lists: Sequence[Compiled]) -> Entry | None:
    """The entry in force that has this word among its terms, or else among their forms. A later list is in front.

    It goes down the tree of each list, so that it costs the same for any number of entries.
    """
    replaced: set[str] = set()
    found: list[Entry] = []
    for one in reversed(lists):
        found += (entry for entry in _at(word, one) if entry.name not in replaced)
        replaced |= set(one.names)
    words = spaced(word)
    return next((entry for entry in found if words in map(spaced, entry.spellings)), found[0] if found else None)


def _at(word: str, compiled: Compiled) -> Iterator[Entry]:
    first, *rest = edges_of(spaced(word)) or [END]
    node: Any = msgspec.msgpack.decode(compiled.heads[first]) if first in compiled.heads else {}
    for edge in rest:
        node = node.get(edge, {})
    for number, *_ in node.get(END, ()):
        yield msgspec.msgpack.decode(compiled.records[number], type=Record).entry


def spaced(name: str) -> str:
    """A name as plain words, whatever stands between them."""
    return " ".join(name.lower().replace("’", "'").replace("-", " ").replace("_", " ").split())
