"""What would make a text easier, and by how much: each change is tried on the facts of its sentences."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from speakeasy.text.sentence_difficulty import Measure, Part, facts_of

_MOST_SENTENCES = 3
_MOST_WORDS = 5
_LONG = 20
"""A sentence of more words than this may be worth a cut."""

_PLAIN_WORD = -1.0
"""The hardness of a word that nearly everybody knows: what stands in for a hard one."""

_SMALLEST_GAIN = 0.5


class Move(Struct, frozen=True):
    """One change. `points` is what it would do to the score: less than zero. `words` are those it is about."""

    advice: str
    points: float
    words: tuple[str, ...] = ()
    sentences: tuple[int, ...] = ()
    """The numbers of the sentences it is about, from 0."""


def moves(text: str, parts: Sequence[Part], measure: Measure) -> list[Move]:
    """The changes that would help, the best first."""
    found = (*_splitting(parts, measure), *_plainer(text, parts, measure), *_fewer_figures(parts, measure))
    return sorted((move for move in found if move.points <= -_SMALLEST_GAIN), key=lambda move: move.points)


def hardest_words(parts: Sequence[Part], measure: Measure, most: int = _MOST_WORDS) -> list[str]:
    """The words that weigh most, as first written: hard ones, and those used again and again."""
    counts = Counter(word.lower() for part in parts for word in part.words if word.islower())
    weight = {word: measure.hardness.in_text(word) * math.sqrt(count) for word, count in counts.items()}
    ordered = sorted(weight, key=lambda word: (-weight[word], word))
    return [word for word in ordered[:most] if weight[word] > 0]


def _splitting(parts: Sequence[Part], measure: Measure) -> Iterator[Move]:
    long = [index for index, part in enumerate(parts) if len(part.words) > _LONG]
    longest = sorted(sorted(long, key=lambda index: -len(parts[index].words))[:_MOST_SENTENCES])
    if longest:
        changed = [_halved(part) if index in longest else part for index, part in enumerate(parts)]
        what = f"the {len(longest)} longest sentences" if len(longest) > 1 else "the longest sentence"
        yield Move(f"Split {what} in two.", _gain(parts, changed, measure), sentences=tuple(longest))


def _halved(part: Part) -> Part:
    length, harder, hardest, total, figures = part.facts
    return part._replace(facts=(length - math.log(2), harder, hardest, math.log1p(math.expm1(total) / 2), figures))


def _plainer(text: str, parts: Sequence[Part], measure: Measure) -> Iterator[Move]:
    words = hardest_words(parts, measure)
    if words:
        known = frozenset(words)

        def hardness(word: str) -> float:
            return _PLAIN_WORD if word in known else measure.hardness.in_text(word)

        changed = [
            part
            if known.isdisjoint(part.words)
            else part._replace(facts=facts_of(text[part.start : part.end], part.words, hardness))
            for part in parts
        ]
        advice = "Use plainer words for these, or explain them" if words[1:] else "Use a plainer word, or explain it"
        yield Move(f"{advice}: {', '.join(words)}.", _gain(parts, changed, measure), words=tuple(words))


def _fewer_figures(parts: Sequence[Part], measure: Measure) -> Iterator[Move]:
    changed = [part._replace(facts=(*part.facts[:-1], 0.0)) for part in parts]
    yield Move("Put figures and symbols in a table, or leave some out.", _gain(parts, changed, measure))


def _gain(parts: Sequence[Part], changed: Sequence[Part], measure: Measure) -> float:
    return measure.mean(changed) - measure.mean(parts)
