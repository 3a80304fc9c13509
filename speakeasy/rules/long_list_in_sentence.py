from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import Passage
from speakeasy.text.series import series_in


@rule(
    category="sentence",
    source=["us-plain", "nhs"],
    needs={","},
    kinds=["paragraph", "item"],
    flags=["Bring [pens, paper, glue, tape, card and scissors]."],
    passes=[
        "Bring pens, paper and glue.",
        "We met Ann, Bea, Col, Dee, Eve and Flo.",
        "We ate, we sang, we danced, we cried, we laughed and we slept.",
    ],
)
def long_list_in_sentence(block: Passage, *, things: int = 6) -> Iterator[Issue]:
    """A list of many things is easier to read with one thing on each line.

    `things` is how many are too many for one sentence.
    """
    if block.glue.count(",") < things - 2:
        return
    for sentence in block.sentences:
        for found in series_in(block, sentence.first, sentence.last, things):
            last = found.last + (block.tags[found.last] == "a" and found.last + 1 < sentence.last)
            message = f"This names {found.items} things. Could each have a line of its own?"
            yield Issue(Span(block.starts[found.first], block.ends[last]), message)
