"""What a word is made of, from its letters alone: its root, its halves, its form, and slips of the finger."""

from __future__ import annotations

from collections.abc import Iterator

from speakeasy.text.family import bases

# A plain beginning, and how many letters must follow. A short one begins many words that it is no part of.
_BEFORE = {
    **dict.fromkeys("un non over under sub mis self anti super semi multi mid micro mini re pre out fore".split(), 4),
    **dict.fromkeys("in im il ir dis de co".split(), 6),
}
# A plain ending, and what stands there in the root.
_AFTER = (
    *(("ness", ""), ("iness", "y"), ("able", ""), ("able", "e"), ("less", ""), ("ful", ""), ("ly", ""), ("like", "")),
    *(("er", ""), ("er", "e"), ("or", "e"), ("ish", ""), ("hood", ""), ("ship", ""), ("wise", ""), ("y", "")),
    *(("ise", ""), ("ize", ""), ("ise", "y"), ("ize", "y"), ("isation", "ise"), ("ization", "ize"), ("ility", "le")),
    *(("ism", ""), ("ist", ""), ("ative", "e"), ("ical", "y"), ("ically", "ic"), ("ally", ""), ("ity", "")),
    *(("iness", "e"), ("ibility", "ible"), ("ability", "able"), ("ation", ""), ("ation", "e"), ("ably", "able")),
    *(("al", ""), ("able", "ate"), ("ment", ""), ("most", ""), ("ism", "e"), ("ate", ""), ("ist", "y")),
    *(("ician", "ics"), ("ification", "ify"), ("ivity", "ive")),
)
_SHORTEST_ROOT = 4

SHORT_PARTS = frozenset(
    """
    up out off down over under on in back air arm bag bar bed big box boy bus car cat cup cut day dog ear egg end eye
    fan gas gun hat hot ice job key law leg lip log low man map net new oil old pan pay pen pet pie pig pin pop pot put
    red rod row run sea set sky sun tax tea tie tip toe top toy war way web wet win men
    """.split()
)
"""Short words and small words that may be half of a compound."""
NO_PARTS = frozenset("inter para meta trans anti hydro micro hetero over under able ance ence ness less ship".split())
"""Beginnings and endings that are words too, but no halves of a compound."""

_OFTEN_GLUED = frozenset("the and who which that with for from this".split())
_BEGIN_OLD_WORDS = ("here", "there", "where", "forth", "hence")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_VOWELS = "aeiou"

_LONG = 10
_LEARNED_ENDINGS = tuple(
    """
    ae osis itis ium ology ological ologist oid otomy ectomy emia aemia algia pathy plasia trophic genic lytic ase
    ative atory itory ive ic ical al ary ous ate ity tion sion ance ence ancy ency ude ure ant ent ify
    """.split()
)


def roots(word: str) -> Iterator[str]:
    """What the word may be made of with a plain beginning or ending: “moderated” for “unmoderated”."""
    for base in bases(word):
        for start, fewest in _BEFORE.items():
            if base.startswith(start) and len(base) - len(start) >= fewest:
                yield base[len(start) :]
        for ending, instead in _AFTER:
            if base.endswith(ending) and len(base) - len(ending) >= _SHORTEST_ROOT:
                yield base[: -len(ending)] + instead


def halves(word: str) -> Iterator[tuple[str, str]]:
    """Each way to cut the word in two, with two letters at least on each side."""
    return ((word[:at], word[at:]) for at in range(2, len(word) - 1))


def glued(word: str) -> Iterator[tuple[str, str]]:
    """Each way to cut it at a very common small word: a space may have been lost. Words like “herewith” are whole."""
    if not word.startswith(_BEGIN_OLD_WORDS):
        yield from (pair for pair in halves(word) if not _OFTEN_GLUED.isdisjoint(pair))


def small_slips(word: str) -> Iterator[str]:
    """The word without a letter too many, with two letters swapped back, with a double letter for a single one."""
    for at in range(1, len(word)):
        before, letter, after = word[:at], word[at], word[at + 1 :]
        yield before + after
        yield before + letter + letter + after
        yield before + after[:1] + letter + after[1:]


def wrong_letters(word: str) -> Iterator[str]:
    """The word with a letter put in, or a vowel for another. Short words have too many others near them."""
    for at in range(1, len(word)):
        before, letter, after = word[:at], word[at], word[at + 1 :]
        yield from (before + other + letter + after for other in _LETTERS)
        if letter in _VOWELS:
            yield from (before + other + after for other in _VOWELS)


def is_learned(word: str) -> bool:
    """Does it have the form of words from Greek or Latin, or is it long in all its forms?"""
    return min(map(len, bases(word))) >= _LONG or has_learned_ending(word)


def has_learned_ending(word: str) -> bool:
    """Does a form of it end like words from Greek or Latin: “ophthalmic”, “phlebitis”?"""
    return any(form.endswith(_LEARNED_ENDINGS) for form in bases(word))
