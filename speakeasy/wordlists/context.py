"""What must, or must not, stand around a match: the items of `unless` and `needs`.

An item is words in lower case. `_` is the match itself; `...` is up to three words; `@name` is any word
of a class; a final `*` is any ending. `^` is where the sentence begins, and `$` where it ends. With `_` the item must
stand right at the match, else anywhere in the sentence, and at least in part outside the match.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import methodcaller
from typing import TypeVar

from msgspec import Struct

Classes = Mapping[str, frozenset[str]]
POSSESSIVE = "'s"
_MOST_BETWEEN = 3
_EDGES = ("^", "$")
Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""The words of an item before the match, backwards, and those after it."""


T = TypeVar("T")


class Place(Struct, frozen=True, gc=False):
    """A match in its sentence: the sentence's words, and which of them are the match.

    `own`: are the words of the match its own, so that they say nothing about the sentence?
    """

    keys: Sequence[str]
    first: int
    last: int
    own: bool = True


class Context(Struct, frozen=True):
    """Items made ready: single words as one set, so that a long list of them costs no more than one.

    `words` and `endings` stand anywhere in the sentence, and so do `phrases`. `after` and `before` have the items that
    stand at the match, each as what is before it (backwards) and what is after it. Longer items are kept by their
    first word, or the one next to the match. At "" are those where it is a class, an ending or an edge.
    """

    words: frozenset[str]
    endings: tuple[str, ...]
    after: Mapping[str, Sequence[Sides]]
    before: Mapping[str, Sequence[Sides]]
    phrases: Mapping[str, Sequence[tuple[str, ...]]]
    classes: Classes

    def holds(self, place: Place) -> bool:
        """Does any of the items stand in the sentence? The own words of the match alone are never enough."""
        return self._holds_word(place) or self._holds_beside(place) or self._holds_phrase(place)

    def _holds_word(self, place: Place) -> bool:
        if not (self.words or self.endings):
            return False
        around = (*place.keys[: place.first], *place.keys[place.last if place.own else place.first :])
        if not self.words.isdisjoint(around) or not self.words.isdisjoint(_owners(around)):
            return True
        return bool(self.endings) and any(map(methodcaller("startswith", self.endings), around))

    def _holds_beside(self, place: Place) -> bool:
        keys, first, last = place.keys, place.first, place.last
        if not (self.after or self.before):
            return False
        near = [*self.after.get("", ()), *self.before.get("", ())]
        if last < len(keys):
            near += self.after.get(keys[last], ())
        if first:
            near += self.before.get(keys[first - 1], ())
        return any(
            self._stands(after, keys, last, 1) and self._stands(before, keys, first - 1, -1) for before, after in near
        )

    def _holds_phrase(self, place: Place) -> bool:
        keys, first, own = place.keys, place.first, place.last if place.own else place.first
        if not self.phrases:
            return False
        loose = self.phrases.get("", ())
        for at, key in enumerate(keys):
            for phrase in (*self.phrases.get(key, ()), *loose):
                if self._stands(phrase, keys, at, 1, own if first <= at < own else -1):
                    return True
        return False

    def _stands(self, words: Sequence[str], keys: Sequence[str], at: int, step: int, past: int = -2) -> bool:
        """Do `words` stand at `at`, read forwards (step 1) or backwards (step -1), and end after `past`?"""
        for number, word in enumerate(words):
            if word == "...":
                rest = words[number + 1 :]
                return any(self._stands(rest, keys, at + step * n, step, past) for n in range(_MOST_BETWEEN + 1))
            if word in _EDGES:
                if at != (-1 if word == "^" else len(keys)):
                    return False
            elif 0 <= at < len(keys) and self._is(word, keys[at]):
                at += step
            else:
                return False
        return at > past

    def _is(self, word: str, key: str) -> bool:
        if word == key:
            return True
        if word[0] == "@":
            known = self.classes.get(word[1:], frozenset())
            return key in known or key.removesuffix(POSSESSIVE) in known
        if word[-1] == "*":
            return key.startswith(word[:-1])
        return key.endswith(POSSESSIVE) and word == key[:-2]


def _owners(keys: Sequence[str]) -> list[str]:
    """“council” for “council's”: an item speaks of its possessive too."""
    return [key[:-2] for key in keys if key.endswith(POSSESSIVE)]


def context_of(items: Iterable[str], classes: Classes) -> Context | None:
    """The items made ready, or None when there are none."""
    words: set[str] = set()
    endings: list[str] = []
    after: dict[str, list[Sides]] = {}
    before: dict[str, list[Sides]] = {}
    phrases: dict[str, list[tuple[str, ...]]] = {}
    for item in items:
        parts = tuple(item.split())
        if "_" in parts:
            slot = parts.index("_")
            first, last = parts[:slot][::-1], parts[slot + 1 :]
            _keep(after if last else before, (last or first or ("",))[0], (first, last))
        elif len(parts) > 1:
            _keep(phrases, parts[0], parts)
        elif parts[0][0] == "@":
            words |= classes.get(parts[0][1:], frozenset())
        elif parts[0][-1] == "*":
            endings.append(parts[0][:-1])
        else:
            words.add(parts[0])
    if not (words or endings or after or before or phrases):
        return None
    return Context(frozenset(words), tuple(endings), after, before, phrases, classes)


def _keep(items: dict[str, list[T]], word: str, item: T) -> None:
    """Keep an item by a word of it, and by “council’s” for “council”; at "" if that is no plain word."""
    for key in (word, word + POSSESSIVE) if word and _is_plain(word) else ("",):
        items.setdefault(key, []).append(item)


def _is_plain(word: str) -> bool:
    return word != "..." and word[0] not in "@^$" and word[-1] != "*"
