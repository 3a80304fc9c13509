"""The forms of one word: capitals and hyphens first, then the rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from speakeasy.text import irregular

Pos = Literal["verb", "noun", "adjective", "adverb", "phrase"]


def with_part_changed(word: str, change: Callable[[str], tuple[str, ...]], pos: Pos) -> tuple[str, ...]:
    """The variants of one word. In a compound with hyphens one part changes. Capitals stay."""
    if not word[-1].isalpha():
        return (word + "s",) if pos == "noun" and "-" in word and word[-1].isdigit() else ()
    if word[1:] != word[1:].lower():
        return _acronyms(word) if pos == "noun" else ()
    before, inner, after = _changing(word, pos)
    return tuple(before + _capitals(inner, new) + after for new in change(inner.lower()))


def _acronyms(word: str) -> tuple[str, ...]:
    if word.endswith("s"):
        return (word,)
    return () if word.endswith("S") else (word + "s",)


def _capitals(old: str, new: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def _changing(word: str, pos: Pos) -> tuple[str, str, str]:
    """What stands before the part that changes, that part, and what stands after it."""
    if "-" not in word or word.lower() in irregular.UNCOUNTABLE:
        return "", word, ""
    first, hyphen, rest = word.partition("-")
    last = word.rpartition("-")[2]
    particle = last in irregular.PARTICLES
    by_tail = any(tail in f"{word}-" for tail in irregular.HYPHENATED_TAILS)
    at_first = {
        "noun": by_tail or (particle and first.endswith("er")),
        "verb": particle,
        "adjective": first in irregular.DEGREE_FIRST and not last.endswith("ed"),
    }.get(pos)
    if at_first and first:
        return "", first, hyphen + rest
    return word[: len(word) - len(last)], last, ""


def verb_forms_of(base: str, form: str) -> tuple[str, ...]:
    if base == "be":
        return (irregular.BE[form],)
    if base in irregular.FIXED_VERBS:
        return ()
    if form == "s":
        return ("has",) if base == "have" else _verb_s(base)
    if form == "ing":
        return _verb_ing(base)
    if form in ("am", "are"):
        return (base,)
    past, participle = _irregular_verb(base) or (_verb_ed(base), _verb_ed(base))
    return participle if form == "participle" else past


def _irregular_verb(base: str) -> irregular.Two | None:
    if base in irregular.VERBS:
        return irregular.VERBS[base]
    for prefix in irregular.VERB_PREFIXES:
        rest = base.removeprefix(prefix)
        if rest != base and rest in irregular.VERBS and base not in irregular.NOT_PREFIXED:
            past, participle = irregular.VERBS[rest]
            return tuple(prefix + one for one in past), tuple(prefix + one for one in participle)
    return None


def _verb_s(base: str) -> tuple[str, ...]:
    if base.endswith("z") and _SHORT.fullmatch(base):
        return (base + "zes",)
    if base.endswith(("go", "do")):
        return (base + "es",)
    return irregular.NOUNS[base] if base.endswith(("o", "ch")) and base in irregular.NOUNS else _with_s(base)


def _with_s(base: str) -> tuple[str, ...]:
    if _ends_in_y(base):
        return (base[:-1] + "ies",)
    return (base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s"),)


def _ends_in_y(base: str) -> bool:
    return base.endswith("y") and (base[-2:-1] not in _VOWELS or base.endswith("quy"))


def _verb_ed(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if _ends_in_y(base):
        return (base[:-1] + "ied",)
    return tuple(stem + "ed" for stem in _stems(base))


def _verb_ing(base: str) -> tuple[str, ...]:
    if base.endswith("ie"):
        return (base[:-2] + "ying",)
    if base in irregular.KEEPS_E:
        return base + "ing", base[:-1] + "ing"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and len(base) > 2:
        return (base[:-1] + "ing",)
    return tuple(stem + "ing" for stem in _stems(base))


_VOWELS = tuple("aeiou")
_SHORT = re.compile(r"y?[^aeiouy]*(?:qu)?[aeiouy][bdfgklmnprstvz]")
"""One beat, one vowel, one last consonant: it doubles, as in "stopped" and "bigger"."""


def _stems(base: str) -> tuple[str, ...]:
    """The verb as it stands before -ed and -ing."""
    bare = [base, *(base.removeprefix(prefix) for prefix in irregular.VERB_PREFIXES)]
    if any(one in irregular.MAY_DOUBLE for one in bare):
        return base, base + base[-1]
    if base[-2:] in ("ac", "ic"):
        return (base + "k",)
    longer = any(one in irregular.DOUBLE or one in irregular.DOUBLE_L for one in bare)
    after_prefix = any(one in irregular.AFTER_PREFIX for one in bare[1:])
    return (base + base[-1],) if longer or after_prefix or _SHORT.fullmatch(base) else (base,)


def plurals_of(base: str) -> tuple[str, ...]:
    if base in irregular.NOUNS:
        return irregular.NOUNS[base]
    if _is_uncountable(base):
        return ()
    if is_plural(base):
        return (base,)
    for ending in sorted(irregular.COMPOUND_ENDINGS, key=len, reverse=True):
        if base.endswith(ending) and not base.endswith(_NOT_COMPOUND):
            return tuple(base.removesuffix(ending) + plural for plural in irregular.NOUNS[ending])
    return (base[:-2] + "es",) if base.endswith("sis") else _with_s(base)


def _is_uncountable(base: str) -> bool:
    if base in irregular.UNCOUNTABLE or base.endswith("itis"):
        return True
    if base.endswith("ing"):
        return beats(base) > 1 and base not in irregular.COUNTED_ING and not base.endswith("thing")
    return base.endswith(("ness", "ism")) and base not in irregular.COUNTED_NESS_AND_ISM


_NOT_COMPOUND = tuple(irregular.NOT_COMPOUND)
_PLURALS = frozenset(plural for plurals in irregular.NOUNS.values() for plural in plurals)
_COMPOUND_PLURALS = (
    *(irregular.NOUNS[ending][0] for ending in sorted(irregular.COMPOUND_ENDINGS)),
    *("data", "media", "criteria", "bacteria"),
)


def is_plural(word: str) -> bool:
    if word in _PLURALS or word in irregular.PLURALS_LIKE_SINGULARS:
        return True
    if word.endswith("s"):
        return len(word) > 3 and not word.endswith(("ss", "us", "is")) and word not in irregular.NOUNS
    return word.endswith(_COMPOUND_PLURALS) and word not in irregular.NOT_MEN and not word.endswith("fish")


def degrees_of(base: str, index: int) -> tuple[str, ...]:
    """The comparative (0) or superlative (1) in one word, or nothing where "more" is the way."""
    if base in irregular.ADJECTIVES:
        return irregular.ADJECTIVES[base][index]
    ending = ("er", "est")[index]
    if base.endswith("y") and beats(base.removeprefix("un")) == 2 and base not in irregular.LONGER_WITH_MORE:
        return (base[:-1] + "i" + ending,) if _ends_in_y(base) else ()
    if base not in irregular.TAKES_ER | irregular.EITHER_WAY:
        return ()
    if base.endswith("e"):
        return (base + ending[1:],)
    return (base + (base[-1] if _SHORT.fullmatch(base) else "") + ending,)


def beats(word: str) -> int:
    """The runs of vowels, without the silent one of "lively"."""
    return len(re.findall(r"[aeiouy]+", word.replace("ely", "ly")))
