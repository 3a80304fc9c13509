"""How hard a word is where it stands: facts of the word, and how hard the words around it are.

The same word is harder in a report on enzymes than in a story, for the words around it help less.
"""

from __future__ import annotations

from speakeasy.text.hardness import Hardness
from speakeasy.text.sentence_difficulty import Measure, words_of

NO_WORD = -3.0
"""Easier than any word there is."""

Around = tuple[float, float]


def word_difficulty(sentence: str, start: int, end: int, measure: Measure) -> float:
    """The difficulty of `sentence[start:end]`: higher is harder, 0 is the middle of the words that people rated.

    A word alone has its hardness. Several words are as hard as their mean, drawn towards the hardest.
    """
    hardness, weights = measure.hardness, measure.context
    words = words_of(sentence[start:end])
    if not words:
        return NO_WORD
    around = words_around(sentence, start, end, hardness)
    if around is None:
        scores = [hardness.of(word) for word in words]
    else:
        rows = (context_facts(word, around, hardness) for word in words)
        scores = [weights["start"] + sum(weights[name] * fact for name, fact in row.items()) for row in rows]
    return (sum(scores) / len(scores) + max(scores)) / 2


def words_around(sentence: str, start: int, end: int, hardness: Hardness) -> Around | None:
    """Of the other words in the sentence: the mean hardness, and the share that is hard. None without any."""
    around = [*words_of(sentence[:start]), *words_of(sentence[end:])]
    others = [hardness.in_text(word) for word in around if not word[0].isdigit()]
    return (sum(others) / len(others), sum([one > 0 for one in others]) / len(others)) if others else None


def context_facts(word: str, around: Around, hardness: Hardness) -> dict[str, float]:
    """What the weights under `[context]` are for, by name."""
    mean, hard = around
    facts = hardness.facts(word)
    return {"the word": hardness.of(word), "words around it": mean, "hard words around it": hard, **facts}
