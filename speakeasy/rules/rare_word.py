from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from speakeasy.model import Issue
from speakeasy.rule import rule
from speakeasy.text.lexicon import Lexicon, band
from speakeasy.text.passage import Sentence

_SHORTEST = 5
_GLUED = frozenset("-/@_#\\=&")

# What a word may end or begin with beyond one that readers know, and what stands there in that word.
_FORMS = (
    *(("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e")),
    *(("ise", "ize"), ("ised", "ize"), ("ising", "ize"), ("isation", "ization"), ("ization", "ize")),
)
_MADE_OF = (("able", ""), ("able", "e"), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("ness", ""))
_BEGINNINGS = ("non", "un", "re", "sub")
_SHORTEST_STEM = 4
_MORE_COMMON = 1.0


@rule(
    category="rare-word",
    source=["us-plain", "cdc-words"],
    flags=["Some [perspicacious] readers will know."],
    passes=[
        "Some readers will know.",
        "We met Esperanza in Ballyhaunis.",
        "The hours are billable.",
        "They synchronised the dashboards.",
        "This is nonpublic.",
    ],
)
def rare_word(sentence: Sentence, *, zipf: float = 2.6) -> Iterator[Issue]:
    """The word is seldom met, so some readers may not know it.

    `zipf` says how seldom: 3 is once in a million words, 6 is once in a thousand. A more common word may
    do. If this one is needed, say what it means. Names and words with capitals are left alone, and so are
    forms of words that readers know.
    """
    if not sentence.passage.lexicon.knows_frequency:
        return
    for match in _pattern(zipf).finditer(sentence.bands):
        index = match.start()
        word = sentence.word(index)
        if len(word) < _SHORTEST or not word.isalpha() or not word.islower() or _is_part(sentence, index):
            continue
        if _is_form_of_known(word, sentence.passage.lexicon, zipf):
            continue
        yield Issue(sentence.span(index, index + 1), f"Some readers may not know “{word}”.")


@cache
def _pattern(zipf: float) -> re.Pattern[str]:
    return re.compile(f"[0-{re.escape(band(zipf - 0.1))}]")


def _is_form_of_known(word: str, lexicon: Lexicon, zipf: float) -> bool:
    """Is it a common word with another ending, or a very common one with something added, as in “nonpublic”?"""
    if _has_stem(word, _FORMS, lexicon, band(zipf)):
        return True
    known = band(zipf + _MORE_COMMON)
    return _has_stem(word, _MADE_OF, lexicon, known) or any(
        word.startswith(start)
        and len(word) - len(start) > _SHORTEST_STEM
        and _band(word[len(start) :], lexicon) >= known
        for start in _BEGINNINGS
    )


def _has_stem(word: str, endings: Sequence[tuple[str, str]], lexicon: Lexicon, known: str) -> bool:
    return any(
        word.endswith(ending)
        and len(word) - len(ending) >= _SHORTEST_STEM
        and _band(word.removesuffix(ending) + other, lexicon) >= known
        for ending, other in endings
    )


def _band(word: str, lexicon: Lexicon) -> str:
    return lexicon.bands[lexicon.numbers[word]]


def _is_part(sentence: Sentence, index: int) -> bool:
    """Part of a compound, a path or an address: readers know the whole or they do not."""
    before, after = sentence.passage.gaps[sentence.first + index], sentence.passage.gaps[sentence.first + index + 1]
    return (
        before[-1:] in _GLUED
        or after[:1] in _GLUED
        or (after == "." and sentence.first + index + 1 < len(sentence.passage.words))
    )
