"""The sentence around a finding, on one line, with the finding underlined.

The line is made from the block's text, so markup is left out. It is safe to print: control characters
become spaces, and signs that turn the direction of writing are dropped.
"""

from __future__ import annotations

from bisect import bisect_right

from msgspec import Struct

from speakeasy.model import STAND_IN, Block, Document, Piece, Span
from speakeasy.report.lines import Lines
from speakeasy.report.width import widths
from speakeasy.text.segment import sentences

_CUT = "…"
_LONGEST_STAND_IN = 24
_UNSEEN = frozenset("\u00ad\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


class Excerpt(Struct, frozen=True):
    """A line to print in three parts. `indent` and `length` are columns: where the underline goes."""

    before: str
    marked: str
    after: str
    indent: int
    length: int


class Excerpts:
    """Makes the excerpts of one document. Each takes time that does not grow with the document."""

    def __init__(self, document: Document, lines: Lines) -> None:
        self._document = document
        self._lines = lines
        pieces = [(number, piece) for number, block in enumerate(document.blocks) for piece in block.pieces]
        pieces.sort(key=lambda one: one[1].start)
        self._starts = [piece.start for _, piece in pieces]
        self._pieces = pieces
        self._sentences: dict[int, list[tuple[int, int]]] = {}

    def around(self, span: Span, room: int) -> Excerpt:
        """The sentence that holds the start of `span`, or as much of it as fits in `room` columns."""
        place = self._in_block(span)
        if place is None:
            return self._line_around(span, room)
        number, start, end = place
        block = self._document.blocks[number]
        first, last = self._sentence_at(number, start)
        end = max(start + 1, min(end, last))
        # A window first: the rest of a very long sentence costs nothing.
        left, right = max(first, start - room), min(last, end + room)
        shown = [self._shown(block, offset) for offset in range(left, min(right, start + 2 * room))]
        return _fitted(shown, (start - left, end - left), room, (left > first, len(shown) < last - left))

    def _in_block(self, span: Span) -> tuple[int, int, int] | None:
        """The number of the block that holds the span, and the span in the block's text."""
        first = self._piece_at(span.start)
        if first is None:
            return None
        number, piece = first
        last = self._piece_at(max(span.start, span.end - 1))
        start = piece.at + (span.start - piece.start if piece.verbatim else 0)
        if last is None or last[0] != number:
            return number, start, len(self._document.blocks[number].text)
        piece = last[1]
        return number, start, piece.at + (span.end - piece.start if piece.verbatim else piece.length)

    def _piece_at(self, offset: int) -> tuple[int, Piece] | None:
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self._pieces[index][1].end:
            return None
        return self._pieces[index]

    def _sentence_at(self, number: int, offset: int) -> tuple[int, int]:
        text = self._document.blocks[number].text
        if number not in self._sentences:
            self._sentences[number] = sentences(text)
        spans = self._sentences[number]
        index = bisect_right(spans, (offset, len(text))) - 1
        if index < 0 or offset >= spans[index][1]:
            return 0, len(text)
        return spans[index]

    def _shown(self, block: Block, offset: int) -> str:
        character = block.text[offset]
        if character != STAND_IN:
            return _safe(character)
        span = block.source_span(offset, offset + 1)
        source = self._document.text[span.start : span.end]
        is_short = len(source) <= _LONGEST_STAND_IN and STAND_IN not in source
        return "".join(map(_safe, source)) if is_short and source else _CUT

    def _line_around(self, span: Span, room: int) -> Excerpt:
        """What no block holds, such as a comment, is shown as it stands in the file."""
        text = self._document.text
        first, last = self._lines.span_of(self._lines.place(span.start).line)
        left, right = max(first, span.start - room), min(last, span.start + 2 * room)
        end = max(span.start + 1, min(span.end, last))
        shown = [_safe(character) for character in text[left:right]]
        return _fitted(shown, (span.start - left, end - left), room, (left > first, right < last))


def _safe(character: str) -> str:
    if character in _UNSEEN:
        return ""
    return character if character.isprintable() or character == "\u200d" else " "


def _fitted(shown: list[str], mark: tuple[int, int], room: int, cut: tuple[bool, bool]) -> Excerpt:
    """The characters that fit in `room` columns. `mark` counts in `shown`; `cut`: is there more at either side?"""
    sizes = [sum(widths(one)) if len(one) != 1 else size for one, size in zip(shown, _sizes(shown), strict=True)]
    start, end = min(mark[0], len(shown)), min(mark[1], len(shown))
    end, mark_is_cut = _longest(sizes, start, end, room)
    end = _back_to_word(shown, start + 1, end) if mark_is_cut else end
    spare = room - sum(sizes[start:end])
    on_left, on_right = sum(sizes[:start]), sum(sizes[end:])
    left_room = spare if on_left + on_right <= spare else max(spare // 2, spare - on_right)
    first = _first_that_fits(sizes, start, left_room)
    last, _ = _longest(sizes, end, len(shown), spare - min(on_left, sum(sizes[first:start])))
    first = _at_word(shown, first, start) if first or cut[0] else first
    last = _back_to_word(shown, end, last) if last < len(shown) or cut[1] else last
    before = (f"{_CUT} " if first or cut[0] else "") + "".join(shown[first:start])
    after = "".join(shown[end:last]).rstrip() + (f" {_CUT}" if last < len(shown) or cut[1] or mark_is_cut else "")
    return Excerpt(before, "".join(shown[start:end]), after, sum(widths(before)), max(1, sum(sizes[start:end])))


def _sizes(shown: list[str]) -> list[int]:
    """Widths in context: a joined picture counts once. A stand-in or a dropped sign breaks the context."""
    return widths("".join(one if len(one) == 1 else " " for one in shown))


def _longest(sizes: list[int], start: int, end: int, room: int) -> tuple[int, bool]:
    """How far from `start` it fits in `room`, and whether that is short of `end`."""
    used = 0
    for index in range(start, end):
        used += sizes[index]
        if used > room:
            return index, True
    return end, False


def _first_that_fits(sizes: list[int], start: int, room: int) -> int:
    used = 0
    for index in range(start - 1, -1, -1):
        used += sizes[index]
        if used > room:
            return index + 1
    return 0


def _at_word(shown: list[str], first: int, start: int) -> int:
    """Where the first whole word from `first` begins. Some writing has no spaces: there any place will do."""
    return next((index + 1 for index in range(max(0, first - 1), start) if shown[index] == " "), first)


def _back_to_word(shown: list[str], end: int, last: int) -> int:
    """Where the last whole word up to `last` ends."""
    return next((index for index in range(min(last, len(shown) - 1), end - 1, -1) if shown[index] == " "), last)
