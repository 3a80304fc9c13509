from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import NUMBER, Sentence
from speakeasy.text.pattern import Pattern

_KINDS = (
    Pattern(r"\d+(?:\.\d+)? ?%|\d+ per ?cent\b"),
    Pattern(
        r"(?<![\d,.£$€])\b(?:\d{1,2}|one|two|three|four|nine) (?:in|out of) (?:every )?"
        r"(?:\d{1,3}|1,000|three|four|five|ten)\b(?![,.]?\d)(?! (?:years|days|weeks|months|hours))"
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
    passes=[
        "About 1 in 5 women and 1 in 4 men came.",
        "20% of women came.",
        "Prices rose 5% in 2 years.",
        "It was £6,442 in 2012, up 5%.",
        "About 1 in 20 women (5%) need it.",
    ],
)
def mixed_numbers(sentence: Sentence) -> Iterator[Issue]:
    """Shares are written in two ways, so it is hard to compare them.

    Choose one way and keep to it. “1 in 5 people” is the easiest for most readers.
    """
    text = sentence.text
    parts = "half of" in text or "third" in text or "quarter" in text
    if ("%" in text or "cent" in text) + (" in " in text or " out of " in text) + parts < 2:
        return
    found = sorted(match.span() for kind in _KINDS if (match := kind.search(text)))
    if (
        len(found) > 1 and "(" not in text[max(0, found[0][0] - 1) : found[1][0]]
    ):  # in brackets it helps those who like it so
        yield Issue(Span(found[0][0], found[1][1]), "Shares are written in two ways here. Could you use one?")
