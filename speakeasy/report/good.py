"""Good news about a document, in sentences for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from speakeasy.model import Document, Praise
from speakeasy.praise import own_sentences
from speakeasy.report.lines import Lines
from speakeasy.report.phrases import shortened

_MOST_LINES = 12


def good_news(document: Document, praise: Sequence[Praise]) -> Iterator[str]:
    """How many sentences are clear, and which terms the text explains."""
    lines = Lines(document.text)
    noun = "paragraph" if document.lines_are_paragraphs else "line"
    clear = [lines.place(one.span.start).line for one in praise if one.code == "clear-sentence"]
    if clear:
        every = sum(1 for _ in own_sentences(document))
        places = shortened([str(line) for line in dict.fromkeys(clear)], _MOST_LINES)
        are = "is" if len(clear) == 1 else "are"
        yield f"{len(clear):,} of {every:,} sentences {are} clear: {noun}{'s' if len(set(clear)) > 1 else ''} {places}."
    for one in praise:
        if one.code == "explained":
            words = " ".join(document.text[one.span.start : one.span.end].split())
            yield f"You explain “{words}” on {noun} {lines.place(one.span.start).line}."
