"""How hard a word is for readers: a number learned from what people said of thousands of words.

0 is the middle of the words that people rated, and 1 is one standard deviation harder. Plain words are near -1.
The number comes from facts of the word (how common its family is, its length, its ending), each with a weight.
The weights are in `difficulty.toml`, with what each fact is. Where people rated the word itself, or a level is
known for it (`rated_words.txt.gz`), that counts too. `benchmarks/difficulty/fit.py` made both files.
"""

from __future__ import annotations

import math
import re
import zlib
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from speakeasy.text.family import Frequencies, bases, family_zipf, root_zipf
from speakeasy.text.lexicon import HYPHENS, normal

RATED = Path(__file__).with_name("rated_words.txt.gz")
COEFFICIENTS = Path(__file__).with_name("difficulty.toml")

RATED_STEPS = 20
"""The ratings are kept in steps of a twentieth."""

_GZIP = 31
_REMEMBERED = 2**17
_ENDINGS = {
    "ending of science": "ae osis ology itis ium ase ine us um",
    "ending of a Latin adjective": "al ic ive ary ory ible ant ent ous",
    "ending of a Latin noun": "tion sion ment ity ance ence ancy ency ure tude ism",
    "ending of a Latin verb": "ate ify ize ise",
    "ending -ness": "ness",
    "ending -ly": "ly",
    "ending -ed": "ed",
    "ending -ing": "ing",
    "ending -s": "s",
}
_ENDING_SETS = tuple((name, tuple(endings.split())) for name, endings in _ENDINGS.items())
_HYPHEN = re.compile(f"[{HYPHENS}]")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,5}")


def facts(word: str, frequencies: Frequencies, easy: frozenset[str]) -> dict[str, float]:
    """What the weights are for, by name. The word comes as it is written."""
    key = normal(word)
    family = family_zipf(key, frequencies)
    return {
        "family": family,
        "family squared": family * family,
        "rare": max(0.0, 3 - family),
        "unknown": float(not family),
        "rarer form": family - frequencies.of_whole(key),
        "common root": max(0.0, root_zipf(key, frequencies) - family),
        "letters": float(len(key)),
        "log letters": math.log(len(key)),
        "easy": float(not easy.isdisjoint(bases(key))),
        "capital": float(word[:1].isupper()),
        "acronym": float(is_acronym(word)),
        **{name: float(key.endswith(endings)) for name, endings in _ENDING_SETS},
    }


def is_acronym(word: str) -> bool:
    """Does the word have the shape of an acronym, such as "NHS" or "PM10"?"""
    return _ACRONYM.fullmatch(word) is not None


class Hardness:
    """The hardness of words. Each word is worked out once and remembered; threads may share one."""

    def __init__(self, weights: Mapping[str, float], frequencies: Frequencies, rated: Mapping[str, float]) -> None:
        from speakeasy.text.readability import easy_words

        self._weights = dict(weights)
        self._start = self._weights.pop("start")
        self._trust = self._weights.pop("trust in ratings")
        self._name_at_most = self._weights.pop("name at most")
        self._acronym_at_least = self._weights.pop("acronym at least")
        self._frequencies = frequencies
        self._rated = rated
        self._easy = easy_words()
        self.of: Callable[[str], float] = lru_cache(_REMEMBERED)(self._of)
        """The hardness of a word on its own, as it is written."""
        self.in_text: Callable[[str], float] = lru_cache(_REMEMBERED)(self._in_text)
        """The same inside a sentence, where a capital makes it a name. A name is no harder than a plain word."""

    def facts(self, word: str) -> dict[str, float]:
        """The facts that the weights are for, by name."""
        return facts(word, self._frequencies, self._easy)

    def _of(self, word: str) -> float:
        known = self.facts(word)
        guess = self._start + sum(weight * known[name] for name, weight in self._weights.items())
        rating = self._rated.get(normal(word))
        return guess if rating is None else guess + self._trust * (rating - guess)

    def _in_text(self, word: str) -> float:
        if word.islower():
            # Who knows both parts of a compound knows it. "twenty-eight" is long, but not hard.
            return max(map(self.of, filter(None, _HYPHEN.split(word)))) if _HYPHEN.search(word) else self.of(word)
        score = self.of(word.lower())
        if is_acronym(word):
            return max(self._acronym_at_least, score)
        return min(score, self._name_at_most)


@cache
def rated_words() -> dict[str, float]:
    """What people said of each word, on the scale of this module. Not to be changed."""
    rated: dict[str, float] = {}
    for line in zlib.decompress(RATED.read_bytes(), _GZIP).decode().splitlines():
        steps, *words = line.split(" ")
        rated.update(dict.fromkeys(words, int(steps) / RATED_STEPS))
    return rated
