"""Markdown: CommonMark with tables, footnotes, task lists, alerts and front matter.

A native parser says what is what and where. It counts bytes, and gets a copy with one byte a character.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from types import MappingProxyType
from typing import Any

from pyromark import Markdown, Options

from speakeasy.errors import NotReadError
from speakeasy.formats import markdown_source
from speakeasy.formats.decode import decode
from speakeasy.formats.pieces import Run, in_order, linked, make_block
from speakeasy.model import STAND_IN, Block, Document, Kind, Skipped, Span, Switch, Voice

SUFFIXES = (".md", ".markdown")

_PARSER = Markdown(
    options=Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_GFM
)
_KINDS: MappingProxyType[str, Kind] = MappingProxyType(
    {"Heading": "heading", "Item": "item", "TableCell": "cell", "FootnoteDefinition": "footnote", "BlockQuote": "quote"}
)
_INLINE = frozenset({"Strong", "Emphasis", "Strikethrough", "Link"})
_ADDRESSES = frozenset({"Autolink", "Email"})
_MOST_EVENTS = 100_000
_MOST_EVENTS_A_CHARACTER = 4


def read(data: bytes, name: str, *, boilerplate: bool = False) -> Document:
    """Read Markdown. Raises NotReadError if it is not text, or a table in it would grow without end."""
    text = decode(data, name)
    source = markdown_source.prepare(text)
    reader = _Reader(text, source, boilerplate)
    events = iter(_PARSER.events_with_range(source.parsed))
    # A short table row under a wide head counts as full: a small file can ask for millions of empty cells.
    reader.read(islice(events, _MOST_EVENTS + _MOST_EVENTS_A_CHARACTER * len(text)))
    if next(events, None) is not None:
        raise NotReadError(f"{name}: a table has far more columns than its rows fill. Give its rows the same number.")
    return Document(
        name,
        text,
        in_order(reader.blocks),
        tuple(sorted(reader.skipped, key=lambda skipped: skipped.span)),
        tuple(reader.switches),
    )


class _Reader:
    """Turns the parser's events into blocks."""

    def __init__(self, text: str, source: markdown_source.Source, boilerplate: bool) -> None:
        self.text = text
        self.source = source
        self.boilerplate = boilerplate
        self.blocks: list[Block] = []
        self.skipped = list(source.skipped)
        self.switches: list[Switch] = []
        self.runs: list[Run] = []
        self.links: list[tuple[int, int]] = []
        self.kinds: list[Kind] = ["paragraph"]
        self.quotes = 0
        self.column = 0
        self.images: list[int] = []
        self.html: list[tuple[int, int]] = []
        self.block_end = 0
        self.next_cut = 0
        self.unclosed: dict[str, int] = {}
        self.hole_start = self.hole_end = 0

    def read(self, events: Iterator[Any]) -> None:
        """Nearly all the time of reading goes by in here: text comes first, and is dealt with on the spot."""
        runs = self.runs
        add = runs.append
        for event, where in events:
            start = where["start"]
            end = where["end"]
            if start < self.hole_end and start >= self.hole_start:
                if end > self.hole_end and "Text" in event:
                    add((self.hole_end, end, None))
                continue
            if type(event) is str:
                self._line_break(event, start, end)
                continue
            shown = event.get("Text")
            if shown is not None:
                # The same length is the same text: an entity is always longer than what it shows.
                add((start, end, None if end - start == len(shown) else shown))
                continue
            ((key, tag),) = event.items()
            if key == "Start":
                self._start(tag, start, end)
            elif key == "End":
                self._end(tag, start, end)
            else:
                self._inline(key, start, end)
        if runs:
            self._flush()

    def _start(self, tag: Any, start: int, end: int) -> None:
        """A block begins, or a stretch of a line such as a link."""
        detail = None
        if type(tag) is not str:
            ((tag, detail),) = tag.items()
        if tag in _INLINE:
            if detail and detail["link_type"] in _ADDRESSES:
                self._stand_in(start, end)
            elif detail:
                self.links.append((start, end))
            return
        if tag == "Image":
            self.images.append(len(self.runs))
            return
        if self.runs:
            self._flush()
        self.block_end = end
        self.column = self.column + 1 if tag == "TableCell" else 0
        kind = _KINDS.get(tag)
        if kind == "quote" and detail:
            # A note or a warning is set off like a quotation, but is the writer's own.
            kind = "paragraph"
        if kind:
            self.kinds.append(kind)
            self.quotes += kind == "quote"
        elif tag == "CodeBlock":
            self._leave_out("code", start, end)

    def _end(self, tag: Any, start: int, end: int) -> None:
        if type(tag) is not str:
            (tag,) = tag
        if tag in _INLINE:
            return
        if tag == "Image":
            self._image(start, end)
            return
        if self.runs:
            self._flush()
        if tag in _KINDS:
            self.quotes -= self.kinds.pop() == "quote"
        elif tag == "HtmlBlock" and self.html:
            self._scan(self.html)
            self.html.clear()

    def _flush(self) -> None:
        kind = self.kinds[-1]
        voice: Voice = "quoted" if self.quotes else "ours"
        column = self.column if kind == "cell" else 0
        block = make_block(self.text, self.runs, kind, voice, self._cuts(), column)
        self.runs.clear()
        if block is not None:
            self.blocks.append(linked(block, self.links) if self.links else block)
            if kind == "item":
                # What follows in the same list item is a paragraph of it, not an item again.
                self.kinds[-1] = "paragraph"
        self.links.clear()

    def _cuts(self) -> Sequence[Run]:
        """The cuts, if any meets the block at hand. Most blocks meet none, and need not look."""
        cuts = self.source.cuts
        start, end = self.runs[0][0], self.runs[-1][1]
        while self.next_cut < len(cuts) and cuts[self.next_cut][1] <= start:
            self.next_cut += 1
        return cuts if self.next_cut < len(cuts) and cuts[self.next_cut][0] < end else ()

    def _line_break(self, event: str, start: int, end: int) -> None:
        if event != "Rule":
            self.runs.append((start, end, None if self.text[start:end] == "\n" else "\n"))

    def _stand_in(self, start: int, end: int) -> None:
        self.runs.append((start, end, STAND_IN))
        self.hole_start, self.hole_end = start + 1, end

    def _leave_out(self, why: str, start: int, end: int) -> None:
        self.skipped.append(Skipped(why, Span(start, end)))
        self.hole_start, self.hole_end = start, end

    def _image(self, start: int, end: int) -> None:
        """The words that stand in for a picture are a block of their own."""
        first = self.images.pop()
        block = make_block(self.text, self.runs[first:], "attribute", cuts=self.source.cuts)
        self.blocks += [block] if block else []
        del self.runs[first:]
        self.runs.append((start, end, STAND_IN))

    def _inline(self, key: str, start: int, end: int) -> None:
        if key == "Code":
            self.runs.append((start, end, STAND_IN))
        elif key == "Html":
            self.html.append((start, end))
        elif key == "InlineHtml":
            self._inline_html(start, end)

    def _inline_html(self, start: int, end: int) -> None:
        """A tag in a line: a break, a comment, or the start of what is not prose, up to its end tag."""
        from speakeasy.formats.html import opens_gap

        tag = self.source.shown[start:end].lower()
        if tag.startswith("<br"):
            self.runs.append((start, end, "\n"))
            return
        if tag.startswith("<!--") or "=" in tag:
            self._scan([(start, end)])
        gap = None if tag.startswith("</") else opens_gap(tag)
        close = self._end_tag(gap.name, end) if gap else -1
        if gap is None or close < 0:
            return
        if gap.stand_in:
            self.runs.append((start, close, STAND_IN))
        if gap.why:
            self.skipped.append(Skipped(gap.why, Span(start, close)))
        self.hole_start, self.hole_end = end, close

    def _end_tag(self, name: str, start: int) -> int:
        """Past the end tag, or -1. What was not found in this block is not looked for again."""
        if self.unclosed.get(name) == self.block_end:
            return -1
        tag = f"</{name}>"
        found = self.source.shown.find(tag, start, self.block_end)
        if found < 0:
            self.unclosed[name] = self.block_end
            return -1
        return found + len(tag)

    def _scan(self, lines: list[tuple[int, int]]) -> None:
        """Read HTML. What stands between its lines, such as the mark of a quotation, is blanked out."""
        from speakeasy.formats.html import scan

        parts: list[str] = []
        done = first = lines[0][0]
        for start, end in lines:
            parts += (" " * (start - done), self.source.shown[start:end])
            done = end
        voice: Voice = "quoted" if self.quotes else "ours"
        found = scan(self.text, "".join(parts), first, voice=voice, boilerplate=self.boilerplate)
        self.blocks += found.blocks
        self.skipped += found.skipped
        self.switches += found.switches
