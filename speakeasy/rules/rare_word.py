from __future__ import annotations

import re
from collections.abc import Iterator

from speakeasy.model import Issue
from speakeasy.rule import rule
from speakeasy.text.lexicon import band
from speakeasy.text.passage import Sentence

_SHORTEST = 5


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


def _pattern(zipf: float) -> re.Pattern[str]:
    return re.compile(f"[0-{re.escape(band(zipf - 0.1))}]")


def _is_part(sentence: Sentence, index: int) -> bool:
    """Part of a compound, a path or an address: the whole is what readers know or not."""
    glue = sentence.passage.gaps
    at = sentence.first + index
    return any(mark in "-/@._#" and mark for mark in (glue[at][-1:], glue[at + 1][:1])) and not (
        glue[at + 1][:1] == "." and len(glue[at + 1]) != 1
    )
