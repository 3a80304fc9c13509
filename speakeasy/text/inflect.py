"""The forms of a word or a phrase, and a replacement put into the form that it needs.

`forms` is generous, for matching: it gives rare variants and both spellings, UK and US.
`inflect` gives one answer, for writing, or none: a wrong suggestion costs more than a missing one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice, pairwise, product
from typing import Literal

from speakeasy.text import irregular
from speakeasy.text.spelling import to_us, twins
from speakeasy.text.word_forms import Pos, beats, degrees_of, is_plural, plurals_of, verb_forms_of, with_part_changed

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
    if spelling != "US":
        return " ".join(slot[0] for slot in _slots(words, pos, form)) or None
    slots = _slots([_us(word) for word in words], pos, form)
    return " ".join(_us(_best_in_us(slot)) for slot in slots) or None


def possessive(noun: str) -> str:
    """The noun, as `inflect` gives it, made an owner: "person's", "users'", "people's"."""
    last = noun.rpartition(" ")[2].lower()
    return f"{noun}'" if last.endswith("s") and is_plural(last) else f"{noun}'s"


def _us(word: str) -> str:
    """A word with capitals may be a name, and keeps its spelling."""
    return to_us(word) if word.islower() else word


def _best_in_us(slot: tuple[str, ...]) -> str:
    best = irregular.US_FIRST.get(slot[0], slot[0])
    return best if best in slot else slot[0]


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
        slots[index] = with_part_changed(words[index], lambda word: verb_forms_of(word, form), "verb")
    return slots


def _before_verb(word: str) -> bool:
    adverb = word.endswith("ly") and word not in irregular.VERBS_IN_LY
    return word == "..." or adverb or word in irregular.LEADING_ADVERBS


def _noun_phrase(words: Sequence[str], _form: str) -> Slots:
    lower = [word.lower() for word in words]
    cut = _cut(lower)
    rest = _agreed(words[cut:], lower[cut:])
    if lower[0] in irregular.DETERMINERS or rest is None or (rest and lower[0] in irregular.CUTS):
        return []
    head = cut - 1 - ("-".join(lower[:cut][-2:]) in irregular.HEAD_FIRST)
    plural = with_part_changed(words[head], plurals_of, "noun")
    if (
        head
        and plural != (words[head],)
        and (_is_participle(lower[head]) or (rest and lower[head] in irregular.PARTICLES))
    ):
        return []
    if head == 2 and lower[1] in ("and", "or") and words[head] not in plural:
        return []
    return [*_fixed(words[:head]), plural, *_fixed(words[head + 1 : cut]), *_fixed(rest)]


def _cut(lower: Sequence[str]) -> int:
    """Where the description after the head noun begins: the number of words where there is none."""
    described = (index for index in range(_end_of_modifier(lower), len(lower)) if _describes(lower, index))
    return next(described, len(lower))


def _end_of_modifier(lower: Sequence[str]) -> int:
    """Words up to here only describe the noun to come: "end of life plan", "face to face meeting"."""
    for size in (2, 3):
        opening = " ".join(lower[:size])
        if len(lower) > size and (opening in irregular.MODIFIERS or opening == "out of"):
            return size
    return 3 if len(lower) > 3 and lower[0] == lower[2] else 1


def _describes(lower: Sequence[str], index: int) -> bool:
    """Does a description of the noun before begin here: "with", "who", "you own", "living in", "paid by"?"""
    word, after = lower[index], lower[index + 1] if index + 1 < len(lower) else ""
    if word in irregular.CUTS or word in irregular.CLAUSES:
        return True
    if not after or word in irregular.NOT_DESCRIBING:
        return False
    if lower[index - 1] in irregular.PERSONS and (word.endswith("ing") or _is_participle(word)):
        return True
    return _is_participle(word) and after in irregular.LINKS


def _is_participle(word: str) -> bool:
    regular = word.endswith("ed") and not word.endswith("eed") and beats(word) > 1 and word != "hundred"
    return regular or word in irregular.DESCRIBING


def _agreed(rest: Sequence[str], lower: Sequence[str]) -> list[str] | None:
    """What follows the head noun, made to fit its plural, or `None` where that is not certain."""
    if not rest:
        return []
    if not irregular.ONE_PERSON.isdisjoint(lower):
        return None
    if lower[0] in irregular.CLAUSES:
        return None if _second_verb(lower) else list(rest)
    return _with_plural_verbs(rest, lower) if lower[0] in ("who", "that", "which") else list(rest)


def _with_plural_verbs(rest: Sequence[str], lower: Sequence[str]) -> list[str] | None:
    """After who, that, which: "who uses services" gives "who use services"."""
    agreed = list(rest)
    at = 1
    while at < len(rest) and (lower[at] in irregular.BETWEEN or lower[at].endswith("ly")):
        at += 1
    if at >= len(rest) or lower[at] in irregular.CLAUSES | irregular.DETERMINERS:
        return agreed
    agreed[at] = _plural_verb(lower[at])
    if _is_unsure(lower[at : at + 3]):
        return None
    if lower[at + 1 : at + 2] in (["and"], ["or"]) and at + 2 < len(rest) and agreed[at] != lower[at]:
        at += 2
        agreed[at] = _plural_verb(lower[at])
    return None if _second_verb(lower[at + 1 :]) else agreed


def _is_unsure(verb: Sequence[str]) -> bool:
    """Two traps: "who is a carer" needs "carers", and "facts" in "that facts are true" is no verb."""
    if verb[0] in irregular.VERB_AGREES:
        return verb[0][0] in "iw" and ("a" in verb or "an" in verb)
    return any(one in irregular.VERB_AGREES or one in irregular.FIXED_VERBS for one in verb[1:2])


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
    if words[0].lower() in irregular.DETERMINERS - irregular.ADJECTIVES.keys():
        return []
    index = 0 if form == "comparative" else 1
    long = f"{_MORE[index]} {words[0]}"
    first_only = len(words) > 1 and words[1].lower() in irregular.CUTS and words[0].lower() not in irregular.CUTS
    short = (
        with_part_changed(words[0], lambda word: degrees_of(word, index), "adjective")
        if first_only or len(words) == 1
        else ()
    )
    rarer = words[0].lower() in irregular.EITHER_WAY
    return [(long, *short) if rarer else (*short, long), *_fixed(words[1:])]


_MORE = ("more", "most")
_PHRASES: dict[Pos, Callable[[Sequence[str], str], Slots]] = {
    "verb": _verb_phrase,
    "noun": _noun_phrase,
    "adjective": _adjective_phrase,
}
