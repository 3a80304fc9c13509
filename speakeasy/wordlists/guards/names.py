"""Is it part of a name: of a law, an organisation, a person, a book, a button?"""

from __future__ import annotations

from speakeasy.text.passage import Passage, Sentence
from speakeasy.wordlists.match import Match

_NAME_JOINS = frozenset("of the a an and for in on &".split())
_NAME_ENDS = frozenset(
    "act bill regulations order code charter convention directive society trust foundation association council board "
    "committee network alliance institute university college school academy service services centre center hospital "
    "commission department ministry agency authority ombudsman tribunal court office week day month year award awards "
    "programme program scheme fund partnership forum federation union party group limited ltd plc cic inc house road "
    "street avenue lane close square park strategy framework guide guidance handbook toolkit standard standards report "
    "topic".split()
)
_FURTHEST = 4


def is_name(passage: Passage, match: Match) -> bool:
    """Is it part of the name of a law, an organisation, a title or a person?"""
    if not passage.words[match.first][0].isupper():
        inner = match.first + 1
        if passage.keys[match.first] != "the" or inner >= match.last or not passage.words[inner][0].isupper():
            return False
        if match.first and passage.keys[match.first - 1] in ("for", "of"):
            return True  # “Riding for the Disabled”
        match = Match(inner, match.last, passage.starts[inner], match.end)
    sentence = passage.sentence_at(match.first)
    if passage.words[match.first].removesuffix("s").isupper() and passage.keys[match.first - 1] in _NAME_JOINS:
        return _ends_a_name(passage, match, sentence)
    if sentence.capitals:  # in a heading with capitals throughout, a capital says nothing
        return _ends_a_name(passage, match, sentence) or _begins_a_name(passage, match.first)
    if _capital_after(passage, match.last, sentence):
        return match.first > sentence.first or _ends_a_name(passage, match, sentence) or match.last - match.first == 1
    return match.first > sentence.first and _capital_before(passage, match.first, sentence)


def is_label(passage: Passage, match: Match) -> bool:
    """“Select Amend booking”: a verb with a capital inside a sentence is what a button says, or a name."""
    word, sentence = passage.words[match.first], passage.sentence_at(match.first)
    inside = match.first > sentence.first and passage.glue[match.first] in " ,"
    return inside and word.istitle() and not sentence.capitals


def _goes_on(passage: Passage, index: int) -> bool:
    """Does nothing part a word from the one before: a space, a hyphen, “Dentists’ Pay”?"""
    return passage.glue[index] in " -&" or passage.gaps[index] in ("' ", "’ ")


def is_title(passage: Passage, match: Match) -> bool:
    """“The Perfect Storm”: a saying with capitals throughout, where the sentence has none, is a film or a book."""
    words = passage.words[match.first : match.last]
    capitals = sum(word[0].isupper() for word in words)
    joins = sum(word in _NAME_JOINS for word in words)
    return capitals > 1 and capitals + joins == len(words) and not passage.sentence_at(match.first).capitals


def _capital_after(passage: Passage, index: int, sentence: Sentence) -> bool:
    for i in range(index, min(sentence.last, index + _FURTHEST)):
        if not _goes_on(passage, i):
            return False
        if passage.words[i][0].isupper():
            return i == index or passage.keys[index] in _NAME_JOINS
        if passage.words[i].isdigit() or passage.keys[i] not in _NAME_JOINS:
            return False
    return False


def _capital_before(passage: Passage, index: int, sentence: Sentence) -> bool:
    for i in range(index - 1, max(sentence.first, index - _FURTHEST) - 1, -1):
        if not _goes_on(passage, i + 1):
            return False
        word = passage.words[i]
        if word[0].isupper() and word != "I":
            return i > sentence.first or passage.tags[i] == "." or passage.tags[i] == "'"
        if passage.keys[i] not in _NAME_JOINS:
            return False
    return False


def _begins_a_name(passage: Passage, first: int) -> bool:
    """“Centre for Independent Living”: a word such as “Centre”, and then “for” or “of”, come before."""
    if first < 2 or passage.keys[first - 1] not in ("for", "of"):
        return False
    return passage.keys[first - 2] in _NAME_ENDS and passage.words[first - 2][0].isupper()


def _ends_a_name(passage: Passage, match: Match, sentence: Sentence) -> bool:
    """“Mental Health Act”: a word such as “Act” follows soon, with only capitals on the way."""
    for i in range(match.last, min(sentence.last, match.last + _FURTHEST)):
        if not passage.words[i][0].isupper() and passage.keys[i] not in _NAME_JOINS:
            return False
        if passage.keys[i] in _NAME_ENDS:
            return True
    return False
