"""How many syllables a word has, counted the way textstat counts them.

A word in CMUdict has the vowels of its first pronunciation. Any other word has one syllable more than
pyphen finds places for a hyphen.

Data: `syllables.txt.gz` holds the words of the Carnegie Mellon Pronouncing Dictionary (CMUdict) and
their number of syllables. Copyright (C) 1993-2015 Carnegie Mellon University, BSD 2-Clause licence: see
`syllables.txt.gz.license`. `benchmarks/make_syllables.py` made it. Each line is a number, then all the
words with so many syllables.
"""

from __future__ import annotations

import re
import zlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

DATA = Path(__file__).with_name("syllables.txt.gz")

_MARKS = re.compile(r"'(?![tsd]|ve|ll|re)|[^\w\s']")
_GZIP = 31
_MOST_HYPHENATED = 50_000


def bare(text: str) -> str:
    """The text without punctuation. An apostrophe stays only before t, s, d, ve, ll and re, as in "don't"."""
    return text if text.isalnum() else _MARKS.sub("", text)


def count(text: str) -> int:
    """The number of syllables in a word, or in several words: 0 where there is no word.

    A few words have none, such as "hmm".
    """
    return sum(map(_syllables, bare(text).lower().split()))


def _syllables(word: str) -> int:
    known = table().get(word)
    return _hyphenated(word) if known is None else known


@cache
def table() -> dict[str, int]:
    """Each word of CMUdict, in lower case, and its syllables. Not to be changed."""
    # zlib reads gzip too, and the gzip module costs more to import than the work itself.
    lines = zlib.decompress(DATA.read_bytes(), _GZIP).decode().splitlines()
    table: dict[str, int] = {}
    for line in lines:
        number, *words = line.split(" ")
        table.update(dict.fromkeys(words, int(number)))
    return table


def _hyphenated(word: str) -> int:
    hyphens = _pyphen()
    # pyphen keeps every word it has ever seen. A server would fill up with them.
    if len(hyphens.hd.cache) > _MOST_HYPHENATED:
        hyphens.hd.cache.clear()
    return len(hyphens.positions(word)) + 1


@cache
def _pyphen() -> Pyphen:
    from pyphen import Pyphen

    return Pyphen(lang="en_US")
