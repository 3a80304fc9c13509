from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import Passage

_LONG = (
    "[We open at nine. We close at five. The café is on the ground floor. There is a lift. The lift has a bell. "
    "Ring it if you need help. Someone will come. You can sit down while you wait. We have chairs with arms.]"
)


@rule(
    category="paragraph",
    source=["nhs", "us-plain"],
    kinds=["paragraph", "item"],
    flags=[_LONG],
    passes=["We open at nine. We close at five."],
)
def long_paragraph(block: Passage, *, sentences: int = 8, words: int = 150, strong: int = 250) -> Iterator[Issue]:
    """The paragraph is long, and a page of long paragraphs looks hard before anyone reads it.

    Keep to one topic in each paragraph. A list or a heading may help. Over `strong` words most guidance
    says to break it up.
    """
    if len(block.sentences) < 2:
        return
    if len(block.keys) <= words and len(block.sentences) <= sentences:
        return
    count = sum(map(len, block.sentences))
    if count > words or len(block.sentences) > sentences:
        yield Issue(
            Span(block.sentences[0].start, block.sentences[-1].end),
            f"This paragraph has {len(block.sentences)} sentences and {count} words. Could you break it up?",
            level="change" if count > strong else None,
        )
