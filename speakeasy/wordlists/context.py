"""What must, or must not, stand around a match: the items of `unless` and `needs`.

An item is words in lower case. `_` is the match itself; `...` is up to three words; `@name` is any word
of a class; a final `*` is any ending. `^` is where the sentence begins, and `$` where it ends. With `_` the item must
stand right at the match, else anywhere in the sentence, and at least in part outside the match.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

Classes = Mapping[str, frozenset[str]]
POSSESSIVE = "'s"
_MOST_BETWEEN = 3
_EDGES = ("^", "$")


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

    `words` and `endings` stand anywhere in the sentence, `next` and `before` right at the match. `beside` has the
    longer items that stand at the match, each as what is before it (backwards) and what is after it.
    """

    words: frozenset[str]
    endings: tuple[str, ...]
    next: frozenset[str]
    before: frozenset[str]
    beside: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    phrases: tuple[tuple[str, ...], ...]
    classes: Classes

    def holds(self, place: Place) -> bool:
        """Does any of the items stand in the sentence? The own words of the match alone are never enough."""
        keys, first, last = place.keys, place.first, place.last
        own = last if place.own else first
        if self.words or self.endings:
            around = (*keys[:first], *keys[own:])
            if not self.words.isdisjoint(around) or not self.words.isdisjoint(_owners(around)):
                return True
            if self.endings and any(key.startswith(self.endings) for key in around):
                return True
        if self.next and last < len(keys) and not self.next.isdisjoint((keys[last], *_owners(keys[last : last + 1]))):
            return True
        if self.before and first and not self.before.isdisjoint((keys[first - 1], *_owners(keys[first - 1 : first]))):
            return True
        if any(
            self._ends(after, keys, last, 1) and self._ends(before, keys, first - 1, -1)
            for before, after in self.beside
        ):
            return True
        return any(
            self._is(phrase[0], key) and any(not first <= i <= end <= own for end in self._ends(phrase, keys, i, 1))
            for phrase in self.phrases
            for i, key in enumerate(keys)
        )

    def _ends(self, words: Sequence[str], keys: Sequence[str], position: int, step: int) -> set[int]:
        """Where `words` may end that stand at `position`, read forwards (step 1) or backwards (step -1)."""
        positions = {position}
        for word in words:
            if word in _EDGES:
                positions &= {-1 if word == "^" else len(keys)}
            elif word == "...":
                positions = {p + step * n for p in positions for n in range(_MOST_BETWEEN + 1)}
            else:
                positions = {p + step for p in positions if 0 <= p < len(keys) and self._is(word, keys[p])}
            if not positions:
                return positions
        return positions

    def _is(self, word: str, key: str) -> bool:
        if word[0] == "@":
            known = self.classes.get(word[1:], frozenset())
            return key in known or key.removesuffix(POSSESSIVE) in known
        if word[-1] == "*":
            return key.startswith(word[:-1])
        return word in (key, key.removesuffix(POSSESSIVE))


def _owners(keys: Sequence[str]) -> list[str]:
    """“council” for “council's”: an item speaks of its possessive too."""
    return [key[:-2] for key in keys if key.endswith(POSSESSIVE)]


def context_of(items: Iterable[str], classes: Classes) -> Context | None:
    """The items made ready, or None when there are none."""
    words: set[str] = set()
    endings, beside, phrases = [], [], []
    following: set[str] = set()
    before: set[str] = set()
    for item in items:
        parts = item.split()
        if "_" in parts:
            slot = parts.index("_")
            if len(parts) == 2 and _is_plain(parts[1 - slot]):
                (before if slot else following).add(parts[1 - slot])
                continue
            beside.append((tuple(parts[:slot][::-1]), tuple(parts[slot + 1 :])))
        elif len(parts) > 1:
            phrases.append(tuple(parts))
        elif parts[0][0] == "@":
            known = classes.get(parts[0][1:], frozenset())
            words |= known
        elif parts[0][-1] == "*":
            endings.append(parts[0][:-1])
        else:
            words.add(parts[0])
    if not (words or endings or following or before or beside or phrases):
        return None
    return Context(
        frozenset(words),
        tuple(endings),
        frozenset(following),
        frozenset(before),
        tuple(beside),
        tuple(phrases),
        classes,
    )


def _is_plain(word: str) -> bool:
    return word != "..." and word[0] not in "@^$" and word[-1] != "*"
