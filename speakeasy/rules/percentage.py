from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.passage import Passage
from speakeasy.text.pattern import Pattern

_PERCENTAGE = Pattern(
    r"(?<![\d.,])(\d{1,3})(\.\d+)?(?: ?%| per ?cent\b)(?! (?:off|interest|discount|VAT|APR|AER|proof))"
)
_AS_PEOPLE = {5: "1 in 20", 10: "1 in 10", 20: "1 in 5", 25: "1 in 4", 30: "3 in 10", 33: "1 in 3", 40: "2 in 5"}
_AS_PEOPLE |= {50: "half", 60: "3 in 5", 67: "2 in 3", 70: "7 in 10", 75: "3 in 4", 80: "4 in 5", 90: "9 in 10"}


@rule(
    category="number-style",
    source=["inclusion-europe"],
    needs={"%", "per", "percent"},
    on_request=True,
    flags=["About [20%] of people came.", "We asked [12 per cent] of them."],
    passes=["About 1 in 5 people came.", "It is 100% cotton.", "Get 20% off."],
)
def percentage(block: Passage) -> Iterator[Issue]:
    """Percentages are hard for many people.

    You could say “1 in 5 people”, “half” or “most people”.
    """
    for match in _PERCENTAGE.finditer(block.text):
        number = int(match[1])
        if number < 100:
            near = _AS_PEOPLE.get(number) if not match[2] else None
            advice = f"You could say “{near}”." if near else "You could say “most”, “few” or “1 in 10”."
            yield Issue(Span(*match.span()), "This is a percentage.", (Suggestion(advice=advice),))
