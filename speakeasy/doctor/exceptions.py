"""Items of `unless` and `needs` that can never apply."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from speakeasy.doctor.remark import Ill
from speakeasy.nearest import did_you_mean
from speakeasy.text.lexicon import normal
from speakeasy.text.passage import words_in
from speakeasy.wordlists.compiled import surfaces_of
from speakeasy.wordlists.context import Place, context_of
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.items import longest_first, with_slot
from speakeasy.wordlists.lookup import spaced

Classes = Mapping[str, frozenset[str]]


class _Own(Struct, frozen=True):
    """The entry's own words: its terms, all its forms, and the forms word by word, the longest first."""

    terms: frozenset[str]
    forms: frozenset[str]
    surfaces: list[list[str]]


def exception_ills(entry: Entry, classes: Classes) -> Iterator[Ill]:
    """The items of an entry that can never apply, each with the first reason that there is."""
    if not (entry.unless or entry.needs):
        return
    surfaces = longest_first(surfaces_of(entry))
    own = _Own(frozenset(map(spaced, entry.spellings)), frozenset(map(" ".join, surfaces)), surfaces)
    for key in ("unless", "needs"):
        for item in getattr(entry, key):
            yield from islice(_reasons(f"“{item}” of “{key}”", key, item, own, classes), 1)


def _reasons(said: str, key: str, item: str, own: _Own, classes: Classes) -> Iterator[Ill]:
    missing = [word[1:] for word in item.lower().split() if word[0] == "@" and word[1:] not in classes]
    if missing:
        hint = did_you_mean(missing[0], classes)
        yield Ill("exception", f"{said} names the class “@{missing[0]}”, which no list has.{hint}", _ADD)
    if key == "unless" and spaced(item) in own.terms:
        yield Ill("exception", f"{said} is a term, so only its other forms are flagged.", info=True)
    if key == "needs" and spaced(item) in own.forms:
        yield Ill("exception", f"{said} is the term itself.", "Name a word that stands beside it.")
    slotted = with_slot(item, own.surfaces)
    parts = slotted.split()
    if parts.count("_") > 1:
        yield Ill("exception", f"{said} has more than one “_”, which is the term.", "Keep one.")
    if "..." in (parts[0], parts[-1]):
        yield Ill("exception", f"{said} begins or ends with “...”, which does nothing there.", "Take the dots out.")
    if not any(_applies(slotted, surface, classes) for surface in own.surfaces[:_TRIES]):
        yield Ill("exception", f"{said} can never apply.", _PLAIN)


_TRIES = 3
_ADD = "Put it under [classes], or name another one."
_PLAIN = "Write plain words, “_”, “...”, a class such as “@person”, or an ending such as “nurs*”."


def _applies(item: str, surface: Sequence[str], classes: Classes) -> bool:
    """Try it: does the item hold in a sentence that is made for it?"""
    context = context_of([item], classes)
    if context is None:
        return False
    parts = item.split()
    slot = parts.index("_") if "_" in parts else 0
    before = [word for part in parts[:slot] for word in _sample(part, classes)]
    after = [word for part in parts[slot:] for word in _sample(part, classes)]
    return context.holds(Place([*before, *surface, *after], len(before), len(before) + len(surface)))


def _sample(part: str, classes: Classes) -> list[str]:
    """Words of a text that a part of an item stands for."""
    if part in ("_", "..."):
        return []
    if part[0] == "@":
        return [word for word in sorted(classes[part[1:]]) if " " not in word][:1]
    text = f"{part[:-1]}ing" if part.endswith("*") else part
    return [normal(word) for word in words_in(text)]
