from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.lexicon import band
from speakeasy.text.passage import Passage

_SLASHES = frozenset({"/", " / "})
_BEFORE_ADDRESS = frozenset("/.:\\@#~%*=<>-")
_AFTER_ADDRESS = frozenset("/\\@=*-")
_FINE = frozenset(
    "and he she him her his hers they them their km miles yes either input read true client on pass win hour day week "
    "month year person minute".split()
)
_KNOWN = band(2.5)


@rule(
    category="punctuation",
    source=["us-plain", "govuk-words"],
    needs={"/"},
    kinds=["paragraph", "item", "caption", "quote", "footnote"],
    flags=["Bring your [parent/carer].", "Tell your [nurse / doctor]."],
    passes=[
        "Bring your parent or carer.",
        "We are open 24/7.",
        "Drive at 30 km/h.",
        "Her pronouns are he/him.",
        "Look in /home/files/new.",
        "It is a yes/no question.",
    ],
)
def slash_for_or(block: Passage) -> Iterator[Issue]:
    """A slash can mean “or”, “and” or both, and it is awkward to read aloud.

    Write “or” or “and”.
    """
    at = block.glue.find("/", 1)
    while 0 < at < len(block.words):
        if _joins_two_words(block, at):
            yield Issue(
                Span(block.starts[at - 1], block.ends[at]),
                "Does the slash mean “or” or “and”?",
                (Suggestion(advice="You could write “or” or “and”."),),
            )
        at = block.glue.find("/", at + 1)


def _joins_two_words(block: Passage, at: int) -> bool:
    """Does the slash before word `at` stand between two plain words, and not in an address or a path?"""
    words = block.words[at - 1 : at + 1]
    if block.gaps[at] not in _SLASHES or not _FINE.isdisjoint(block.keys[at - 1 : at + 1]):
        return False
    before, after = block.gaps[at - 1], block.gaps[at + 1]
    if before[-1:] in _BEFORE_ADDRESS or after[:1] in _AFTER_ADDRESS or (after == "." and at + 1 < len(block.words)):
        return False
    return words[1].islower() and all(_is_plain(one) and block.lexicon.band_of(one) >= _KNOWN for one in words)


def _is_plain(word: str) -> bool:
    return len(word) > 2 and word.isascii() and word.isalpha() and word[1:].islower()
