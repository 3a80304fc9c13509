"""How well readers are likely to know a word, and how often it is met: what is known of each word, found once.

This module is small, for each start reads it. `recognition.py` does the work, and is read when a rare word is met.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from msgspec import Struct

LEARNED = 0.4
"""What a learned form takes away: such a word is known as seldom as another that is that much rarer."""


class Frequencies(Protocol):
    """Anything that knows how common a word is, on the Zipf scale."""

    def zipf(self, word: str, /) -> float: ...

    def of_whole(self, word: str, /) -> float: ...


class Known(Struct, frozen=True, gc=False):
    """What is known of a word. `head` is one name for all its forms: “optician” for “opticians”.

    `felt` is how well readers are likely to know it, and `zipf` how often its commonest form is met. Both are on the
    Zipf scale.
    """

    felt: float
    zipf: float
    head: str


class Familiar(dict[str, Known]):
    """From a word in small letters to what is known of it. Each is worked out once; threads may share one.

    `allowed` are words that the reader of the tool calls known. `region` says whose words are known.
    """

    def __init__(self, frequencies: Frequencies, region: str = "UK", allowed: Iterable[str] = ()) -> None:
        self._frequencies = frequencies
        self._region = region
        self._allowed = frozenset(map(str.lower, allowed))
        self._find: Callable[[str], Known] | None = None

    def __missing__(self, word: str) -> Known:
        if self._find is None:
            from speakeasy.text.recognition import Recognition

            self._find = Recognition(self._frequencies, self._region, self._allowed).of
        self[word] = known = self._find(word)
        return known
