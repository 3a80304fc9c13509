from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.lexicon import band
from speakeasy.text.passage import Passage
from speakeasy.text.pattern import Pattern

_PAIR = Pattern(r"(?<![\w/.:\\@#~%*=<>-])([A-Za-z]?[a-z]{2,})( ?)/\2([a-z]{3,})(?![\w/\\@=*-]|\.\w)")
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
    for match in _PAIR.finditer(block.text):
        one, other = match[1], match[3]
        if one.lower() in _FINE or other in _FINE or not (_is_known(block, one) and _is_known(block, other)):
            continue
        yield Issue(
            Span(*match.span()),
            "Does the slash mean “or” or “and”?",
            (Suggestion(advice="You could write “or” or “and”."),),
        )


def _is_known(block: Passage, word: str) -> bool:
    return block.lexicon.bands[block.lexicon.numbers[word]] >= _KNOWN
