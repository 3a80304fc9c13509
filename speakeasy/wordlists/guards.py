"""When a listed word is left alone: names, quotations, words talked about, words explained, own words.

Each guard answers one question about a match in its passage. An entry switches one off with `even`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec import Struct

from speakeasy.text.passage import Passage, Sentence
from speakeasy.wordlists.entry import Entry


class Match(Struct, frozen=True):
    """Words `first` up to `last` of a passage, at `start`..`end` in its text."""

    first: int
    last: int
    start: int
    end: int


# --- names ---------------------------------------------------------------------------------------

_NAME_JOINS = frozenset("of the a an and for in on &".split())
_NAME_ENDS = frozenset(
    "act bill regulations order code charter convention directive society trust foundation association council board "
    "committee network alliance institute university college school academy service services centre center hospital "
    "commission department ministry agency authority ombudsman tribunal court office week day month year award awards "
    "programme program scheme fund partnership forum federation union party group limited ltd plc cic inc house road "
    "street avenue lane close square park".split()
)
_FURTHEST = 4


def is_name(passage: Passage, match: Match) -> bool:
    """Is it part of the name of a law, an organisation, a title or a person?"""
    if not passage.words[match.first][0].isupper():
        return False
    sentence = passage.sentence_at(match.first)
    if passage.words[match.first].removesuffix("s").isupper() and passage.keys[match.first - 1] in _NAME_JOINS:
        return _ends_a_name(passage, match, sentence)
    if _is_title_case(passage, sentence):
        return _ends_a_name(passage, match, sentence)
    if _capital_after(passage, match.last, sentence):
        return match.first > sentence.first or _ends_a_name(passage, match, sentence) or match.last - match.first == 1
    return match.first > sentence.first and _capital_before(passage, match.first, sentence)


def _capital_after(passage: Passage, index: int, sentence: Sentence) -> bool:
    for i in range(index, min(sentence.last, index + _FURTHEST)):
        if passage.glue[i] not in " -&":
            return False
        if passage.words[i][0].isupper():
            return i == index or passage.keys[index] in _NAME_JOINS
        if passage.words[i].isdigit() or passage.keys[i] not in _NAME_JOINS:
            return False
    return False


def _capital_before(passage: Passage, index: int, sentence: Sentence) -> bool:
    for i in range(index - 1, max(sentence.first, index - _FURTHEST) - 1, -1):
        if passage.glue[i + 1] not in " -&":
            return False
        word = passage.words[i]
        if word[0].isupper() and word != "I":
            return i > sentence.first or passage.tags[i] == "." or passage.tags[i] == "'"
        if passage.keys[i] not in _NAME_JOINS:
            return False
    return False


def _ends_a_name(passage: Passage, match: Match, sentence: Sentence) -> bool:
    """“Mental Health Act”: a word such as “Act” follows soon, with only capitals on the way."""
    for i in range(match.last, min(sentence.last, match.last + _FURTHEST)):
        if not passage.words[i][0].isupper() and passage.keys[i] not in _NAME_JOINS:
            return False
        if passage.keys[i] in _NAME_ENDS:
            return True
    return False


def _is_title_case(passage: Passage, sentence: Sentence) -> bool:
    """In a heading with capitals throughout, a capital says nothing."""
    words = passage.words[sentence.first : sentence.last]
    long_words = [word for word in words if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    return (
        len(long_words) > 1
        and capitals * 2 > len(words)
        and all(word[0].isupper() or word[0].isdigit() for word in long_words)
    )


# --- quotations and words talked about -----------------------------------------------------------

_MOST_WORDS_OF_A_MENTION = 3
_CALLS = frozenset(
    "word words term terms phrase phrases expression expressions label labels called named termed saying jargon "
    "acronym abbreviation spelling noun verb adjective".split()
)


def _quote_around(passage: Passage, match: Match) -> tuple[int, int] | None:
    for start, end in passage.quotes:
        if start <= match.start and match.end <= end:
            return start, end
    return None


def is_mention(passage: Passage, match: Match) -> bool:
    """Is the word itself talked about, as in: the word “handicapped”?"""
    quote = _quote_around(passage, match)
    if quote is not None:
        return len(passage.text[quote[0] : quote[1]].split()) <= max(_MOST_WORDS_OF_A_MENTION, match.last - match.first)
    before = passage.keys[max(0, match.first - 2) : match.first]
    return bool(before) and before[-1] in ("word", "term", "phrase", "acronym") and passage.glue[match.first] == " "


def is_quotation(passage: Passage, match: Match) -> bool:
    """Do these words belong to somebody else?"""
    return passage.voice == "quoted" or _quote_around(passage, match) is not None


# --- words explained in the text -----------------------------------------------------------------

_EXPLAINED_AFTER = re.compile(
    r"[”’\"'*_)]*(?:"
    r",? (?:means?|refers? to|stands? for)\b"
    r"|,? (?:is|are) (?:when|where|how|about|help|support|care|money|someone|people)\b"
    r"|,? is the (?:name|word|term)\b"
    r"|,? (?:which|that|this) (?:is|are|means?)\b|, or [a-z]|, that is\b|, meaning\b"
    r"| ?\((?!see |[A-Z]{2,8}s?\))[^()]{4,200}\)"
    r"| [–—-] (?:a|an|the|when|how|help|people|someone|anything|something|money|support)\b"
    r")"
)
_EXPLAINED_BEFORE = re.compile(
    r"(?:\b(?:called|known as|call (?:this|it|that|them)|named|(?:word|term|name) for (?:this|it|that) is)"
    r"(?: an?| the)? [“‘\"'*_]*"
    r"|\w+ \w+ \([“‘\"']?(?:this is |also |sometimes )?(?:called |known as )?[“‘\"']?)$"
)
_IS_ONE_WORD = re.compile(r"[”’\"'*_]*\)")


def is_explained(passage: Passage, match: Match) -> bool:
    """Does the text say what the word means, right here?"""
    if _EXPLAINED_AFTER.match(passage.text, match.end):
        return True
    if passage.text.startswith(": ", match.end) and match.first == passage.sentence_at(match.first).first:
        return True
    before = _EXPLAINED_BEFORE.search(passage.text[max(0, match.start - 80) : match.start])
    if before is None:
        return False
    return not before[0].rstrip("“‘\"'").endswith("(") or bool(_IS_ONE_WORD.match(passage.text, match.end))


# --- own words -----------------------------------------------------------------------------------

_OF_ONESELF = frozenset("i i'm i've i'd me myself".split())


def is_own_words(passage: Passage, match: Match) -> bool:
    """Is somebody speaking of themselves?"""
    sentence = passage.sentence_at(match.first)
    before = passage.keys[max(sentence.first, match.first - 8) : match.first]
    return bool(_OF_ONESELF.intersection(before)) and not _NOT_OF_ONESELF.intersection(before)


_NOT_OF_ONESELF = frozenset("he she they his her their him them you your".split())


GUARDS: dict[str, Callable[[Passage, Match], bool]] = {
    "mention": is_mention,
    "name": is_name,
    "quotation": is_quotation,
    "own-words": is_own_words,
    "explained": is_explained,
}


def held_back(passage: Passage, match: Match, entry: Entry) -> str | None:
    """The first guard that holds this match back, by name; None when the entry may speak."""
    for name, holds in GUARDS.items():
        if name in entry.even:
            continue
        if name == "own-words" and entry.axis != "shut-out":
            continue
        if name == "explained" and entry.axis == "shut-out":
            continue
        if holds(passage, match):
            return name
    return None
