"""Good news about a text: sentences in which nothing stands in the way, and terms that it explains."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from speakeasy.model import Block, Diagnostic, Document, Praise, Span
from speakeasy.text.segment import sentences

_FEWEST_WORDS = 4
"""A label or a name of fewer words is no sentence to praise."""

_PROSE = frozenset({"paragraph", "item", "quote", "footnote", "cell"})


def praise_for(document: Document, found: Sequence[Diagnostic], explained: Iterable[Diagnostic]) -> Iterator[Praise]:
    """Clear sentences in order of place, then explained terms. `explained` is the checker's.

    Only hard terms: who explains a word that shuts people out still uses it.
    """
    starts = sorted(one.span.start for one in found if one.level != "note")
    for _, span in own_sentences(document):
        first = bisect_left(starts, span.start)
        if first == len(starts) or starts[first] >= span.end:
            yield Praise("clear-sentence", span)
    for one in explained:
        if one.axis == "hard":
            yield Praise("explained", one.span, one.entry or "")


def own_sentences(document: Document) -> Iterator[tuple[Block, Span]]:
    """The writers' own sentences of a few words or more, and where they stand. Quoted ones are not theirs."""
    for block in document.blocks:
        if block.voice == "ours" and block.kind in _PROSE and block.pieces:
            for start, end in sentences(block.text):
                if len(block.text[start:end].split()) >= _FEWEST_WORDS:
                    yield block, block.source_span(start, end)
