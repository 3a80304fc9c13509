"""Is the word talked about, quoted, or one in a list of words?"""

from __future__ import annotations

from bisect import bisect_right

from speakeasy.text.passage import Passage
from speakeasy.wordlists.match import Match

_MOST_WORDS_OF_A_MENTION = 3
_WRITE = frozenset("write say type".split())
_WORDS = frozenset("words terms phrases expressions".split())
_NAMES_THEM = frozenset("such like including".split())


def _quote_around(passage: Passage, match: Match) -> tuple[int, int] | None:
    index = bisect_right(passage.quotes, (match.start, len(passage.text))) - 1
    if index >= 0 and match.end <= passage.quotes[index][1]:
        return passage.quotes[index]
    return None


def is_mention(passage: Passage, match: Match) -> bool:
    """Is the word itself talked about, as in: the word “handicapped”?"""
    quote = _quote_around(passage, match)
    if quote is not None:
        return len(passage.text[quote[0] : quote[1]].split()) <= max(_MOST_WORDS_OF_A_MENTION, match.last - match.first)
    return _is_named_as_a_word(passage, match) or _is_compared(passage, match) or _is_among_words(passage, match)


def _is_named_as_a_word(passage: Passage, match: Match) -> bool:
    """“The term X”, “do not write X”, “what an X is”."""
    before = passage.keys[max(0, match.first - 2) : match.first]
    if not before or passage.glue[match.first] != " ":
        return False
    if before in (["what", "a"], ["what", "an"]):
        return passage.keys[match.last : match.last + 1] in (["is"], ["means"])
    told = before[-1] in _WRITE and before[:-1] in (["not"], ["never"], ["don't"])
    return told or before[-1] in ("word", "term", "phrase", "acronym")


def _is_compared(passage: Passage, match: Match) -> bool:
    """Is the whole sentence “Like X.” or “Not X.”? An A to Z says so of words."""
    sentence = passage.sentence_at(match.first)
    alone = (sentence.first + 1, sentence.last) == (match.first, match.last)
    return alone and passage.keys[sentence.first] in ("like", "unlike", "not")


def _is_among_words(passage: Passage, match: Match) -> bool:
    """Is it one of “the following words: …” or “words such as …”?"""
    first = passage.sentence_at(match.first).first
    at = next((i for i in range(match.first - 1, first - 1, -1) if passage.keys[i] in _WORDS), None)
    if at is None:
        return False
    of_a_deal = passage.keys[at] == "terms"  # “on these terms: you must …”
    return passage.keys[at + 1] in _NAMES_THEM or (passage.glue[at + 1] == ":" and not of_a_deal)


_LISTS = frozenset(("cell", "heading", "item"))
_MOST_WORDS_OF_A_ROW = 5


def is_listed(passage: Passage, match: Match) -> bool:
    """Is it one of the words in a list of words? Its cell, item or heading has only this, or this among commas."""
    if passage.kind not in _LISTS or len(passage.words) > _MOST_WORDS_OF_A_ROW:
        return False
    if passage.kind == "heading" and passage.words[0][0].isupper():  # an A to Z has its words in lower case
        return False
    before, after = passage.gaps[match.first].strip(), passage.gaps[match.last].strip()
    return (not match.first or before.endswith(",")) and (match.last == len(passage.words) or after.startswith(","))


def is_quotation(passage: Passage, match: Match) -> bool:
    """Do these words belong to somebody else?"""
    return passage.voice == "quoted" or _quote_around(passage, match) is not None
