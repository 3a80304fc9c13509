"""Write what was fitted: weights as TOML that people can read, ratings as a small packed list."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Mapping

from benchmarks.difficulty.sentences import Weights
from speakeasy.text.hardness import COEFFICIENTS, RATED, RATED_STEPS
from speakeasy.text.sentence_difficulty import FACTS

WORD = {
    "start": "where a word without any of these begins",
    "family": "how common the commonest form of the word is, on the Zipf scale from 0 to 8",
    "family squared": "the same, times itself: common words differ less",
    "rare": "how far that is below 3, which is once in a million words",
    "unknown": "no form of the word is known",
    "rarer form": "how much less common this form is than the commonest",
    "common root": "how much more common a word is that this one may be made of",
    "letters": "how many letters",
    "log letters": "the natural logarithm of that",
    "easy": "a form is on the Dale-Chall list of easy words",
    "capital": "it begins with a capital",
    "acronym": "it is all capitals and numbers, up to six",
    "trust in ratings": "where people rated the word: how far to go from the guess to their rating",
    "name at most": "in a sentence, a word with a capital is no harder than this",
    "acronym at least": "in a sentence, an acronym is at least this hard",
}
SENTENCE = {
    "length": "the natural logarithm of the number of words",
    "harder words": "the upper quartile of the words' hardness",
    "hardest words": "their 90th percentile",
    "hard words in all": "log(1 + h), where h adds up how far each word is above -0.5",
    "figures and symbols": "log(1 + f), where f counts signs such as = and %, and figures such as 1.5, beyond two",
}
CONTEXT = {
    "start": "where a word in a sentence begins",
    "the word": "its hardness, as above",
    "words around it": "the mean hardness of the other words in the sentence",
    "hard words around it": "the share of them that is above 0",
}
HEAD = """\
# The weights of the difficulty measure. benchmarks/difficulty/fit.py made this file; docs/difficulty.md explains it.

# The hardness of a word: each fact of the word times its weight, all added up.
[word]
"""
SENTENCES = """
# The difficulty of a sentence: 50, and for each fact its points times (fact - usual).
"""
IN_SENTENCE = """
# The difficulty of a word in its sentence: each fact times its weight, all added up.
[context]
"""


def write_coefficients(word: Mapping[str, float], sentence: Weights, context: Mapping[str, float]) -> None:
    """speakeasy/text/difficulty.toml."""
    text = HEAD + _table(word, WORD) + SENTENCES
    for name, points, usual in zip(FACTS, sentence.points, sentence.usual, strict=True):
        text += f'\n[sentence."{name}"]  # {SENTENCE[name]}\npoints = {points:.4f}\nusual = {usual:.4f}\n'
    text += IN_SENTENCE + _table(context, CONTEXT)
    COEFFICIENTS.write_text(text, "utf-8")


def _table(values: Mapping[str, float], said: Mapping[str, str]) -> str:
    rows = []
    for name, value in values.items():
        row = f'"{name}" = {value:.4f}'
        rows.append(f"{row:36}  # {said[name]}\n" if name in said else f"{row}\n")
    return "".join(rows)


def write_ratings(rated: Mapping[str, float]) -> None:
    """speakeasy/text/rated_words.txt.gz: a line a step, words in order, so that the same words give the same bytes."""
    lines: defaultdict[int, list[str]] = defaultdict(list)
    for word, value in sorted(rated.items()):
        if " " not in word:
            lines[round(value * RATED_STEPS)].append(word)
    text = "".join(f"{steps} {' '.join(words)}\n" for steps, words in sorted(lines.items()))
    RATED.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
