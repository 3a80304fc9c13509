"""How common the family of a word is, not only the form on the page.

Who knows "optician" knows "opticians" too, and who knows "organise" knows "organize". So the commonest form
speaks for all: the plural, the forms of a verb, the steps of an adjective, and both spellings, UK and US.
The root is one step further: "happy" for "unhappy". It helps readers, but less.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Protocol

Endings = Mapping[str, list[tuple[str, str]]]


def _by_last_letter(*endings: tuple[str, str]) -> Endings:
    """A word then tries only the endings that can fit."""
    found: dict[str, list[tuple[str, str]]] = {}
    for ending in endings:
        found.setdefault(ending[0][-1], []).append(ending)
    return found


# What a form ends in, and what stands there in the word it is a form of.
_FORMS = _by_last_letter(
    *(("s", ""), ("es", ""), ("ies", "y"), ("'s", ""), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", "")),
    *(("ing", "e"), ("ying", "ie"), ("er", ""), ("er", "e"), ("ier", "y"), ("est", ""), ("est", "e")),
    *(("iest", "y"), ("ly", ""), ("ily", "y")),
)
_MADE_OF = _by_last_letter(
    *(("ness", ""), ("iness", "y"), ("able", ""), ("able", "e"), ("ible", ""), ("ation", "e"), ("ation", "")),
    *(("ion", ""), ("ion", "e"), ("ment", ""), ("ity", ""), ("ity", "e"), ("ility", "le"), ("al", ""), ("al", "e")),
    *(("ical", "y"), ("ical", "ic"), ("ic", ""), ("ic", "y"), ("ful", ""), ("less", ""), ("ous", ""), ("ous", "e")),
    *(("ive", "e"), ("ive", ""), ("or", "e"), ("or", ""), ("er", ""), ("er", "e"), ("ist", ""), ("ist", "y")),
    *(("ian", ""), ("ism", ""), ("ize", ""), ("ise", ""), ("ish", ""), ("hood", ""), ("ship", ""), ("dom", "")),
    *(("y", ""), ("y", "e"), ("ly", ""), ("ence", "ent"), ("ance", "ant"), ("ancy", "ant"), ("ency", "ent")),
    *(("ance", ""), ("ence", "e"), ("ication", "y"), ("ization", "ize"), ("isation", "ise"), ("ward", "")),
)
_BEGINNINGS = ("un", "non", "re", "in", "im", "dis", "mis", "over", "under", "sub", "anti", "pre", "inter", "out", "co")
_ADDED = ("s", "es", "ed", "d", "ing", "er", "ly")
_SHORTEST_STEM = 2
_SHORTEST_ROOT = 3
_WELL_KNOWN = 4.0  # A commoner word gains nothing from another spelling, and the look-up takes time.


class Frequencies(Protocol):
    """What a family needs to know of each form, on the Zipf scale."""

    def zipf(self, word: str, /) -> float: ...

    def of_whole(self, word: str, /) -> float: ...


def bases(word: str) -> tuple[str, ...]:
    """The word, then what it may be a form of. Generous: some are no words. In lower case."""
    return (word, *_without(word, _FORMS, _SHORTEST_STEM))


def family_zipf(word: str, frequencies: Frequencies) -> float:
    """The Zipf frequency of the commonest form of the word in lower case, 0.0 when none is known."""
    forms = (*bases(word), *(word + ending for ending in _ADDED))
    best = max(map(frequencies.of_whole, forms))
    if best < _WELL_KNOWN:
        best = max([best, *map(frequencies.of_whole, _respelled(word))])
    return best or frequencies.zipf(word)  # a compound is known by its parts


def root_zipf(word: str, frequencies: Frequencies) -> float:
    """The Zipf frequency of the commonest word that this one may be made of, 0.0 when there is none."""
    return max(map(frequencies.of_whole, _roots(word)), default=0.0)


def _respelled(word: str) -> Iterator[str]:
    from speakeasy.text.spelling import twins

    for twin in twins(word) - {word}:
        yield from bases(twin)


def _roots(word: str) -> Iterator[str]:
    for base in bases(word):
        for root in _without(base, _MADE_OF, _SHORTEST_ROOT):
            yield from bases(root)
        for beginning in _BEGINNINGS:
            if base.startswith(beginning) and len(base) - len(beginning) >= _SHORTEST_ROOT:
                yield base[len(beginning) :]


def _without(word: str, endings: Endings, shortest: int) -> Iterator[str]:
    """The word with each fitting ending taken off, and a doubled letter made single: "running" gives "run"."""
    for ending, instead in endings.get(word[-1:], ()):
        stem = word[: -len(ending)]
        if not word.endswith(ending) or len(stem) < shortest:
            continue
        yield stem + instead
        if not instead and ending[0] in "aeiy" and len(stem) > 3 and stem[-1] == stem[-2]:
            yield stem[:-1]
