"""What is known about each distinct word: looked up once, then read by number.

A block keeps its words as numbers into these columns, so that a rule can scan a whole block as
one string of tags. `Word` objects are made only for the rules that ask.
"""

from __future__ import annotations

import re
from _thread import allocate_lock  # `threading` would add a millisecond to each start
from collections.abc import Container
from typing import Protocol

from speakeasy.text.familiar import Familiar
from speakeasy.text.nouns import is_noun
from speakeasy.text.tags import ING, OTHER, tag_of

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
HYPHENS = "-\u2010\u2011"
_ACRONYM = re.compile(r"[A-Z]{2,6}s?|[A-Z]{1,3}[a-z]{1,2}[A-Z]{1,4}s?")
_ROMAN = re.compile(r"[IVX]+")
_MOST_WORDS = 300_000

NOUN, ACRONYM, PLAIN = "n", "A", "."
"""The trait of a word: mostly a noun, an acronym that not everybody knows, or neither."""


class Frequencies(Protocol):
    """Anything that knows how common a word is, on the Zipf scale (0 unknown, 3 one in a million, 6 very common)."""

    def zipf(self, word: str, /) -> float: ...


class Head(Protocol):
    """The phrases that a word can begin. `follows`: the words that may come next; it may hold too many."""

    @property
    def follows(self) -> Container[str]: ...


class Heads(Protocol):
    """Anything that knows which phrases a word can begin."""

    def head(self, key: str, /) -> Head | None: ...


class Lexicon:
    """Columns by word number. Growing it is guarded, so that threads may share one."""

    def __init__(
        self,
        heads: Heads,
        frequencies: Frequencies,
        known_acronyms: frozenset[str] = frozenset(),
        familiar: Familiar | None = None,
    ) -> None:
        self.numbers = _Numbers(self)
        self.glue = _Glue()
        self.keys: list[str] = []
        self.signs: list[str] = []
        """Three characters a word: its tag (see text/tags.py), its trait, and its band (see `band`)."""
        self.heads: list[Head | None] = []
        self.follows: list[Container[str]] = []
        self.known_acronyms = known_acronyms
        self.familiar = familiar
        """How well readers are likely to know each word. None when nobody can tell."""
        self._find_head = heads.head
        self._zipf = frequencies.zipf
        self._lock = allocate_lock()

    def band_of(self, word: str) -> str:
        """How common a word is, written as it is (see `band`)."""
        return self.signs[self.numbers[word]][2]

    @property
    def is_full(self) -> bool:
        """A server that meets endless new words starts a new lexicon."""
        return len(self.keys) > _MOST_WORDS or len(self.glue) > _MOST_WORDS

    def add(self, word: str) -> int:
        """The number of a word not seen before, exactly as it is written."""
        with self._lock:
            number = dict.get(self.numbers, word)
            if number is not None:
                return number
            key = normal(word)
            head = self._find_head(key)
            self.keys.append(key)
            tag = tag_of(key)
            self.signs.append(tag + self._trait_of(word, key, tag) + band(self._zipf(key)))
            self.heads.append(head)
            self.follows.append(head.follows if head else ())
            number = len(self.keys) - 1
            self.numbers[word] = number
            return number

    def _trait_of(self, word: str, key: str, tag: str) -> str:
        if word.islower():
            return NOUN if tag in (OTHER, ING) and is_noun(key) else PLAIN
        return ACRONYM if self._is_acronym(word) else PLAIN

    def _is_acronym(self, word: str) -> bool:
        if not _ACRONYM.fullmatch(word) or _ROMAN.fullmatch(word):
            return False
        return self.known_acronyms.isdisjoint((word, word.removesuffix("s")))


class _Numbers(dict[str, int]):
    """Word as written to its number."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._add = lexicon.add

    def __missing__(self, word: str) -> int:
        return self._add(word)


class _Glue(dict[str, str]):
    """What stands between two words, as one character: " " space, "-" hyphen, else its first mark."""

    def __missing__(self, gap: str) -> str:
        marks = gap.translate(_INVISIBLE).strip()
        glue = " " if not marks else "-" if gap in HYPHENS else marks[0]
        self[gap] = glue
        return glue


def normal(word: str) -> str:
    """Lower case, straight apostrophe, nothing invisible: how words are compared."""
    key = word.lower()
    if key.isascii():
        return key
    return key.replace("’", "'").translate(_INVISIBLE)


def band(zipf: float) -> str:
    """A Zipf frequency as one character that sorts: "0" for unknown, one step for each tenth."""
    return chr(48 + int(zipf * 10 + 1e-9))
