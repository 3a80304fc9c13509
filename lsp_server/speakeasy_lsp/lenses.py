"""Facts of each section, above its heading: words, long sentences, hard words. Off unless somebody switches it on."""

from __future__ import annotations

import asyncio
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from speakeasy.model import Block, Document, Span
from speakeasy_lsp.convert import Json, range_of
from speakeasy_lsp.look import Result

if TYPE_CHECKING:
    from speakeasy_lsp.server import Server

_LONG = "hard-sentence"


async def code_lenses(server: Server, params: types.CodeLensParams) -> list[Json]:
    """One line of facts for each heading that has text under it."""
    if not server.is_on("lenses"):
        return []
    result = await server.checks.newest(params.text_document.uri)
    if result is None or result.document is None:
        return []
    return await asyncio.to_thread(_lenses, result, result.document)


def _lenses(result: Result, document: Document) -> list[Json]:
    sections = list(_sections(document))
    starts = [start for start, _ in sections]
    long: Counter[int] = Counter()
    hard: Counter[int] = Counter()
    for one in result.found:
        number = bisect_right(starts, one.span.start) - 1
        long[number] += one.code == _LONG
        hard[number] += one.entry is not None or one.code == "hard-word"
    return [
        _lens(start, _facts(words, long[number], hard[number]), result)
        for number, (start, words) in enumerate(sections)
        if words
    ]


def _sections(document: Document) -> Iterator[tuple[int, int]]:
    """Where each section starts, and how many words stand under its heading."""
    start, words = 0, 0
    for block in document.blocks:
        if block.kind == "heading":
            yield start, words
            start, words = _start_of(block), 0
        else:
            words += len(block.text.split())
    yield start, words


def _start_of(block: Block) -> int:
    return block.pieces[0].start if block.pieces else 0


def _facts(words: int, long: int, hard: int) -> str:
    facts = [_count(words, "word"), _count(long, "long sentence"), _count(hard, "word to look at", "words to look at")]
    return " · ".join(fact for fact in facts if fact)


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or f'{one}s'}" if number else ""


def _lens(start: int, title: str, result: Result) -> Json:
    place = range_of(Span(start, start), result.snapshot.lines)
    return {"range": place, "command": {"title": title, "command": ""}}
