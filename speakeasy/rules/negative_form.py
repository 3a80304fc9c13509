from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue
from speakeasy.rule import rule
from speakeasy.text.passage import Sentence

_WARNS = frozenset(
    "danger dangerous fire burn hot poison drink swallow touch eat drive electric gas smoke emergency safe unsafe harm "
    "hurt risk medicine tablet tablets dose alcohol worry".split()
)


@rule(
    category="double-negative",
    level="note",
    source=["inclusion-europe", "us-plain"],
    needs={"do", "don't", "never"},
    on_request=True,
    flags=["[Do not forget] your card."],
    passes=["Remember your card.", "Do not touch the hot plate.", "Never mind.", "Do come in."],
)
def negative_form(sentence: Sentence) -> Iterator[Issue]:
    """It says what not to do. What to do is often easier to follow.

    “Remember your card” is easier than “Do not forget your card”. Warnings may stay as they are.
    """
    keys = sentence.keys
    length = 3 if keys[:2] == ["do", "not"] else 2 if keys[0] in ("don't", "never") else 0
    if length and len(keys) >= length and keys[1] != "mind" and _WARNS.isdisjoint(keys):
        yield Issue(sentence.span(0, length), "Could you say what to do instead?")
