"""Word lists in the form that loads in milliseconds, and how they are made.

All terms in all their forms hang in one tree, read word by word: its cost for a text does not grow with
the number of entries. Branches and entries are kept packed and opened the first time that they are met.
"""

# No postponed annotations here: each would be compiled again when the first entry is unpacked, at every start.

import re
from collections.abc import Container, Iterable, Mapping
from typing import Any

import msgspec
from msgspec import Struct

from speakeasy.errors import WordlistError
from speakeasy.text.lexicon import HYPHENS, normal
from speakeasy.wordlists.choice import Choice
from speakeasy.wordlists.entry import Entry, Pos
from speakeasy.wordlists.items import classes_in, longest_first, plain, stands_in_all, ways_to_write, with_slot

FORMAT = 7
"""Raise it when this module or the inflection changes what is made of the same lists."""

ANY_WORDS = "..."
END = ""

_TOKEN = r"\.\.\.|\w+(?:['’]\w+)*"

Node = dict[str, Any]
"""Edge to node; under `END` a list of [entry number, forms, ends with a full stop, words a gap may hold]."""


Said = dict[str, tuple[str | None, ...]]
"""Form to what to say in that form, one for each of `Entry.use`; None where it cannot be put so."""


class Record(Struct, frozen=True):
    """An entry with its context items made ready (the term in an item is written `_`), and its replacements
    in every form. `said_us` holds only what is spelled otherwise there.

    `needs` may stand in the match itself: “housing tenure” is about housing. `needs_around` stands in every
    term of the entry, so it must stand once more around the match to say anything.
    """

    entry: Entry
    unless: tuple[str, ...]
    needs: tuple[str, ...]
    needs_around: tuple[str, ...]
    said: Said
    said_us: Said

    def say(self, form: str, region: str) -> tuple[str | None, ...]:
        """What to say instead, in this form."""
        if region == "US" and form in self.said_us:
            return self.said_us[form]
        return self.said.get(form, ())


class Compiled(Struct, frozen=True):
    """`heads`: first word to packed branch. `records`: packed `Record`s, by entry number.

    `asks`: for "classes" and "audiences", each name that entries use and this list does not define, and where.
    """

    format: int
    names: list[str]
    records: list[bytes]
    heads: dict[str, bytes]
    classes: dict[str, list[str]]
    acronyms: dict[str, list[str]]
    sources: dict[str, dict[str, str]]
    choices: dict[str, Choice]
    asks: dict[str, dict[str, str]]


def compile_words(
    entries: Iterable[Entry],
    classes: Mapping[str, list[str]] | None = None,
    acronyms: Mapping[str, list[str]] | None = None,
    sources: Mapping[str, dict[str, str]] | None = None,
    choices: Mapping[str, Choice] | None = None,
    places: Mapping[str, str] | None = None,
) -> Compiled:
    """Make the tree. `places` says for messages where each entry stands, such as “house.toml:12: words.hub”.

    Raises `WordlistError` for a term or an entry that could never match.
    """
    entries = list(entries)
    places = {entry.name: f"words.{entry.name}" for entry in entries} | dict(places or {})
    tree: Node = {}
    names: list[str] = []
    records: list[bytes] = []
    for number, entry in enumerate(entries):
        surfaces = surfaces_of(entry)
        if not surfaces:
            what = "all its forms are fine by “unless”, so it can never match. Take one out there."
            raise WordlistError(f"{places[entry.name]}: {what}")
        for surface, forms in surfaces.items():
            _hang(tree, surface, [number, forms, surface.endswith("."), entry.gap], places[entry.name])
        names.append(entry.name)
        records.append(msgspec.msgpack.encode(record_of(entry, surfaces)))
    return Compiled(
        FORMAT,
        names,
        records,
        {head: msgspec.msgpack.encode(node) for head, node in tree.items()},
        dict(classes or {}),
        dict(acronyms or {}),
        dict(sources or {}),
        dict(choices or {}),
        _asks(entries, classes or {}, places),
    )


def _asks(entries: Iterable[Entry], classes: Container[str], places: Mapping[str, str]) -> dict[str, dict[str, str]]:
    asks: dict[str, dict[str, str]] = {"classes": {}, "audiences": {}}
    for entry in entries:
        for name in classes_in(entry):
            if name not in classes:
                asks["classes"].setdefault(name, places[entry.name])
        for name in entry.audiences:
            asks["audiences"].setdefault(name, places[entry.name])
    return asks


def compile_allowed(words: Iterable[str]) -> Compiled:
    """Words that are never flagged, in any of their forms."""
    from speakeasy.text.inflect import forms

    return compile_words(
        Entry(
            name=word,
            category="wordy",
            action="consider",
            pos="phrase",
            why="Always allowed here.",
            source=("house",),
            flags=(word,),
            forms=tuple({form: 0 for pos in _ANY_POS for form in forms(word, pos)}),
        )
        for word in words
    )


_ANY_POS: tuple[Pos, ...] = ("phrase", "noun", "verb", "adjective")


def entries_of(compiled: Compiled) -> list[Entry]:
    """All entries, unpacked, in their order."""
    return [msgspec.msgpack.decode(packed, type=Record).entry for packed in compiled.records]


def surfaces_of(entry: Entry) -> dict[str, tuple[str, ...]]:
    """Every surface that an entry matches, with the forms that it may be. A form under `unless` is left out."""
    found = _all_surfaces(entry)
    if not entry.unless:
        return found
    fine = {way for item in entry.unless for way in ways_to_write(item)}
    return {surface: labels for surface, labels in found.items() if plain(surface) not in fine}


def _all_surfaces(entry: Entry) -> dict[str, tuple[str, ...]]:
    from speakeasy.text.inflect import forms

    if entry.forms:
        return dict.fromkeys(entry.forms, ("base",))
    found: dict[str, tuple[str, ...]] = {}
    for term in entry.spellings:
        inflected = {term: ("base",)} if entry.exact else forms(term, entry.pos)
        for surface, labels in inflected.items():
            for twin in {surface, _joined(surface)}:
                found[twin] = tuple(dict.fromkeys((*found.get(twin, ()), *labels)))
    return found


def _joined(surface: str) -> str:
    """“co-production” is also written “coproduction”."""
    return surface.replace("-", "") if " " not in surface else surface


def edges_of(surface: str) -> list[str]:
    """The edges that lead to a surface: words; marks other than space and hyphen stand before their word."""
    edges = []
    position = 0
    for match in re.finditer(_TOKEN, surface):
        gap = surface[position : match.start()].strip()
        edges.append(("" if gap in HYPHENS else gap) + normal(match[0]))
        position = match.end()
    return edges


def _hang(tree: Node, surface: str, terminal: list[Any], where: str) -> None:
    edges = edges_of(surface)
    if not edges or ANY_WORDS in (edges[0], edges[-1]):
        raise WordlistError(f"{where}: “{surface}” can never match. Start and end a term with a word.")
    if ANY_WORDS in edges and not terminal[-1]:
        raise WordlistError(f"{where}: “{surface}” has a gap. Say how many words may stand there: gap = 2.")
    node = tree
    for edge in edges:
        node = node.setdefault(edge, {})
    node.setdefault(END, []).append(terminal)


def record_of(entry: Entry, surfaces: Mapping[str, tuple[str, ...]]) -> Record:
    """An entry made ready. `surfaces` are its own, from `surfaces_of`."""
    labels = {label for forms in surfaces.values() for label in forms}
    said, said_us = (_said(entry, labels, spelling) for spelling in ("UK", "US"))
    words = longest_first(surfaces)
    # A form under `unless` has left the tree: elsewhere in the sentence it makes nothing fine.
    forms = set(map(plain, _all_surfaces(entry))) if entry.unless else set()
    needs = [with_slot(item, words) for item in entry.needs]
    idle = {item for item in needs if stands_in_all(item, entry.spellings)}
    return Record(
        entry,
        tuple(with_slot(item, words) for item in entry.unless if plain(item) not in forms),
        tuple(item for item in needs if item not in idle),
        tuple(item for item in needs if item in idle),
        said,
        {form: texts for form, texts in said_us.items() if texts != said[form]},
    )


def _said(entry: Entry, labels: Iterable[str], spelling: str) -> Said:
    from speakeasy.text.inflect import inflect

    return {label: tuple(inflect(word, entry.pos, label, spelling) for word in entry.use) for label in sorted(labels)}
