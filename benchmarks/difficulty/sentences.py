"""The weights of sentence facts: which of two texts is harder, learned from all sources together.

Each source gives pairs, and the fit is a logistic regression on the difference of their facts. Rated sentences
become pairs too: one sentence and another of a different level.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from benchmarks.difficulty.data import Data
from benchmarks.difficulty.words import Words, fold_of
from speakeasy.text.hardness import Hardness
from speakeasy.text.sentence_difficulty import FACTS, parts_of

SHARES = {"rated": 1.0, "pair_legal": 1.0, "pair_onestop": 2.0, "doc_onestop": 1.0, "pair_cochrane": 0.8}
"""How much each source counts, whatever its number of pairs."""

PAIRS_OF_RATED = 20_000
POINTS = 15.0
PENALTY = 0.001


class Facts(NamedTuple):
    """The facts of all texts, worked out once."""

    pairs: dict[str, tuple[np.ndarray, list[str]]]
    """By source: hard minus easy, and what each pair belongs to."""
    rated: np.ndarray
    levels: np.ndarray
    names: list[str]


class Weights(NamedTuple):
    """In the order of the facts: points for a step of one, and the mean in rated sentences."""

    points: np.ndarray
    usual: np.ndarray


def fit(data: Data, model: Words) -> Weights:
    """Fit on everything, on the scale that the library shows."""
    facts = facts_of_all(data, model.hardness())
    found = regression(facts)
    return Weights(found * POINTS / (facts.rated @ found).std(), facts.rated.mean(0))


def facts_of_all(data: Data, hardness: Hardness) -> Facts:
    """Read and measure every text."""

    @lru_cache(None)
    def of(text: str) -> np.ndarray:
        parts = parts_of(text, hardness.in_text)
        if not parts:
            return np.zeros(len(FACTS))
        return np.average([part.facts for part in parts], axis=0, weights=[len(part.words) for part in parts])

    pairs = {
        task: (np.array([of(hard) - of(easy) for _, hard, easy in rows]), [name for name, *_ in rows])
        for task, rows in data.pairs.items()
    }
    texts, levels = zip(*data.rated_sentences, strict=True)
    return Facts(pairs, np.array([of(text) for text in texts]), np.array(levels), list(texts))


def regression(facts: Facts, fold: int = -1, folds: int = 5) -> np.ndarray:
    """Logistic regression without a start, by Newton's steps, on all but one fold."""
    differences, shares = zip(*_training(facts, fold, folds), strict=True)
    x = np.concatenate(differences)
    share = np.concatenate(
        [np.full(len(one), weight / len(one)) for one, weight in zip(differences, shares, strict=True)]
    )
    share /= share.sum()
    spread = np.sqrt(share @ x**2)
    z, found = x / spread, np.zeros(x.shape[1])
    for _ in range(30):
        sure = 1 / (1 + np.exp(-z @ found))
        slope = z.T @ (share * (1 - sure)) - PENALTY * found
        bend = (z * (share * sure * (1 - sure))[:, None]).T @ z + PENALTY * np.eye(len(found))
        found = found + np.linalg.solve(bend, slope)
    return found / spread


def _training(facts: Facts, fold: int, folds: int) -> Iterator[tuple[np.ndarray, float]]:
    for task, (difference, names) in facts.pairs.items():
        kept = np.array([fold_of(name, folds) != fold for name in names])
        yield difference[kept], SHARES[task]
    kept = np.flatnonzero([fold_of(name, folds) != fold for name in facts.names])
    one, other = np.random.default_rng(1).choice(kept, (2, PAIRS_OF_RATED))
    gap = facts.levels[one] - facts.levels[other]
    apart = np.abs(gap) >= 0.5
    yield ((facts.rated[one] - facts.rated[other]) * np.sign(gap)[:, None])[apart], SHARES["rated"]


def check(data: Data, model: Words, folds: int) -> dict[str, float]:
    """Share of pairs in order, and rank correlation with levels, on folds that the fit did not see."""
    facts = facts_of_all(data, model.hardness())
    found = [regression(facts, fold, folds) for fold in range(folds)]
    figures = {}
    for task, (difference, names) in facts.pairs.items():
        apart = np.array([row @ found[fold_of(name, folds)] for row, name in zip(difference, names, strict=True)])
        figures[task] = float(((apart > 0) + 0.5 * (apart == 0)).mean())
    scores = np.array([row @ found[fold_of(name, folds)] for row, name in zip(facts.rated, facts.names, strict=True)])
    return {**figures, "sent_cefrsp (wiki)": float(np.corrcoef(_ranks(scores), _ranks(facts.levels))[0, 1])}


def _ranks(values: np.ndarray) -> np.ndarray:
    _, which, count = np.unique(values, return_inverse=True, return_counts=True)
    return (count.cumsum() - (count - 1) / 2)[which]
