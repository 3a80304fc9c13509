"""Edits of a document, worked out on its text: offsets in, offsets out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import NamedTuple

from speakeasy.model import Block, Document, Span

MARKDOWN = (".md", ".markdown")
PLAIN = ("", ".txt", ".text")
_CONTAINERS = re.compile(r"[ \t]*(?:>[ \t]?|(?:[-*+]|\d{1,9}[.)])[ \t]+)*")
_TICK = re.compile(r"\[[ xX]\][ \t]")
_OPENING_TAG = re.compile(r"<[A-Za-z][^<>]*>\s*$")
_FAR = 400
"""How far back an opening tag is looked for."""


class Edit(NamedTuple):
    """Put `text` in the place of `span`."""

    span: Span
    text: str


def without_overlap(edits: Iterable[Edit]) -> list[Edit]:
    """The edits in order of place. Of two that share characters, the first one stays."""
    kept: list[Edit] = []
    for edit in sorted(edits, key=lambda one: (one.span.start, one.span.end)):
        if not kept or edit.span.start >= kept[-1].span.end:
            kept.append(edit)
    return kept


def meaning_after(span: Span, meaning: str, document: Document) -> Edit:
    """Put the plain meaning in brackets after the words at `span`."""
    first, rest = meaning[:1], meaning[1:].rstrip().removesuffix(".")
    if rest[:1].islower() or rest[:1] == " ":  # Letters such as “NHS” stay as they are.
        first = first.lower()
    said = f" ({first}{rest})"
    if suffix_of(document) not in (*MARKDOWN, *PLAIN):
        said = said.replace("&", "&amp;").replace("<", "&lt;")
    return Edit(Span(span.end, span.end), said)


def switch_before(span: Span, code: str, document: Document) -> Edit | None:
    """Put a comment that switches `code` off before the block that holds `span`. None where no comment can stand."""
    block = block_of(span, document.blocks)
    if block is None or block.kind == "attribute":
        return None
    comment = f"<!-- speakeasy: off-next {code} because … -->"
    suffix = suffix_of(document)
    if suffix in MARKDOWN:
        return _in_markdown(block, comment, document.text)
    start = block.pieces[0].start
    if suffix in PLAIN:
        return _insert(_line_start(document.text, start), comment + line_end(document.text))
    return _insert(_before_tag(start, document), comment)


def _in_markdown(block: Block, comment: str, text: str) -> Edit | None:
    start = block.pieces[0].start
    line = _line_start(text, start)
    containers = _CONTAINERS.match(text, line, start)
    inner = containers.end() if containers else line
    if block.kind == "cell" and not text[inner:start].strip():
        return None  # A row that begins with a comment ends its table.
    if block.kind == "cell" or _TICK.match(text, inner):
        return _insert(start, f"{comment} ")
    indent = re.sub(r"[^>\s]", " ", text[line:inner])
    return _insert(inner, f"{comment}{line_end(text)}{indent}")


def _before_tag(start: int, document: Document) -> int:
    """Before the opening tag of a block, if nothing that is read stands in the tag."""
    tag = _OPENING_TAG.search(document.text[max(0, start - _FAR) : start])
    if tag is None:
        return start
    place = start - len(tag[0])
    starts = (block.pieces[0].start for block in document.blocks if block.pieces)
    return start if any(place <= one < start for one in starts) else place


def block_of(span: Span, blocks: Sequence[Block]) -> Block | None:
    """The innermost block around a span."""
    holding = (b for b in blocks if b.pieces and b.pieces[0].start <= span.start and span.end <= b.pieces[-1].end)
    return min(holding, key=lambda block: block.pieces[-1].end - block.pieces[0].start, default=None)


def _insert(offset: int, text: str) -> Edit:
    return Edit(Span(offset, offset), text)


def _line_start(text: str, offset: int) -> int:
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def suffix_of(document: Document) -> str:
    return PurePath(document.name).suffix.lower()
