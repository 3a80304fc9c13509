from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import Passage


@rule(
    category="layout",
    level="note",
    source=["inclusion-europe", "dh-easy"],
    kinds=["paragraph", "item"],
    on_request=True,
    flags=["We are open. [Come in.]"],
    passes=["We are open.\nCome in.", "We are open."],
)
def sentence_a_line(block: Passage) -> Iterator[Issue]:
    """In Easy Read, each sentence starts on a new line.

    Put a line break after each full stop.
    """
    for before, sentence in zip(block.sentences, block.sentences[1:], strict=False):
        if "\n" not in block.text[before.end : sentence.start]:
            yield Issue(Span(sentence.start, sentence.end), "This sentence could start on a new line.")
            return
