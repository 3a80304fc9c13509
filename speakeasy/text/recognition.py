"""Would a reader know this word? From its family, its parts, its form and the region.

How often a word is written says most, but not all. People know everyday things that are seldom written about
(“hummus”), and words built from what they know (“bookshelf”, “unmoderated”). `everyday.txt` has the former.
Learned words are known less than others that are as common (“ophthalmic”).
"""

from __future__ import annotations

from pathlib import Path

from speakeasy.text import word_parts as parts
from speakeasy.text.familiar import LEARNED, Frequencies, Known
from speakeasy.text.family import bases, family_zipf
from speakeasy.text.spelling import twins
from speakeasy.text.tags import FUNCTION_TAGS, tag_of

EVERYDAY = Path(__file__).with_name("everyday.txt")

_KNOWN = 4.0
"""Ten times in a million words: nearly everyone knows it."""
_VERY_COMMON = 5.0
_ONE_STEP = 1.0
"""“Readers” is a step from “read”. Who seeks only the easiest words needs the root to be that much more common."""
_SELDOM = 3.0
_COMMON_PART = 3.6
_SHORTEST_PART = 4
_DEEPEST = 2
_SHORTEST_SLIP, _LONG_ENOUGH = 6, 8
_SAME_WORDS = {"UK": "UK", "IE": "UK", "AU": "UK", "NZ": "UK", "US": "US", "CA": "US"}


class Recognition:
    """What is known of words, for the readers of a region."""

    def __init__(self, frequencies: Frequencies, region: str, allowed: frozenset[str]) -> None:
        self._frequencies = frequencies
        self._of_whole = frequencies.of_whole
        self._everyday = everyday(region) | allowed

    def of(self, word: str) -> Known:
        """The word comes in small letters."""
        zipf = family_zipf(word, self._frequencies)
        return Known(self._felt(word, zipf), zipf, self._head(word))

    def _head(self, word: str) -> str:
        others = [(self._of_whole(base), len(base), base) for base in bases(word)[1:]]
        often, _, head = max(others, default=(0.0, 0, word))
        return head if often or f"{head}s" == word else word

    def _felt(self, word: str, zipf: float) -> float:
        if zipf >= _KNOWN:
            return max(zipf, self._of_roots(word) - _ONE_STEP)
        if self._is_everyday(word):
            return _KNOWN
        felt = max(zipf - LEARNED * parts.is_learned(word), self._of_roots(word))
        if felt < _SELDOM and ((not zipf and not parts.has_learned_ending(word)) or self._is_slip(word)):
            return _KNOWN  # A slip, a name, or a word of another language.
        return felt

    def _is_everyday(self, word: str) -> bool:
        return any(not self._everyday.isdisjoint((base, *twins(base))) for base in bases(word))

    def _of_roots(self, word: str) -> float:
        """How well the best known is known of the words that this one is plainly made of."""
        best = (0.0, word)
        found = {word}
        for _ in range(_DEEPEST):
            if any(map(self._is_compound, found)):
                return _KNOWN
            found = {root for one in found for root in parts.roots(one)}
            if not found.isdisjoint(self._everyday):
                return _KNOWN
            best = max([best, *((self._of_whole(root), root) for root in found)])
        known, root = best
        return known if known >= _KNOWN else known - LEARNED * parts.is_learned(root)

    def _is_compound(self, word: str) -> bool:
        """Is it two known words in one: “bookshelf”? “Herewith” is not: small words joined are words of the law."""
        return any(
            self._may_be_part(first) and self._may_be_part(second)
            for base in bases(word)
            for first, second in parts.halves(base)
        )

    def _may_be_part(self, part: str) -> bool:
        if len(part) < _SHORTEST_PART or part in parts.SHORT_PARTS:
            return part in parts.SHORT_PARTS
        return part not in parts.NO_PARTS and self._of_whole(part) >= _COMMON_PART and tag_of(part) not in FUNCTION_TAGS

    def _is_slip(self, word: str) -> bool:
        """Is it a known word with a slip of the finger, or two that lost their space? Other tools look after those."""
        if any(self._of_whole(other) >= _KNOWN for other in parts.small_slips(word)):
            return True
        enough = _KNOWN if len(word) >= _LONG_ENOUGH else _VERY_COMMON
        if len(word) >= _SHORTEST_SLIP and any(self._of_whole(other) >= enough for other in parts.wrong_letters(word)):
            return True
        return any(min(map(self._of_whole, pair)) >= _COMMON_PART for pair in parts.glued(word))


def everyday(region: str) -> frozenset[str]:
    """The words of the file that everyone knows in the region. Its parts begin with “#” and a region, or “all”."""
    ours = ("# all", f"# {_SAME_WORDS.get(region, region)}")
    found: set[str] = set()
    part = ""
    for line in EVERYDAY.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            part = line
        elif part in ours:
            found.update(line.split())
    return frozenset(found)
