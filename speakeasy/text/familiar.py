"""How well readers are likely to know a word, on the Zipf scale: the word's family, its parts, its form, and the region.

How often a word is written says most, but not all. People know everyday things that are seldom written about
(“hummus”), and words built from what they know (“bookshelf”, “unmoderated”). `everyday.txt` has the former.
Learned words are known less than others that are as common (“ophthalmic”).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from speakeasy.text.family import Frequencies, bases, family_zipf
from speakeasy.text.spelling import twins
from speakeasy.text.tags import FUNCTION_TAGS, tag_of

EVERYDAY = Path(__file__).with_name("everyday.txt")
LEARNED = 0.4
"""What a learned form takes away: such a word is known as seldom as another that is that much rarer."""

_KNOWN = 4.0
"""Ten times in a million words: nearly everyone knows it."""
_SELDOM = 3.0
_BUILT_OF_KNOWN = 4.4
"""So that a learned ending takes nothing from a word that is made of everyday ones."""
_SAME_WORDS = {"UK": "UK", "IE": "UK", "AU": "UK", "NZ": "UK", "US": "US", "CA": "US"}

# A plain beginning, and how many letters must follow. A short one begins many words that it is no part of.
_BEFORE = {
    **dict.fromkeys("un non over under sub mis self anti super semi multi mid micro mini".split(), 4),
    **dict.fromkeys("re pre out fore".split(), 4),
    **dict.fromkeys("in im il ir dis de co".split(), 6),
}
_AFTER = (
    *(("ness", ""), ("iness", "y"), ("able", ""), ("able", "e"), ("less", ""), ("ful", ""), ("ly", ""), ("like", "")),
    *(("er", ""), ("er", "e"), ("or", "e"), ("ish", ""), ("hood", ""), ("ship", ""), ("wise", ""), ("y", "")),
    *(("ise", ""), ("ize", ""), ("ise", "y"), ("ize", "y"), ("isation", "ise"), ("ization", "ize"), ("ility", "le")),
    *(("ism", ""), ("ist", ""), ("ative", "e"), ("ical", "y"), ("ically", "ic"), ("ally", ""), ("ity", "")),
    *(("iness", "e"), ("ibility", "ible"), ("ability", "able"), ("ation", ""), ("ation", "e"), ("ably", "able")),
    *(("al", ""), ("able", "ate"), ("ment", ""), ("most", ""), ("ism", "e"), ("ate", ""), ("ist", "y"), ("ician", "ics")),
)
_SHORTEST_ROOT = 4
_SHORTEST_PART = 4
_DEEPEST = 2
_SHORT_PARTS = frozenset(
    """
    up out off down over under on in back air arm bag bar bed big box boy bus car cat cup cut day dog ear egg end eye
    fan gas gun hat hot ice job key law leg lip log low man map net new oil old pan pay pen pet pie pig pin pop pot put
    red rod row run sea set sky sun tax tea tie tip toe top toy war way web wet win men
    """.split()
)
_NO_PARTS = frozenset("inter para meta trans anti hydro micro hetero over under able ance ence ness less ship".split())
_COMMON_PART = 3.6
_LONG_ENOUGH = 8
_SHORTEST_SLIP = 5
_VERY_COMMON = 5.0
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = "aeiou"
_OFTEN_GLUED = frozenset("the and who which that with for from this".split())
_BEGIN_OLD_WORDS = ("here", "there", "where", "forth", "hence")
_LONG = 10
_LEARNED_ENDINGS = tuple(
    """
    ae osis itis ium ology ological ologist oid otomy ectomy emia aemia algia pathy plasia trophic genic lytic ase
    ative atory itory ive ic ical al ary ous ate ity tion sion ance ence ancy ency ude ure ant ent ify
    """.split()
)


class Known(Struct, frozen=True, gc=False):
    """What is known of a word. `felt`: how well readers are likely to know it. `zipf`: how often its commonest form is

    met. Both are on the Zipf scale. `head`: one name for all its forms, “optician” for “opticians”.
    """

    felt: float
    zipf: float
    head: str


class Familiar(dict[str, Known]):
    """From a word in small letters to what is known of it. Each is worked out once; threads may share one."""

    def __init__(self, frequencies: Frequencies, region: str = "UK", allowed: Iterable[str] = ()) -> None:
        self._frequencies = frequencies
        self._everyday: frozenset[str] | None = None
        self._region = _SAME_WORDS.get(region, region)
        self._allowed = frozenset(map(str.lower, allowed))

    def __missing__(self, word: str) -> Known:
        zipf = family_zipf(word, self._frequencies)
        self[word] = known = Known(self._felt(word, zipf), zipf, self._head(word))
        return known

    def _head(self, word: str) -> str:
        others = [(self._frequencies.of_whole(base), -len(base), base) for base in bases(word)[1:]]
        often, _, head = max(others, default=(0.0, 0, word))
        return head if often or f"{head}s" == word else word

    def _felt(self, word: str, zipf: float) -> float:
        if zipf >= _KNOWN or self._is_everyday(word):
            return max(zipf, _KNOWN)
        is_learned = _is_learned(word)
        felt = max(zipf, self._of_roots(word)) - LEARNED * is_learned
        if felt < _SELDOM and ((not zipf and not is_learned) or self._is_slip(word)):
            return _KNOWN  # A slip, a name, or a word of another language.
        return felt

    def _is_everyday(self, word: str) -> bool:
        if self._everyday is None:
            self._everyday = everyday(self._region) | self._allowed
        return not self._everyday.isdisjoint(_forms(word))

    def _of_roots(self, word: str) -> float:
        """The best known of the words that this one is plainly made of."""
        known = 0.0
        roots = {word}
        for _ in range(_DEEPEST):
            if any(map(self._is_compound, roots)):
                return _BUILT_OF_KNOWN
            roots = {root for one in roots for root in _roots(one)}
            if not roots.isdisjoint(self._everyday or ()):
                return _BUILT_OF_KNOWN
            known = max([known, *map(self._frequencies.of_whole, roots)])
        return known

    def _is_compound(self, word: str) -> bool:
        """Is it two known words in one: “bookshelf”? “Herewith” is not: small words joined are words of the law."""
        return any(
            self._may_be_part(first) and self._may_be_part(second)
            for base in bases(word)
            for first, second in _halves(base)
        )

    def _may_be_part(self, part: str) -> bool:
        if len(part) < _SHORTEST_PART or part in _SHORT_PARTS:
            return part in _SHORT_PARTS
        return (
            part not in _NO_PARTS
            and self._frequencies.of_whole(part) >= _COMMON_PART
            and tag_of(part) not in FUNCTION_TAGS
        )

    def _is_slip(self, word: str) -> bool:
        """Is it a known word with a slip of the finger, or two that lost their space? Other tools look after those."""
        of_whole = self._frequencies.of_whole
        if any(of_whole(other) >= _KNOWN for other in _small_slips(word)):
            return True
        enough = _KNOWN if len(word) >= _LONG_ENOUGH else _VERY_COMMON
        if len(word) > _SHORTEST_SLIP and any(of_whole(other) >= enough for other in _wrong_letters(word)):
            return True
        return any(
            not word.startswith(_BEGIN_OLD_WORDS) and min(of_whole(first), of_whole(second)) >= _COMMON_PART
            for first, second in _halves(word)
            if first in _OFTEN_GLUED or second in _OFTEN_GLUED
        )


def everyday(region: str) -> frozenset[str]:
    """The words of the file that everyone knows in the region. Its parts begin with “#” and the regions."""
    found: set[str] = set()
    is_ours = True
    for line in EVERYDAY.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            is_ours = line in ("# all", f"# {region}")
        elif is_ours:
            found.update(line.split())
    return frozenset(found)


def _forms(word: str) -> Iterator[str]:
    for base in bases(word):
        yield base
        yield from twins(base)


def _roots(word: str) -> Iterator[str]:
    for base in bases(word):
        for start, fewest in _BEFORE.items():
            if base.startswith(start) and len(base) - len(start) >= fewest:
                yield base[len(start) :]
        for ending, instead in _AFTER:
            if base.endswith(ending) and len(base) - len(ending) >= _SHORTEST_ROOT:
                yield base[: -len(ending)] + instead


def _halves(word: str) -> Iterator[tuple[str, str]]:
    return ((word[:at], word[at:]) for at in range(2, len(word) - 1))


def _small_slips(word: str) -> Iterator[str]:
    """Without a letter too many, with two letters swapped back, with a double letter for a single one."""
    for at in range(1, len(word)):
        before, letter, after = word[:at], word[at], word[at + 1 :]
        yield before + after
        yield before + letter + letter + after
        yield before + after[:1] + letter + after[1:]


def _wrong_letters(word: str) -> Iterator[str]:
    """With a letter put in, or a vowel for another. Short words have too many others near them."""
    for at in range(1, len(word)):
        before, letter, after = word[:at], word[at], word[at + 1 :]
        yield from (before + other + letter + after for other in _LETTERS)
        if letter in _VOWELS:
            yield from (before + other + after for other in _VOWELS)


def _is_learned(word: str) -> bool:
    forms = bases(word)
    return min(map(len, forms)) >= _LONG or any(form.endswith(_LEARNED_ENDINGS) for form in forms)
