"""The words in force for one configuration, and where they stand in a passage."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from speakeasy.model import Level
from speakeasy.text.passage import Passage
from speakeasy.text.pattern import Pattern
from speakeasy.wordlists.compiled import ANY_WORDS, END, Compiled, Node, Record
from speakeasy.wordlists.context import POSSESSIVE, Classes, Context, Place, context_of
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.guards import Match, held_back
from speakeasy.wordlists.used import is_used_as

_MOST_IN_A_GAP = 3
_NEAR = 8
_WINDOW = 60  # words of context on each side: some texts have no full stops
_PEOPLE = frozenset(
    "he she they who him her them we us you i people person someone anyone everyone those anybody everybody".split()
)

_PREFIXES = frozenset("over under re pre co non self mis un ex anti pro semi out".split())

_MARKS = Pattern(r"^\W+")

Way = tuple[int, list[Any], int, bool]
"""A way through the tree: where it ends, what ends there, words skipped, a possessive?"""


class Head(Struct, frozen=True):
    """The branches that begin with a word, each with the number of its list.

    `follows`: the words that may come next. Most words that could begin a phrase do not, and this tells at once.
    """

    branches: list[tuple[int, Node]]
    follows: Container[str]


class _Any:
    """Holds every word."""

    def __contains__(self, _word: object) -> bool:
        return True


class Found(Struct, frozen=True, gc=False):
    """An entry at a place. `held_by` names the guard that holds it back, if one does."""

    record: Record
    match: Match
    forms: tuple[str, ...]
    held_by: str | None = None

    @property
    def entry(self) -> Entry:
        return self.record.entry


class Candidate(Struct, frozen=True, gc=False):
    """A term found by its words alone. `at`: the number of the list and of the entry in it."""

    match: Match
    at: tuple[int, int]
    forms: tuple[str, ...]


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
        maybe = [(number, _branch(one, key)) for number, one in enumerate(self._lists)]
        branches = [(number, node) for number, node in maybe if node is not None]
        return Head(branches, _follows(branches)) if branches else None

    def find(self, passage: Passage) -> list[Found]:
        """The entries in a passage, in order. Of two that overlap the longer one stands."""
        candidates = _candidates(passage)
        if not candidates:
            return []
        candidates.sort(key=lambda one: (one.match.first - one.match.last, -one.at[0], one.match.first))
        found = [
            Found(self._entry(one.at).record, one.match, one.forms, "allowed")
            for one in candidates
            if one.at[0] == self._allowed
        ]
        allowed = {word: one.match for one in found for word in range(one.match.first, one.match.last)}
        taken: set[int] = set()
        for one in candidates:
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


def _follows(branches: Sequence[tuple[int, Node]]) -> Container[str]:
    words = {edge if edge[:1].isalnum() else _MARKS.sub("", edge) for _, node in branches for edge in node}
    if "" in words:  # a phrase may end here, or a gap come next
        return _Any()
    return frozenset((*words, *[word + POSSESSIVE for word in words]))


def _candidates(passage: Passage) -> list[Candidate]:
    heads: list[Head] = passage.lexicon.heads  # type: ignore[assignment]
    found: list[Candidate] = []
    for start in passage.heads:
        for number, node in heads[passage.numbers[start]].branches:
            for way in _walk(node, passage, start):
                found.extend(_candidates_at(passage, start, number, way))
    return found


def _candidates_at(passage: Passage, start: int, number: int, way: Way) -> Iterator[Candidate]:
    last, terminals, skipped, possessive = way
    for index, forms, dotted, gap in terminals:
        if skipped > gap:
            continue
        end = passage.ends[last - 1] - (2 if possessive else 0) + (dotted and _takes_stop(passage, last))
        match = Match(start, last, passage.starts[start], end)
        yield Candidate(match, (number, index), (*forms, "possessive") if possessive else tuple(forms))


def _walk(node: Node, passage: Passage, start: int) -> list[Way]:
    """Each way to read on from a first word.

    Straight on where the tree does not fork: that is most of the way, and this is the busiest loop of all.
    """
    found = [(start + 1, node[END], 0, POSSESSIVE in node)] if END in node else []
    ways = [(node, start + 1, 0)]
    keys, glue, end = passage.keys, passage.glue, len(passage.numbers)
    while ways:
        node, at, skipped = ways.pop()
        while at < end:
            edge = keys[at] if glue[at] in " -" else _edge(passage, at)
            if ANY_WORDS in node:
                ways.extend(_over_a_gap(node[ANY_WORDS], passage, at, skipped))
            if "'" in edge and edge.endswith(POSSESSIVE) and END in (bare := node.get(edge[:-2], {})):
                found.append((at + 1, bare[END], skipped, True))
            if edge not in node:
                break
            node = node[edge]
            at += 1
            if END in node:
                found.append((at, node[END], skipped, False))
    return found


def _edge(passage: Passage, at: int) -> str:
    """The way to word `at`: the word, with the mark before it unless that is a space or a hyphen."""
    key = passage.keys[at]
    return key if passage.glue[at] in " -" else passage.gaps[at].strip() + key


def _over_a_gap(node: Node, passage: Passage, at: int, skipped: int) -> list[tuple[Node, int, int]]:
    """The ways on where a gap of some words can end; never across a mark that ends a part."""
    ways = []
    for n in range(_MOST_IN_A_GAP + 1):
        if at + n >= len(passage.numbers) or passage.glue[at + n] not in " -":
            break
        key = passage.keys[at + n]
        if key in node or ANY_WORDS in node or key.endswith(POSSESSIVE):
            ways.append((node, at + n, max(skipped, n)))
    return ways


def _branch(one: Compiled, key: str) -> Node | None:
    packed = one.heads.get(key)
    if packed is not None:
        return msgspec.msgpack.decode(packed)  # type: ignore[no-any-return]
    if key.endswith(POSSESSIVE) and (packed := one.heads.get(key[:-2])) is not None:
        branch = msgspec.msgpack.decode(packed)
        return {END: branch[END], POSSESSIVE: {}} if END in branch else None
    return None


def _takes_stop(passage: Passage, last: int) -> bool:
    """Is the full stop after “etc.” part of it, and not the end of the sentence?"""
    return passage.gaps[last].startswith(".") and last < passage.sentence_at(last - 1).last


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
