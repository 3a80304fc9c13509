from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import Sentence


@rule(
    category="sentence",
    source=["nhs", "govuk-words", "va"],
    flags=[
        "[We will write to you as soon as we have looked at the form that you sent us, and the letter will say what "
        "we decided and what you can do next.]",
    ],
    passes=["We will write to you soon. The letter will say what we decided."],
)
def long_sentence(sentence: Sentence, *, warn: int = 20, strong: int = 25) -> Iterator[Issue]:
    """The sentence has many words, so it is easy to lose the thread.

    Short sentences help every reader. Say one thing in each. Where there is an “and”, a “which” or a
    semicolon, a full stop may do. Over `warn` words you may want to look. Over `strong` words most
    guidance says to cut.
    """
    words = len(sentence)
    if words <= warn:
        return
    yield Issue(
        Span(0, sentence.end - sentence.start),
        f"This sentence has {words} words. Shorter is easier: {warn} or fewer.",
        level="change" if words > strong else None,
    )
