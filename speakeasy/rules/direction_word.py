from __future__ import annotations

import re
from collections.abc import Iterator

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.passage import Passage
from speakeasy.text.pattern import Pattern

_WHERE = Pattern(
    r"\b(?:(?:(?<!\byou )see|as|mentioned|listed|shown|described|set out|outlined|noted|stated|detailed|given|"
    r"explained|discussed|indicated) (?:above|below|overleaf)(?! (?:all|the|a|an|\d|that|this|your|our))"
    r"|the (?:above|below)(?=[ -](?:mentioned|named|information|details|form|table|address|link|number|list|"
    r"steps?|points?|example|options?|image|picture|diagram|chart|email|section|paragraphs?|questions?|documents?|criteria|"
    r"services?|conditions?|text|statements?|will|is|are|may|can|should|must|has|have)\b)"
    r"|overleaf|on the (?:left|right)[- ]hand side|"
    r"(?:the )?(?:box|menu|button|panel|link|links) (?:on|to|at) the (?:left|right|top|bottom|side))\b",
    re.IGNORECASE,
)

_UP_OR_DOWN = frozenset("above below overleaf".split())
_BESIDE = frozenset("left right top bottom side".split())
_THINGS = frozenset("hand box menu button panel link links".split())


@rule(
    category="direction",
    source=["govuk-words", "nhs", "us-plain"],
    needs={*_UP_OR_DOWN, *_BESIDE},
    flags=[
        "Fill in the form, as [shown above].",
        "[The above] information may change.",
        "Sign [overleaf].",
        "Use [the menu on the left].",
    ],
    passes=[
        "Fill in form B1.",
        "Keep it above the fridge.",
        "It is above 30 degrees.",
        "Above all, stay safe.",
        "The flat below is empty.",
        "Turn left.",
        "The first trip you see below is your last one.",
    ],
)
def direction_word(block: Passage) -> Iterator[Issue]:
    """“Above”, “overleaf” and “on the left” do not help someone who hears the page or reads it on a phone.

    Name the part: “in the table called Fees”, “in the part about visits”.
    """
    for sentence in block.sentences:
        if _UP_OR_DOWN.isdisjoint(sentence.keys) and _THINGS.isdisjoint(sentence.keys):
            continue
        for match in _WHERE.finditer(block.text, sentence.start, sentence.end):
            advice = Suggestion(advice="You could name the part, or link to it.")
            yield Issue(Span(*match.span()), "Will each reader find this place?", (advice,))
