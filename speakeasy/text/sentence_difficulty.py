"""How hard a sentence is: five facts about it, each with a weight. No fact knows how long the whole text is.

The weights are in `difficulty.toml`, which says in plain words what each fact is. A sentence of 50 is the
middle of the sentences from Wikipedia that teachers of English rated. Fifteen points are one standard deviation.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from operator import mul
from typing import Any, NamedTuple

from speakeasy.errors import SpeakeasyError
from speakeasy.text.frequency import Frequencies
from speakeasy.text.hardness import COEFFICIENTS, Hardness, is_acronym, rated_words
from speakeasy.text.segment import sentences

FACTS = ("length", "harder words", "hardest words", "hard words in all", "figures and symbols")
TYPICAL = 50.0

Facts = tuple[float, ...]
"""The facts of one sentence, in the order of `FACTS`."""

_WORDS = re.compile(r"\w+(?:['’\-\u2010\u2011]\w+)*")
_FIGURES = re.compile(r"\d++\.\d++%?|[=<>±%≥≤]")
_FEW_FIGURES = 2
"""One or two in a sentence are easy: "5% of 1.2 million". A row of them is not."""
_PLAIN = -0.5
"""Words up to this hardness add nothing to `hard words in all`."""

_LINE_END = re.compile(r"\n(?!\s*[a-z])")
_CLOSING = (*".!?…:;)]\"'”’", "\n")
_FULL_LINE = 50
"""A line of so many characters that does not end like a sentence was wrapped: it goes on in the next."""


def words_of(sentence: str) -> list[str]:
    """The words as they are written; a hyphenated word is one."""
    return _WORDS.findall(sentence)


def facts_of(sentence: str, words: Sequence[str], hardness: Callable[[str], float]) -> Facts:
    """The facts of a sentence with at least one word. `hardness` is asked for each word with letters."""
    first = words[0] if is_acronym(words[0]) else words[0].lower()
    spelled = [word for word in (first, *words[1:]) if not word[0].isdigit()]
    hard = sorted(map(hardness, spelled)) or [_PLAIN]
    total = sum([one - _PLAIN for one in hard if one > _PLAIN])
    figures = len(_FIGURES.findall(sentence))
    return (
        math.log(len(words)),
        _share(hard, 0.75),
        _share(hard, 0.9),
        math.log1p(total),
        math.log1p(max(0, figures - _FEW_FIGURES)),
    )


def _share(ordered: Sequence[float], share: float) -> float:
    """The value with that share of the others below it, between two neighbours where needed."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of a plain text. A line end ends one, unless the line was wrapped there."""
    start = 0
    ends = (match.start() for match in _LINE_END.finditer(text))
    for end in (*(end for end in ends if not _is_wrapped(text, end)), len(text)):
        yield from ((start + first, start + last) for first, last in sentences(text[start:end]))
        start = end


def _is_wrapped(text: str, end: int) -> bool:
    line = text[text.rfind("\n", 0, end) + 1 : end].rstrip()
    following = text[end + 1 : end + 80].lstrip(" \t\r")
    return len(line) >= _FULL_LINE and not line.endswith(_CLOSING) and not following.startswith("\n")


class Part(NamedTuple):
    """One sentence as it was read. Offsets count from the start of the text."""

    start: int
    end: int
    words: list[str]
    facts: Facts


def parts_of(
    text: str, hardness: Callable[[str], float], cut: Callable[[str], Iterable[tuple[int, int]]] = sentence_spans
) -> list[Part]:
    """The sentences of a text that hold a word. `cut` says where they are: a plain text has line ends to judge."""
    found = []
    for start, end in cut(text):
        sentence = text[start:end]
        words = words_of(sentence)
        if words:
            found.append(Part(start, end, words, facts_of(sentence, words, hardness)))
    return found


class Measure:
    """The weights, and the hardness of words. Make one with `measure()`."""

    def __init__(self, coefficients: Mapping[str, Any], hardness: Hardness) -> None:
        self.hardness = hardness
        self.weights = tuple(float(coefficients["sentence"][name]["points"]) for name in FACTS)
        self.usual = tuple(float(coefficients["sentence"][name]["usual"]) for name in FACTS)
        self.context: dict[str, float] = coefficients["context"]
        self._start: float = TYPICAL - sum(map(mul, self.weights, self.usual))

    def score(self, facts: Facts) -> float:
        """The difficulty of a sentence with these facts."""
        points: float = sum(map(mul, self.weights, facts))
        return self._start + points

    def mean(self, parts: Sequence[Part]) -> float:
        """The mean over the words of a text: how hard the sentence is that a word stands in. 0.0 without words."""
        words = sum([len(part.words) for part in parts])
        return sum([self.score(part.facts) * len(part.words) for part in parts]) / words if words else 0.0

    def text_score(self, text: str) -> float:
        """The mean of a plain text."""
        return self.mean(parts_of(text, self.hardness.in_text))


@cache
def measure() -> Measure:
    """The shipped measure, read once.

    Raises SpeakeasyError when wordfreq's data or textstat's list of easy words is not there.
    """
    frequencies = Frequencies.open()
    if not frequencies.available:
        raise SpeakeasyError("The frequencies of words are missing. Put them back with: pip install wordfreq")
    coefficients = tomllib.loads(COEFFICIENTS.read_text("utf-8"))
    return Measure(coefficients, Hardness(coefficients["word"], frequencies, rated_words()))
