from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.noun_strings import noun_strings
from speakeasy.text.passage import Passage


@rule(
    category="noun-string",
    source=["us-plain"],
    flags=["Read the [staff safety training policy] first.", "The [service user care plan review] is on Monday."],
    passes=[
        "Read the policy on how we train staff to be safe.",
        "We have a care plan.",
        "Ask Kent County Council Housing Team.",
        "Bring the plan, form, letter and card.",
    ],
)
def noun_string(block: Passage, *, nouns: int = 4) -> Iterator[Issue]:
    """Many nouns stand in a row, and the reader must work out how they belong together.

    Start with the last noun, and put in the small words: “the policy on how we train staff to be safe”.
    `nouns` is how many in a row are too many.
    """
    for first, last in noun_strings(block, nouns):
        yield Issue(
            Span(block.starts[first], block.ends[last - 1]),
            f"{last - first} nouns stand in a row here.",
            (Suggestion(advice=f"You could start with “{block.words[last - 1]}” and add small words: of, for, on."),),
        )
