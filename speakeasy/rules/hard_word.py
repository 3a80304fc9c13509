from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from msgspec import Struct

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.familiar import LEARNED, Familiar, Known
from speakeasy.text.lexicon import band
from speakeasy.text.passage import Passage
from speakeasy.wordlists.guards.explained import is_explained
from speakeasy.wordlists.guards.mentions import is_mention, is_quotation
from speakeasy.wordlists.match import Match

_SHORTEST = 5
_GLUED = frozenset("-/@_#\\=&")
_ADVICE = Suggestion(advice="If a plainer word will not do, say what it means where you first use it.")
_OFTEN = Suggestion(advice="If it has to stay, it could go in your glossary.")
_HARDLY_EVER = 1.0
_SELDOM = band(3.0)


class Use(Struct, frozen=True, gc=False):
    """A hard word where it stands. `explained`: the text says here what it means."""

    known: Known
    start: int
    end: int
    explained: bool


def hard_words_in(passage: Passage, *, zipf: float = 2.6) -> tuple[Use, ...]:
    """The words of a passage that some readers may not know, in order."""
    familiar = passage.lexicon.familiar
    if familiar is None:
        return ()
    return tuple(
        _use(passage, match.start(), familiar)
        for match in _pattern(zipf).finditer(passage.bands)
        if _is_hard(passage, match.start(), familiar, zipf)
    )


@rule(
    category="hard-word",
    source=["us-plain", "cdc-words"],
    summary=hard_words_in,
    was=["rare-word"],
    flags=[
        "Some [perspicacious] readers will know. We are not perspicacious.",
        "The [stumpage] is due in May.",
    ],
    passes=[
        "Some readers will know.",
        "We met Esperanza in Ballyhaunis.",
        "The hours are billable.",
        "They synchronised the dashboards.",
        "This is nonpublic.",
        "Ask your optician or chiropodist about hummus.",
        "Put it on the bookshelf.",
        "Stumpage is the price of a tree that still stands. We pay stumpage each year.",
        "The word “perspicacious” is Latin.",
    ],
)
def hard_word(document: Iterable[tuple[int, Sequence[Use]]], *, often: int = 10) -> Iterator[Issue]:
    """The word is seldom met, so some readers may not know it.

    A more common word may do. If this one is needed, say what it means. It is pointed out once in each text. A word
    that stands there `often` times could go in your glossary.

    `zipf` says how seldom: 3 is once in a million words, 6 is once in a thousand. All forms of a word count, in UK and
    US spelling. Names, everyday things, words made of known parts and words that the text explains are left alone.
    """
    met: dict[str, list[tuple[int, Use]]] = {}
    for block, found in document:
        for one in found:
            met.setdefault(one.known.head, []).append((block, one))
    for uses in met.values():
        if not any(one.explained for _, one in uses):
            block, first = uses[0]
            is_often = len(uses) >= often
            times = f" It stands here {len(uses)} times." if is_often else ""
            message = f"Some readers may not know this word: {_how_seldom(first.known.zipf)}.{times}"
            yield Issue(Span(first.start, first.end), message, (_OFTEN if is_often else _ADVICE,), block=block)


@cache
def _pattern(zipf: float) -> re.Pattern[str]:
    """The words that may be hard. A learned word may be, though it is a little more common."""
    return re.compile(f"[0-{re.escape(band(zipf + LEARNED))}]")


def _is_hard(passage: Passage, at: int, familiar: Familiar, zipf: float) -> bool:
    word = passage.words[at]
    if len(word) < _SHORTEST or not _is_plain(word) or familiar[passage.keys[at]].felt >= zipf:
        return False
    if _is_part(passage, at) or _is_in_name(passage, at) or _is_for_others(passage, at):
        return False
    return word[0].islower() or is_explained(passage, _match(passage, at))


def _is_plain(word: str) -> bool:
    """Not an acronym, a figure or a word in other letters."""
    return word.isascii() and word.isalpha() and word[1:].islower()


def _is_in_name(passage: Passage, at: int) -> bool:
    """“Cervus elaphus”: a name that is seldom met, and more of it in small letters."""
    return at > 0 and passage.glue[at] == " " and passage.words[at - 1][0].isupper() and passage.bands[at - 1] < _SELDOM


def _is_part(passage: Passage, at: int) -> bool:
    """Part of a compound, of a word cut at a line end, or of an address: readers know the whole or they do not."""
    before, after = passage.gaps[at], passage.gaps[at + 1]
    return before.rstrip()[-1:] in _GLUED or after[:1] in _GLUED or (after == "." and at + 1 < len(passage.words))


def _is_for_others(passage: Passage, at: int) -> bool:
    """Is it for a listed entry to judge, or a quotation, or a word that is talked about?"""
    match = _match(passage, at)
    if any(start <= match.start and match.end <= end for start, end in passage.listed):
        return True
    return is_quotation(passage, match) or is_mention(passage, match)


def _use(passage: Passage, at: int, familiar: Familiar) -> Use:
    match = _match(passage, at)
    return Use(familiar[passage.keys[at]], match.start, match.end, is_explained(passage, match))


def _match(passage: Passage, at: int) -> Match:
    return Match(at, at + 1, passage.starts[at], passage.ends[at])


def _how_seldom(zipf: float) -> str:
    if zipf < _HARDLY_EVER:
        return "it is hardly ever used"
    per_million = 10 ** (zipf - 3)
    if per_million < 1:
        return f"it is used about once in {_rounded(1 / per_million)}million words".replace("once in 1 ", "once in a ")
    return f"it is used about {_rounded(per_million)}times in a million words".replace("about 1 times", "about once")


def _rounded(number: float) -> str:
    """Two digits would say more than is known."""
    return f"{round(number, -1 if number >= 9.5 else 0):.0f} "
