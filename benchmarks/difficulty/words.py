"""The hardness of words: a ridge regression on three sets of ratings put on one scale."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import NamedTuple
from zlib import crc32

import numpy as np

from benchmarks.difficulty.data import Data, Rating
from speakeasy.text.family import bases
from speakeasy.text.frequency import Frequencies
from speakeasy.text.hardness import Hardness, facts
from speakeasy.text.lexicon import normal
from speakeasy.text.readability import easy_words
from speakeasy.text.word_difficulty import context_facts, words_around

FREQUENCIES = Frequencies.open()
WEIGHTS = (0.1, 1.0, 0.4)
"""Of one rating in CompLex, in the lexicon, in CEFR-J. CompLex rates a word in several sentences."""
SETTINGS = {"trust in ratings": 0.65, "name at most": 0.3, "acronym at least": 1.0}
RIDGE = 5.0


class Words(NamedTuple):
    """What a fit gives: the weights by name, and the ratings on the common scale."""

    weights: dict[str, float]
    rated: dict[str, float]

    def hardness(self) -> Hardness:
        """As the library uses it."""
        return Hardness(self.weights, FREQUENCIES, self.rated)


def family(word: str) -> str:
    """The commonest base form: forms of one word are held out together."""
    return max(bases(normal(word)), key=lambda form: (FREQUENCIES.of_whole(form), -len(form)))


def fold_of(name: str, folds: int) -> int:
    """Which fold a family or an article is in: the same in every run."""
    return crc32(name.encode()) % folds


def sources(data: Data) -> tuple[list[Rating], ...]:
    """In the order of `WEIGHTS`."""
    return data.complex_words, data.lexicon, data.levels


def fit(data: Data, held_out: Collection[str] = ()) -> Words:
    """Fit on all families of words but those held out."""
    words, values, which = [], [], []
    for number, ratings in enumerate(sources(data)):
        y = np.array([one.value for one in ratings])
        for one, value in zip(ratings, (y - y.mean()) / y.std(), strict=True):
            if family_of(one.word) not in held_out:
                words.append(one.word)
                values.append(value)
                which.append(number)
    y, source = np.array(values), np.array(which)
    weight = np.array(WEIGHTS)[source]
    x, names = np.array([_facts(word) for word in words]), list(facts_by_name("a"))
    offsets = np.stack([source == 0, source == 2], axis=1).astype(float)  # The lexicon is the common scale.
    found, start = ridge(np.hstack([x, offsets]), y, weight, RIDGE)
    on_scale = y - offsets @ found[-2:]
    weights = {"start": start, **dict(zip(names, found, strict=False)), **SETTINGS}
    return Words(weights, mean_ratings(words, on_scale, weight))


def ridge(x: np.ndarray, y: np.ndarray, weight: np.ndarray, strength: float) -> tuple[np.ndarray, float]:
    """Coefficients and start. All columns are put on one scale first."""
    share = weight / weight.sum()
    middle, spread = share @ x, np.sqrt(share @ (x - share @ x) ** 2) + 1e-9
    z = (x - middle) / spread
    left = (z * weight[:, None]).T @ z + strength * np.eye(x.shape[1])
    found = np.linalg.solve(left, (z * weight[:, None]).T @ (y - share @ y)) / spread
    return found, float(share @ y - middle @ found)


def mean_ratings(words: list[str], values: np.ndarray, weights: np.ndarray) -> dict[str, float]:
    """One rating for each word in lower case."""
    sums: dict[str, tuple[float, float]] = {}
    for word, value, weight in zip(words, values, weights, strict=True):
        total, count = sums.get(normal(word), (0.0, 0.0))
        sums[normal(word)] = total + value * weight, count + weight
    return {word: total / count for word, (total, count) in sums.items()}


@cache
def facts_by_name(word: str) -> Mapping[str, float]:
    """As the library works them out."""
    return facts(word, FREQUENCIES, easy_words())


def _facts(word: str) -> list[float]:
    return list(facts_by_name(word).values())


family_of = cache(family)


def fit_context(data: Data, folds: int = 5) -> dict[str, float]:
    """What counts for a word in its sentence, from CompLex. Words are scored by fits that never saw them."""
    rows, values, _ = unseen_in_sentences(data, folds)
    found, start = ridge(np.array([[*row.values()] for row in rows]), values, np.ones(len(values)), RIDGE)
    return {"start": start, **dict(zip(rows[0], found, strict=True))}


def unseen_in_sentences(data: Data, folds: int) -> tuple[list[dict[str, float]], np.ndarray, np.ndarray]:
    """Of each word in CompLex: its facts as a fit without its family sees them, its rating, and its fold."""
    ratings = data.complex_words
    y = np.array([one.value for one in ratings])
    fold = np.array([fold_of(family_of(one.word), folds) for one in ratings])
    rows: list[dict[str, float]] = [{} for _ in ratings]
    for number in range(folds):
        hardness = fit(data, families_in(data, number, folds)).hardness()
        for index in np.flatnonzero(fold == number):
            one = ratings[index]
            around = words_around(one.sentence, one.start, one.end, hardness) or (0.0, 0.0)
            rows[index] = context_facts(one.word, around, hardness)
    return rows, (y - y.mean()) / y.std(), fold


def families_in(data: Data, fold: int, folds: int) -> set[str]:
    """The families of words that this fold holds out."""
    everything = (family_of(one.word) for ratings in sources(data) for one in ratings)
    return {name for name in everything if fold_of(name, folds) == fold}


def check(data: Data, folds: int) -> dict[str, float]:
    """Pearson on words whose families the fit did not see: alone, and in their sentence."""
    alone: dict[str, list[tuple[float, float]]] = {"word_lcp, word alone": [], "word_wcl": []}
    for fold in range(folds):
        held_out = families_in(data, fold, folds)
        hardness = fit(data, held_out).hardness()
        for name, ratings in zip(alone, sources(data), strict=False):
            alone[name] += [(hardness.of(one.word), one.value) for one in ratings if family_of(one.word) in held_out]
    figures = {name: float(np.corrcoef(*zip(*pairs, strict=True))[0, 1]) for name, pairs in alone.items()}
    return {**figures, "word_lcp": check_context(data, folds)}


def check_context(data: Data, folds: int) -> float:
    """Pearson of words in their sentences."""
    rows, values, fold = unseen_in_sentences(data, folds)
    x = np.array([[*row.values()] for row in rows])
    predicted = np.zeros(len(values))
    for number in range(folds):
        seen = fold != number
        found, start = ridge(x[seen], values[seen], np.ones(seen.sum()), RIDGE)
        predicted[~seen] = start + x[~seen] @ found
    return float(np.corrcoef(predicted, values)[0, 1])
