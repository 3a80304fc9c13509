from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import Passage

_SAY_LITTLE = frozenset(
    "general|general information|further information|more information|other information|"
    "additional information|important information|information|miscellaneous|other|other matters|notes|details|"
    "purpose|scope|context|strategic|approach|considerations|issues|points to note|please note".split("|")
)


@rule(
    category="heading",
    level="note",
    source=["us-plain", "govuk-words"],
    kinds=["heading"],
    flags=["[General information]", "[What you need to know about how to get help with the cost of your bus pass]"],
    passes=["How to get a bus pass"],
)
def heading_not_clear(block: Passage, *, words: int = 10) -> Iterator[Issue]:
    """A heading helps if it says what comes next, in few words.

    “How to apply” says more than “General information”. Over `words` words, a heading is hard to take in
    at a glance.
    """
    number = len(block.keys)
    if number > words:
        yield Issue(Span(0, len(block.text)), f"This heading has {number} words. Could it be shorter?")
    elif " ".join(block.keys) in _SAY_LITTLE:
        yield Issue(Span(0, len(block.text)), "Could this heading say more about what comes next?")
