"""The forms of a word or a phrase, and a replacement put into the form, capitals and article that it needs.

`forms` is generous, for matching: it gives rare variants and both spellings, UK and US.
`inflect` gives one answer, for writing, or none: a wrong suggestion costs more than a missing one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice, pairwise, product
from typing import Literal

from speakeasy.text import irregular
from speakeasy.text.spelling import to_us, twins

Pos = Literal["verb", "noun", "adjective", "adverb", "phrase"]
Form = Literal["base", "s", "past", "participle", "ing", "am", "are", "were", "plural", "comparative", "superlative"]
"""`am`, `are` and `were` tell the forms of "be" apart; other verbs answer them with their base or past."""

_FORMS: dict[Pos, tuple[Form, ...]] = {
    "verb": ("base", "s", "past", "participle", "ing"),
    "noun": ("base", "plural"),
    "adjective": ("base", "comparative", "superlative"),
    "adverb": ("base",),
    "phrase": ("base",),
}
_BE_FORMS: tuple[Form, ...] = ("am", "are", "were")
_MOST_TWINS = 64
"""A phrase of many words with two spellings each stops here: nobody mixes them so."""

Slots = list[tuple[str, ...]]
"""Word by word, the variants that may stand there, best first."""


def forms(phrase: str, pos: Pos) -> dict[str, tuple[Form, ...]]:
    """Every way to write the phrase, with the forms that each may be. Capitals stay as they are given."""
    words = phrase.split()
    found: dict[str, tuple[Form, ...]] = {}
    if not words:
        return found
    for form in _forms_of(words, pos):
        for surface in _surfaces(_slots(words, pos, form)):
            found[surface] = tuple(dict.fromkeys((*found.get(surface, ()), form)))
    return found


def inflect(phrase: str, pos: Pos, form: str, spelling: str = "UK") -> str | None:
    """The phrase in that form, or `None` where that is not certain. Only "US" changes the spelling."""
    words = phrase.split()
    allowed: tuple[str, ...] = (*_FORMS[pos], *_BE_FORMS) if pos == "verb" else _FORMS[pos]
    if form not in allowed or not words:
        return None
    if spelling == "US":
        words = [_us(word) for word in words]
    slots = _slots(words, pos, form)
    if not slots:
        return None
    if spelling != "US":
        return " ".join(slot[0] for slot in slots)
    return " ".join(_us(_best_in_us(slot, form)) for slot in slots)


def possessive(noun: str) -> str:
    """The noun, as `inflect` gives it, made an owner: "person's", "users'", "people's"."""
    last = noun.rpartition(" ")[2].lower()
    return f"{noun}'" if last.endswith("s") and _is_plural(last) else f"{noun}'s"


def _us(word: str) -> str:
    """A word with capitals may be a name, and keeps its spelling."""
    return to_us(word) if word.islower() else word


def _best_in_us(slot: tuple[str, ...], form: str) -> str:
    return irregular.US_FIRST.get((slot[0], form), slot[0])


def _forms_of(words: Sequence[str], pos: Pos) -> tuple[Form, ...]:
    if pos == "verb" and "be" in words[:2]:
        return (*_FORMS[pos], *_BE_FORMS)
    return _FORMS[pos]


def _surfaces(slots: Slots) -> list[str]:
    """Each mix of variants and spellings, the best first."""
    if not slots:
        return []
    wide = [dict.fromkeys(one for variant in slot for one in (variant, *sorted(twins(variant)))) for slot in slots]
    return [" ".join(mix) for mix in islice(product(*wide), _MOST_TWINS)]


def _slots(words: Sequence[str], pos: Pos, form: str) -> Slots:
    """The phrase in that form, or nothing where it has none."""
    if form == "base":
        return _fixed(words)
    slots = _PHRASES[pos](words, form) if pos in _PHRASES else []
    return slots if all(slots) else []


def _fixed(words: Sequence[str]) -> Slots:
    return [(word,) for word in words]


# Phrases: which of the words change.


def _verb_phrase(words: Sequence[str], form: str) -> Slots:
    head = 0
    while head < len(words) - 1 and _before_verb(words[head].lower()):
        head += 1
    heads = [head]
    if len(words) > head + 2 and words[head + 1] in ("and", "or", "and/or"):
        heads.append(head + 2)
    slots = _fixed(words)
    for index in heads:
        slots[index] = _part(words[index], lambda word: _verb(word, form), "verb")
    return slots


def _before_verb(word: str) -> bool:
    adverb = word.endswith("ly") and word not in irregular.VERBS_IN_LY
    return word == "..." or adverb or word in irregular.LEADING_ADVERBS


def _noun_phrase(words: Sequence[str], _form: str) -> Slots:
    lower = [word.lower() for word in words]
    if lower[0] in irregular.DETERMINERS:
        return []
    cut = _cut(lower)
    head = cut - 1 - ("-".join(lower[:cut][-2:]) in irregular.HEAD_FIRST)
    plural = _part(words[head], _plural, "noun")
    if head == 2 and lower[1] in ("and", "or") and words[head] not in plural:
        return []
    rest = _agreed(words[cut:], lower[cut:])
    return [*_fixed(words[:head]), plural, *_fixed(words[head + 1 : cut]), *_fixed(rest)] if rest is not None else []


def _cut(lower: Sequence[str]) -> int:
    """Where the description after the head noun begins: the number of words where there is none."""
    described = (index for index in range(_end_of_modifier(lower), len(lower)) if _describes(lower, index))
    return next(described, len(lower))


def _end_of_modifier(lower: Sequence[str]) -> int:
    """Words up to here only describe the noun to come: "end of life plan", "face to face meeting"."""
    for size in (2, 3):
        opening = " ".join(lower[:size])
        if len(lower) > size and (opening in irregular.MODIFIERS or opening in ("out of", "in to")):
            return size
    return 3 if len(lower) > 3 and lower[0] == lower[2] else 1


def _describes(lower: Sequence[str], index: int) -> bool:
    word, before = lower[index], lower[index - 1]
    if word in irregular.CUTS:
        return True
    if before not in irregular.PERSONS or index == len(lower) - 1 or word in irregular.NOT_DESCRIBING:
        return False
    return word.endswith(("ing", "ed")) or word in irregular.DESCRIBING


def _agreed(rest: Sequence[str], lower: Sequence[str]) -> list[str] | None:
    """What follows the head, its verb made plural after who, that, which: "who uses" gives "who use"."""
    if not rest or lower[0] not in ("who", "that", "which"):
        return None if rest and lower[0] == "whose" else list(rest)
    agreed = list(rest)
    at = 1
    while at < len(rest) and (lower[at] in irregular.BETWEEN or lower[at].endswith("ly")):
        at += 1
    if at >= len(rest) or lower[at] in irregular.SUBJECTS | irregular.DETERMINERS:
        return agreed
    agreed[at] = _plural_verb(lower[at])
    if lower[at] in irregular.VERB_AGREES and lower[at + 1 : at + 2] in (["a"], ["an"]) and lower[at][0] in "iw":
        return None
    if lower[at + 1 : at + 2] in (["and"], ["or"]) and at + 2 < len(rest) and agreed[at] != lower[at]:
        agreed[at + 2] = _plural_verb(lower[at + 2])
        at += 2
    return None if _second_verb(lower[at + 1 :]) else agreed


def _second_verb(lower: Sequence[str]) -> bool:
    """May a second verb follow, as in "buys food and pays bills"? It may be a noun too, so nobody can be sure."""
    joints = ("and", "or", "but", "who", "that")
    return any(joint in joints and _plural_verb(word) != word for joint, word in pairwise(lower))


def _plural_verb(word: str) -> str:
    """“uses” made “use”; any word that is no such form comes back as it is."""
    if word in irregular.VERB_AGREES:
        return irregular.VERB_AGREES[word]
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or len(word) < 3:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes", "cuses", "iases")) else word[:-1]


def _adjective_phrase(words: Sequence[str], form: str) -> Slots:
    if words[0].lower() in irregular.DETERMINERS:
        return []
    index = 0 if form == "comparative" else 1
    long = f"{_MORE[index]} {words[0]}"
    first_only = len(words) > 1 and words[1].lower() in irregular.CUTS and words[0].lower() not in irregular.CUTS
    short = _part(words[0], lambda word: _degree(word, index), "adjective") if first_only or len(words) == 1 else ()
    rarer = words[0].lower() in irregular.EITHER_WAY
    return [(long, *short) if rarer else (*short, long), *_fixed(words[1:])]


_MORE = ("more", "most")
_PHRASES: dict[Pos, Callable[[Sequence[str], str], Slots]] = {
    "verb": _verb_phrase,
    "noun": _noun_phrase,
    "adjective": _adjective_phrase,
}


# Words: capitals and hyphens first, then the rules.


def _part(word: str, change: Callable[[str], tuple[str, ...]], pos: Pos) -> tuple[str, ...]:
    """The variants of one word. In a compound with hyphens one part changes. Capitals stay."""
    if not word or not word[-1].isalpha():
        return ()
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


def _verb(base: str, form: str) -> tuple[str, ...]:
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
    return irregular.NOUNS[base] if base.endswith("o") and base in irregular.NOUNS else _with_s(base)


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
_SHORT = re.compile(r"(?:[^aeiou]*qu|[^aeiou]*)[aeiouy][bdfgklmnprstvz]")
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


def _plural(base: str) -> tuple[str, ...]:
    if base in irregular.UNCOUNTABLE:
        return ()
    if base in irregular.NOUNS:
        return irregular.NOUNS[base]
    if _is_plural(base):
        return (base,)
    for ending in sorted(irregular.COMPOUND_ENDINGS, key=len, reverse=True):
        if base.endswith(ending) and base not in irregular.NOT_COMPOUND:
            return tuple(base.removesuffix(ending) + plural for plural in irregular.NOUNS[ending])
    if base.endswith("sis"):
        return (base[:-2] + "es",)
    return () if base.endswith("itis") else _with_s(base)


_PLURALS = frozenset(plural for plurals in irregular.NOUNS.values() for plural in plurals)
_COMPOUND_PLURALS = (
    *(irregular.NOUNS[ending][0] for ending in sorted(irregular.COMPOUND_ENDINGS)),
    *("data", "media", "criteria", "bacteria"),
)


def _is_plural(word: str) -> bool:
    if word in _PLURALS or word in irregular.PLURALS_LIKE_SINGULARS:
        return True
    if word.endswith("s"):
        return len(word) > 3 and not word.endswith(("ss", "us", "is")) and word not in irregular.NOUNS
    return word.endswith(_COMPOUND_PLURALS) and word not in irregular.NOT_MEN and not word.endswith("fish")


def _degree(base: str, index: int) -> tuple[str, ...]:
    """The comparative (0) or superlative (1) in one word, or nothing where "more" is the way."""
    if base in irregular.ADJECTIVES:
        return irregular.ADJECTIVES[base][index]
    ending = ("er", "est")[index]
    if base.endswith("y") and _beats(base) == 2 and _ends_in_y(base) and base not in irregular.LONGER_WITH_MORE:
        return (base[:-1] + "i" + ending,)
    longer = base in irregular.LONGER_WITH_ER or base in irregular.EITHER_WAY
    if not longer and (_beats(base) != 1 or base in irregular.LONGER_WITH_MORE):
        return ()
    if base.endswith("e"):
        return (base + ending[1:],)
    return (base + (base[-1] if _SHORT.fullmatch(base) else "") + ending,)


def _beats(word: str) -> int:
    """The runs of vowels, a silent last e left out."""
    runs = len(re.findall(r"[aeiouy]+", word))
    return runs - 1 if runs > 1 and word.endswith("e") and not word.endswith("le") else runs


# Capitals and articles.


def match_case(replacement: str, original: str, *, sentence_start: bool) -> str:
    """The replacement in the capitals of what it replaces. Its own capitals ("NHS", "English") always stay."""
    letters = [char for char in original if char.isalpha()]
    if not letters or not letters[0].isupper():
        return replacement
    if len(letters) == 1 or not all(char.isupper() for char in letters):
        return _capitalised(replacement)
    if _is_acronym_for(original, replacement):
        return _capitalised(replacement) if sentence_start else replacement
    return replacement.upper()


def _capitalised(text: str) -> str:
    """With a capital first letter, but "iPhone" and "eBay" as they are."""
    first = text.split(" ", 1)[0]
    if any(char.isupper() for char in first):
        return text
    at = next((index for index, char in enumerate(first) if char.isalpha()), None)
    return text if at is None else text[:at] + text[at].upper() + text[at + 1 :]


def _is_acronym_for(original: str, replacement: str) -> bool:
    """An acronym, not a word in a heading that is all capitals. Its letters or its length give it away."""
    if len(original.split()) != 1 or len(original) > 6:
        return False
    words = replacement.split()
    initials = "".join(word[0] for word in words if word[0].isalpha()).upper()
    short_for_many = len(original) <= 3 and len(words) > 1
    return initials == original or short_for_many or not _sayable(original)


def _sayable(capitals: str) -> bool:
    """Does it read as a word ("HELP", "UTILISE"), not letter by letter ("NHS", "HMRC")?"""
    return _WORDLIKE.fullmatch(capitals.lower()) is not None


_WORDLIKE = re.compile(r"(?:[^aeiou]{0,2}|s[cpt]r|thr|sch|shr|spl)(?:[aeiouy]{1,3}[^aeiou]{1,3})*[aeiouy]{0,3}")


def article(word: str) -> Literal["a", "an"]:
    """The article before the word or phrase, by its sound: "an hour", "a university", "an MP", "an 80%"."""
    match = _START.search(word)
    if match is None:
        return "a"
    if match["digits"]:
        return _article_of_number(match["digits"])
    start = match["letters"]
    if start.isupper() or (start[:-1].isupper() and start.endswith("s")) or len(start) == 1:
        return _article_of_capitals(start.removesuffix("s"))
    return "an" if _VOWEL_SOUND.match(start.lower()) else "a"


_START = re.compile(r"(?P<digits>\d[\d,]*)|(?P<letters>[^\W\d_]+)")
_VOWEL_SOUND = re.compile(
    r"hour|honest|honou?r|heir|"
    r"(?!eu|ewe|once(?![a-z])|one(?:s|self|ness)?(?![a-z])|ouija|"
    r"ubiq|ufo(?![a-z])|ugand|uk(?:rain|ulele)|ulyss|unanim|uni(?!n|mp|mm|mag|dent|ss|ro)|"
    r"ura(?:n|l(?![a-z]))|ure|uri|uro|us[aeu]|ute|uti|uto|uyg|uzb)[aeiouàáâäèéêëìíîïòóôöùúûü]"
)


def _article_of_number(digits: str) -> Literal["a", "an"]:
    """Eight, eleven and eighteen begin with a vowel, in thousands and in years too."""
    plain = digits.replace(",", "")
    teen = plain.startswith(("11", "18")) and (len(plain) % 3 == 2 or (len(plain) == 4 and "," not in digits))
    return "an" if plain.startswith("8") or teen else "a"


def _article_of_capitals(letters: str) -> Literal["a", "an"]:
    """Short ones are said letter by letter ("an MRI"), unless they are known or read as words ("a NATO treaty")."""
    as_word = letters in irregular.SAID_AS_WORDS or (len(letters) > 3 and _sayable(letters))
    if as_word and letters[0] not in "AEIOU":
        return "a"
    if as_word:
        return "a" if letters.startswith(("EU", "UNI", "UNE", "UTO")) else "an"
    return "an" if letters[0].upper() in "AEFHILMNORSX" else "a"
