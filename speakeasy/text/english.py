"""Is a text English? A small test: English prose is held together by a few words that other languages lack."""

from __future__ import annotations

from collections.abc import Collection

_HOLDING = frozenset(
    """the of and that with this they have from not your which would there their what has been when who
    you are for it its his her she our these those could should because about were than""".split()
)
"""Common in every kind of English. Words that other languages have too, such as "is", "in" and "was", are out."""

_FEWEST = 20
_SMALLEST_SHARE = 0.07
"""English prose has 15 to 35 in a hundred; French, German, Dutch and Spanish have 0 to 3."""


def looks_english(words: Collection[str]) -> bool:
    """False only where there is enough to tell: a short text may be anything."""
    held = sum([word.lower() in _HOLDING for word in words])
    return len(words) < _FEWEST or held >= _SMALLEST_SHARE * len(words)
