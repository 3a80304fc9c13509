"""The sentence around a finding: what a decision goes by, wherever in the files it moves."""

from __future__ import annotations

from bisect import bisect_right

from speakeasy.model import Block, Document, Span
from speakeasy.text.segment import sentences

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


def normal(text: str) -> str:
    """A text without what does not matter: capitals, kinds of quotes, white space, marks at the end."""
    return " ".join(text.translate(_PLAIN).casefold().split()).rstrip(".!?:;, ")


class Sentences:
    """The sentences of one document, found when they are asked for."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        placed = sorted((block.pieces[0].start, number) for number, block in enumerate(document.blocks) if block.pieces)
        self._starts = [start for start, _ in placed]
        self._blocks = [document.blocks[number] for _, number in placed]

    def around(self, span: Span) -> str:
        """The sentence that holds the start of a span, as plain text."""
        index = bisect_right(self._starts, span.start) - 1
        if index < 0:
            return self._text[span.start : span.end]
        block = self._blocks[index]
        offset = _offset_in(block, span.start)
        for start, end in sentences(block.text):
            if start <= offset < end:
                return " ".join(block.text[start:end].split())
        return " ".join(block.text.split())


def _offset_in(block: Block, source: int) -> int:
    """The offset in the block's text of an offset in the document's."""
    index = max(0, bisect_right(block.pieces, source, key=lambda piece: piece.start) - 1)
    piece = block.pieces[index]
    return piece.at + min(max(0, source - piece.start), piece.length)
