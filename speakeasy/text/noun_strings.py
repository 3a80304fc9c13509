"""Runs of nouns: “service user care plan review”."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache

from speakeasy.text.lexicon import NOUN
from speakeasy.text.passage import Passage

_PLURAL_FIRST = frozenset("services sales rights sports arts news resources systems business process access".split())


def noun_strings(passage: Passage, fewest: int, begin: int = 0, end: int = sys.maxsize) -> Iterator[tuple[int, int]]:
    """Runs of at least `fewest` nouns in small letters with nothing but spaces between, as word numbers.

    Looked for from word `begin` up to word `end`.
    """
    if passage.traits.find(NOUN * fewest, begin, end) < 0:
        return
    for run in _runs(fewest).finditer(passage.traits, begin, end):
        first = run.start()
        for at in range(first + 1, run.end() + 1):
            if at == run.end() or passage.glue[at] != " " or _is_plural(passage.keys[at - 1]):
                if at - first >= fewest and passage.glue[first] != "-" and passage.glue[at] != "-":
                    yield first, at
                first = at


@cache
def _runs(fewest: int) -> re.Pattern[str]:
    return re.compile(f"{NOUN}{{{fewest},}}")


def _is_plural(key: str) -> bool:
    """Seldom before another noun, and often a verb: “the level helps users”."""
    return key.endswith("s") and not key.endswith("ss") and key not in _PLURAL_FIRST
