"""The nouns. Every other module speaks in these, and this one imports nothing of ours.

Offsets are code points, half-open, from 0.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

from msgspec import Struct

Axis = Literal["hard", "shut-out"]
Level = Literal["stop", "change", "explain", "ask", "consider", "note"]
LEVELS: tuple[Level, ...] = ("stop", "change", "explain", "ask", "consider", "note")
"""From the strongest to the quietest."""

Kind = Literal["paragraph", "heading", "item", "cell", "caption", "quote", "attribute", "footnote"]
Voice = Literal["ours", "quoted"]

STAND_IN = "\ufffc"
"""The one character that stands for what is not prose, such as inline code: no rule reads it."""


class Span(Struct, frozen=True, order=True, gc=False):
    """From `start` up to, not including, `end`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


class Piece(Struct, frozen=True, gc=False):
    """Where a run of block text stands in the source.

    `at` is its offset in the block's text; `start` and `end` are its span in `Document.text`.
    A verbatim piece is the source slice, letter by letter. Any other (an entity, a line break,
    a stand-in) is `length` characters of block text for the whole source span.
    """

    at: int
    length: int
    start: int
    end: int
    verbatim: bool = True


class Block(Struct, frozen=True, gc=False):
    """Prose with the markup taken out: a paragraph, a heading, a list item, a table cell.

    `links` are the parts of `text` that lead somewhere, in order. `column` is that of a table cell, from 1; other
    blocks have 0.
    """

    kind: Kind
    text: str
    pieces: tuple[Piece, ...]
    voice: Voice = "ours"
    links: tuple[Span, ...] = ()
    column: int = 0

    def source_span(self, start: int, end: int) -> Span:
        """The span in `Document.text` of `start`..`end` in the block's text."""
        first = self._piece_at(start)
        last = self._piece_at(max(start, end - 1))
        begin = first.start + (start - first.at if first.verbatim else 0)
        stop = last.start + (end - last.at) if last.verbatim else last.end
        return Span(begin, max(begin, stop))

    def is_verbatim(self, start: int, end: int) -> bool:
        """Does one unbroken run of source hold exactly this text? Only then may a fix be offered."""
        piece = self._piece_at(start)
        return piece.verbatim and end <= piece.at + piece.length

    def _piece_at(self, offset: int) -> Piece:
        if len(self.pieces) == 1:
            return self.pieces[0]
        return self.pieces[max(0, bisect_right(self.pieces, offset, key=_at) - 1)]


def _at(piece: Piece) -> int:
    return piece.at


class Skipped(Struct, frozen=True):
    """A part that was not read, and why, in words for people ("code", "navigation", "in French")."""

    why: str
    span: Span


class Switch(Struct, frozen=True):
    """A comment in the text that turns names off or on again, as in `speakeasy: off hard-sentence`.

    `names` empty means everything. `scope` says how far it reaches: the next block, up to the
    matching `on`, or the whole file. An `action` other than "off" and "on" is a slip that the checker points out.
    """

    action: str
    scope: Literal["next", "passage", "file"]
    names: tuple[str, ...]
    reason: str
    span: Span


class Document(Struct, frozen=True):
    """`text` is what all spans index. `lines_are_paragraphs`: made from a binary file, a paragraph a line.

    `language` is that of a text that is not in English, which is why it has no blocks.
    """

    name: str
    text: str
    blocks: tuple[Block, ...]
    skipped: tuple[Skipped, ...] = ()
    switches: tuple[Switch, ...] = ()
    lines_are_paragraphs: bool = False
    language: str = ""


class Suggestion(Struct, frozen=True, gc=False):
    """`text` can be put in place of the span as it stands; `advice` is for a person to act on."""

    text: str = ""
    advice: str = ""


Tie = Literal["cause", "cut", "use"]
"""A cause of what was found, a place where the sentence could be cut, or another use that it speaks of."""


class Related(Struct, frozen=True, gc=False):
    """A place that a finding is also about. `block` says where a rule for whole documents counts the span from."""

    kind: Tie
    span: Span
    message: str
    block: int = 0


class Issue(Struct, frozen=True, gc=False):
    """What a rule yields. The spans count from the start of what the rule was given."""

    span: Span
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    level: Level | None = None
    block: int = 0
    related: tuple[Related, ...] = ()


class Diagnostic(Struct, frozen=True, gc=False):
    """One finding, flat, ready for JSON. `span` is in `Document.text`; `code` is what `off`, `explain`
    and the settings call it; `source` names who says so; `entry` is the word entry, if it came from one,
    and `topic` the topic of that entry, if it has one. `kept` says why the writers keep it on purpose, and
    `challenges` how many people have challenged the word. `related` are other places that it is about.
    """

    code: str
    axis: Axis
    category: str
    level: Level
    span: Span
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    why: str = ""
    source: tuple[str, ...] = ()
    entry: str | None = None
    topic: str = ""
    kept: str = ""
    challenges: int = 0
    related: tuple[Related, ...] = ()


class Praise(Struct, frozen=True):
    """Good news about a place in a text: a “clear-sentence”, or a term that it explains, “explained”."""

    code: Literal["clear-sentence", "explained"]
    span: Span
    entry: str = ""


class Checked(Struct, frozen=True):
    """One document and what was found in it, or the `problem` that kept it from being checked.

    `praise` is there only where somebody asked for it.
    """

    name: str
    document: Document | None
    diagnostics: tuple[Diagnostic, ...] = ()
    problem: str = ""
    praise: tuple[Praise, ...] = ()
