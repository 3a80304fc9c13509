from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import NUMBER, Passage
from speakeasy.text.pattern import Pattern

_KINDS = (
    Pattern(r"\d+(?:\.\d+)? ?%|\d+ per ?cent\b"),
    Pattern(
        r"\b(?:\d+|one|two|three|four|nine) (?:in|out of) (?:every )?(?:\d+|three|four|five|ten)\b"
        r"(?! (?:years|days|weeks|months|hours))"
    ),
    Pattern(
        r"\b(?:half|a third|a quarter|two[- ]thirds|three[- ]quarters|one[- ](?:third|quarter|fifth)) of "
        r"(?!a\b|an\b|the (?:year|day|month))"
    ),
)


@rule(
    category="number-style",
    source=["nhs"],
    kinds=["paragraph", "item"],
    needs={NUMBER},
    flags=["About [20% of the women and 1 in 4] men came."],
    passes=["About 1 in 5 women and 1 in 4 men came.", "20% of women came.", "Prices rose 5% in 2 years."],
)
def mixed_numbers(block: Passage) -> Iterator[Issue]:
    """Shares are written in two ways, so it is hard to compare them.

    Choose one way and keep to it. “1 in 5 people” is the easiest for most readers.
    """
    text = block.text
    parts = "half of" in text or "third" in text or "quarter" in text
    if ("%" in text or "cent" in text) + (" in " in text or " out of " in text) + parts < 2:
        return
    found = sorted(match.span() for kind in _KINDS if (match := kind.search(block.text)))
    if len(found) > 1:
        start, end = found[0][0], found[1][1]
        yield Issue(Span(start, end), "Shares are written in two ways here. Could you use one?")
