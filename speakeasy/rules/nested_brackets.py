from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import Passage
from speakeasy.text.pattern import Pattern

_NESTED = Pattern(r"(?<!\w)\((?=[^()]{0,300}\()[^()]{2,300}(?<!\w)\((?=[^()]*[^\W\d_]{3})[^()]{4,200}\)[^()]{0,300}\)")


@rule(
    category="sentence",
    source=["us-plain", "inclusion-europe"],
    needs={"("},
    flags=["Bring a card [(a bank card (not a store card) will do)]."],
    passes=["Bring a card (not a store card).", "See section 4(2)(b).", "Use f(g(x)).", "Ring us (see (a) and (b))."],
)
def nested_brackets(block: Passage) -> Iterator[Issue]:
    """Brackets stand inside brackets, so a thought interrupts a thought.

    Give each thought a sentence of its own.
    """
    if block.text.count("(") < 2:
        return
    for match in _NESTED.finditer(block.text):
        yield Issue(Span(*match.span()), "Brackets stand inside brackets. Could this be two sentences?")
