from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from speakeasy.model import Issue
from speakeasy.rule import rule
from speakeasy.text.lexicon import band
from speakeasy.text.passage import Sentence

_SHORTEST = 5
_GLUED = frozenset("-/@_#\\=&")


@rule(
    category="rare-word",
    source=["us-plain", "cdc-words"],
    flags=["Some [perspicacious] readers will know."],
    passes=["Some readers will know.", "We met Esperanza in Ballyhaunis."],
)
def rare_word(sentence: Sentence, *, zipf: float = 2.6) -> Iterator[Issue]:
    """The word is seldom met, so some readers may not know it.

    `zipf` says how seldom: 3 is once in a million words, 6 is once in a thousand. A more common word may
    do. If this one is needed, say what it means. Names and words with capitals are left alone.
    """
    if not sentence.passage.lexicon.knows_frequency:
        return
    for match in _pattern(zipf).finditer(sentence.bands):
        index = match.start()
        word = sentence.word(index)
        if len(word) < _SHORTEST or not word.isalpha() or not word.islower() or _is_part(sentence, index):
            continue
        yield Issue(sentence.span(index, index + 1), f"Some readers may not know “{word}”.")


@cache
def _pattern(zipf: float) -> re.Pattern[str]:
    return re.compile(f"[0-{re.escape(band(zipf - 0.1))}]")


def _is_part(sentence: Sentence, index: int) -> bool:
    """Part of a compound, a path or an address: readers know the whole or they do not."""
    before, after = sentence.passage.gaps[sentence.first + index], sentence.passage.gaps[sentence.first + index + 1]
    return (
        before[-1:] in _GLUED
        or after[:1] in _GLUED
        or (after == "." and sentence.first + index + 1 < len(sentence.passage.words))
    )
