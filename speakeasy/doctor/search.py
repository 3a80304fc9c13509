"""Entries by any of their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from speakeasy.config import Config
from speakeasy.known import entries_for, lists_for
from speakeasy.paths import shown
from speakeasy.text.lexicon import normal
from speakeasy.wordlists.compiled import END, Compiled, edges_of
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.listfile import lines_in
from speakeasy.wordlists.lists import shipped_files
from speakeasy.wordlists.lookup import spaced

Where = Literal["name", "term", "form", "use", "advice", "meaning"]


class Hit(Struct, frozen=True):
    """An entry, and in what part of it the words stand."""

    entry: Entry
    where: Where


def hits_for(text: str, config: Config) -> list[Hit]:
    """The entries in force that hold these words, the nearest kind of match first."""
    wanted = spaced(text)
    entries = entries_for(config)
    by_form = set(_names_by_form(wanted, lists_for(config)))
    hits = [
        Hit(entry, where)
        for entry in entries.values()
        if (where := _where(wanted, entry) or ("form" if entry.name in by_form else None))
    ]
    order: Sequence[str] = Where.__args__  # type: ignore[attr-defined]
    return sorted(hits, key=lambda hit: (order.index(hit.where), hit.entry.name))


def _where(wanted: str, entry: Entry) -> Where | None:
    parts: tuple[tuple[Where, Iterable[str]], ...] = (
        ("name", (entry.name,)),
        ("term", (*entry.spellings, *entry.forms)),
        ("use", entry.use),
        ("advice", (entry.advice,)),
        ("meaning", (entry.meaning,)),
    )
    return next((where for where, texts in parts if any(_holds(text, wanted) for text in texts)), None)


def _holds(text: str, wanted: str) -> bool:
    """Words are looked for from their first letter on: “age” is not in “manage”."""
    return f" {wanted}" in f" {spaced(''.join(sign if sign.isalnum() or sign in _KEPT else ' ' for sign in text))}"


_KEPT = "'’-_"


def _names_by_form(wanted: str, lists: Sequence[Compiled]) -> Iterator[str]:
    """The entries that match exactly these words in a text: the tree of each list knows them."""
    edges = edges_of(wanted)
    for one in lists:
        packed = one.heads.get(normal(edges[0])) if edges else None
        node = msgspec.msgpack.decode(packed) if packed else {}
        for edge in edges[1:]:
            node = node.get(edge, {})
        yield from (one.names[terminal[0]] for terminal in node.get(END, ()))


def places_for(config: Config) -> dict[str, str]:
    """The file and line of each entry in force, by name."""
    files: tuple[Path, ...] = (*shipped_files(), *config.house)
    return {name: f"{shown(file)}:{line}" for file in files for name, line in lines_in(file).items()}
