"""A replacement in the capitals of what it replaces, and with the right article before it."""

from __future__ import annotations

import re
from typing import Literal

SAID_AS_WORDS = frozenset(
    "AIDS FIFA LAC LAN LASA MARAC MASH MIND MAPPA NASA NATO NEET NICE RADAR RAM ROM SAD SAR SARS SAT SEN "
    "SENCO SEND SIM STEM SWOT UNESCO UNICEF UNISON".split()
)
"""Acronyms said as one word: "a SEND review", not "an S-E-N-D"."""


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
    return re.fullmatch(_WORDLIKE, capitals.lower()) is not None


_WORDLIKE = r"(?:[^aeiou]{0,2}|s[cpt]r|thr|sch|shr|spl)(?:[aeiouy]{1,3}[^aeiouy]{1,3})*[aeiouy]{0,3}"


def article(word: str) -> Literal["a", "an"]:
    """The article before the word or phrase, by its sound: "an hour", "a university", "an MP", "an 80%"."""
    match = re.search(_START, word)
    if match is None:
        return "a"
    if match["digits"]:
        return _article_of_number(match["digits"])
    start = match["letters"]
    capitals = start[:-1] if start[:-1].isupper() and start.endswith("s") else start
    if capitals.isupper() or len(start) == 1:
        return _article_of_capitals(capitals)
    return "an" if re.match(_VOWEL_SOUND, start.lower()) else "a"


# Patterns as text: they are compiled when they are first needed, which in most checks is never.
_START = r"(?P<digits>\d[\d,]*)|(?P<letters>[^\W\d_]+)"
_VOWEL_SOUND = (
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
    as_word = letters in SAID_AS_WORDS or (len(letters) > 3 and _sayable(letters))
    if as_word and letters[0] not in "AEIOU":
        return "a"
    if as_word:
        return "a" if letters.startswith(("EU", "UNI", "UNE", "UTO")) else "an"
    return "an" if letters[0].upper() in "AEFHILMNORSX" else "a"
