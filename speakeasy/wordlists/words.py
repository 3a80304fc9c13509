"""The words in force for one configuration, and where they stand in a passage."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec
from msgspec import Struct

from speakeasy.model import Level
from speakeasy.text.passage import Passage
from speakeasy.wordlists.compiled import Compiled, Record
from speakeasy.wordlists.context import POSSESSIVE, Classes, Context, Place, context_of
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.guards import held_back
from speakeasy.wordlists.match import Match
from speakeasy.wordlists.used import is_used_as
from speakeasy.wordlists.walk import Candidate, Head, candidates, head_of

_NEAR = 8
_WINDOW = 60  # words of context on each side: some texts have no full stops
_PEOPLE = frozenset(
    "he she they who him her them we us you i people person someone anyone everyone those anybody everybody".split()
)

_PREFIXES = frozenset("over under re pre co non self mis un ex anti pro semi out".split())


class Found(Struct, frozen=True, gc=False):
    """An entry at a place. `held_by` names the guard that holds it back, if one does."""

    record: Record
    match: Match
    forms: tuple[str, ...]
    held_by: str | None = None

    @property
    def entry(self) -> Entry:
        return self.record.entry


class Ready(Struct, frozen=True):
    """An entry unpacked and made ready for this configuration."""

    record: Record
    level: Level | None
    unless: Context | None
    needs: Context | None
    needs_around: Context | None

    def has_evidence(self, place: Place) -> bool:
        """Does what the entry needs stand in the sentence?"""
        if self.needs is None and self.needs_around is None:
            return True
        if self.needs_around is not None and self.needs_around.holds(place):
            return True
        return self.needs is not None and self.needs.holds(Place(place.keys, place.first, place.last, own=False))


class Words:
    """Word lists, later ones in front of earlier ones, and words that are always allowed.

    `level_of` gives the level of an entry here, or None where it is switched off.
    """

    def __init__(
        self,
        lists: Sequence[Compiled],
        level_of: Callable[[Entry], Level | None],
        allowed: Compiled | None = None,
    ) -> None:
        self._lists = [*lists, *([allowed] if allowed else [])]
        self._allowed = len(lists)
        self._level_of = level_of
        self._replaced = [{name for later in lists[i + 1 :] for name in later.names} for i in range(len(lists))]
        self._ready: dict[tuple[int, int], Ready] = {}
        self.classes: Classes = {name: frozenset(words) for one in lists for name, words in one.classes.items()}

    def head(self, key: str) -> Head | None:
        """The branches that begin with a word, or None."""
        return head_of(self._lists, key)

    def find(self, passage: Passage) -> list[Found]:
        """The entries in a passage, in order. Of two that overlap the longer one stands."""
        near = candidates(passage)
        if not near:
            return []
        near.sort(key=lambda one: (one.match.first - one.match.last, -one.at[0], one.match.first))
        found = [
            Found(self._entry(one.at).record, one.match, one.forms, "allowed")
            for one in near
            if one.at[0] == self._allowed
        ]
        allowed = {word: one.match for one in found for word in range(one.match.first, one.match.last)}
        taken: set[int] = set()
        for one in near:
            words = range(one.match.first, one.match.last)
            if one.at[0] == self._allowed or not taken.isdisjoint(words) or _is_half_a_word(passage, one.match.first):
                continue
            record = self._record_that_speaks(passage, one, allowed)
            if record is not None:
                taken.update(words)
                found.append(Found(record, one.match, one.forms, held_back(passage, one.match, record.entry)))
        found.sort(key=lambda one: one.match.first)
        return found

    def _record_that_speaks(self, passage: Passage, one: Candidate, allowed: Mapping[int, Match]) -> Record | None:
        ready = self._entry(one.at)
        entry, match = ready.record.entry, one.match
        if ready.level is None or entry.name in self._replaced[one.at[0]] or not _is_written_so(entry, passage, match):
            return None
        around = allowed.get(match.first)
        if ready.level != "stop" and around is not None and match.last <= around.last:
            return None
        return ready.record if self._context_fits(ready, passage, match) else None

    def _entry(self, at: tuple[int, int]) -> Ready:
        """Entry number `at[1]` of list number `at[0]`, unpacked the first time."""
        ready = self._ready.get(at)
        if ready is None:
            record = msgspec.msgpack.decode(self._lists[at[0]].records[at[1]], type=Record)
            ready = self._ready[at] = Ready(
                record,
                self._level_of(record.entry),
                context_of(record.unless, self.classes),
                context_of(record.needs, self.classes),
                context_of(record.needs_around, self.classes),
            )
        return ready

    def _context_fits(self, ready: Ready, passage: Passage, match: Match) -> bool:
        entry = ready.record.entry
        if not (entry.used_as or entry.about or ready.unless or entry.needs):
            return True
        sentence = passage.sentence_at(match.first)
        if entry.used_as and not is_used_as(entry.used_as, passage, match, sentence):
            return False
        first = max(sentence.first, match.first - _WINDOW)
        keys = passage.keys[first : min(sentence.last, match.last + _WINDOW)]
        # In a gap stand words of others, and a term with a gap is met as one piece.
        place = Place(keys, match.first - first, match.last - first, own=entry.gap == 0)
        if entry.about and not self._is_about_people(place, passage, first):
            return False
        return not (ready.unless is not None and ready.unless.holds(place)) and ready.has_evidence(place)

    def _is_about_people(self, place: Place, passage: Passage, offset: int) -> bool:
        """Does a person, a group of people or a name stand close by?"""
        people = self.classes.get("person", frozenset())
        for i in range(max(0, place.first - _NEAR), min(len(place.keys), place.last + _NEAR)):
            key = place.keys[i].removesuffix(POSSESSIVE)
            if not place.first <= i < place.last and (
                key in people or key in _PEOPLE or _is_named(passage.words[offset + i], i)
            ):
                return True
        return False


def _is_half_a_word(passage: Passage, first: int) -> bool:
    """“Over-reimbursed”: the word says something else with what stands before the hyphen."""
    return first > 0 and passage.glue[first] == "-" and passage.keys[first - 1] in _PREFIXES


def _is_named(word: str, index: int) -> bool:
    return index > 0 and word[0].isupper() and not word.isupper()


def _is_written_so(entry: Entry, passage: Passage, match: Match) -> bool:
    """Do the capitals and, for an exact entry, the hyphens and spaces stand as they must?"""
    if entry.case == "any" and not entry.exact:
        return True
    text = passage.text[match.start : match.end]
    if entry.case == "lower" and text != text.lower():
        return False
    if entry.case == "exact" and not any(_bare(text) == _bare(term) for term in (*entry.spellings, *entry.forms)):
        return False
    return not entry.exact or any(_joins(text) == _joins(term) for term in entry.spellings)


def _joins(text: str) -> tuple[int, int]:
    """“in-patient” has a hyphen, and is one piece; “in patient” is two."""
    return text.count("-"), len(text.split())


def _bare(text: str) -> str:
    return text.replace(".", "").replace("’", "'").removesuffix("s")
