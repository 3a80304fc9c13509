"""A list of the hard words of a document and what they mean, put at its end."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from speakeasy.model import Block, Document, Span
from speakeasy.wordlists.entry import Entry
from speakeasy_lsp.convert import range_of
from speakeasy_lsp.edits import MARKDOWN, PLAIN, Edit, line_end, suffix_of
from speakeasy_lsp.look import Result

if TYPE_CHECKING:
    from speakeasy_lsp.server import Server

TITLE = "Words in this text"
_ENDS = (r"\{%-?\s*endblock", "</main>", "</article>", "</body>", "</html>")
"""What a page's last words stand before: the first of these that is there, where it stands last."""

Rows = Sequence[tuple[str, str]]
"""Words and what they mean."""


async def make_glossary(server: Server, uri: str) -> dict[str, Any]:
    """Put a glossary into an open document, or the words that are missing into the one that is there.

    Returns the words. Raises `JsonRpcInvalidParams` for a document that is not open, or not read.
    """
    result = await server.checks.newest(uri)
    if result is None or result.document is None:
        raise JsonRpcInvalidParams("Open a document that speakeasy reads first.")
    known = await asyncio.to_thread(server.library.of, result.project.config)
    rows = meanings(result, known.entries)
    if not rows:
        server.say("No word here needs a meaning that speakeasy knows.")
        return {"words": []}
    edit = glossary(rows, result.document)
    place = range_of(edit.span, result.snapshot.lines)
    start, end = (types.Position(place[name]["line"], place[name]["character"]) for name in ("start", "end"))
    change = types.WorkspaceEdit(changes={uri: [types.TextEdit(types.Range(start, end), edit.text)]})
    server.workspace_apply_edit(types.ApplyWorkspaceEditParams(change, TITLE))
    return {"words": [word for word, _ in rows]}


def meanings(result: Result, entries: Mapping[str, Entry]) -> Rows:
    """The flagged words that have a meaning, by name, but for those that stand in the glossary already."""
    assert result.document is not None
    there = {_name(block.text.partition(":")[0]) for block in _items(result.document.blocks)}
    rows = {}
    for one in result.found:
        entry = entries.get(one.entry or "")
        if entry is not None and entry.meaning:
            flagged = " ".join(result.snapshot.text[one.span.start : one.span.end].split())
            word = _word(flagged, entry)
            if _name(word) not in there:
                rows[_name(word)] = (word, entry.meaning)
    return [rows[name] for name in sorted(rows)]


def _word(flagged: str, entry: Entry) -> str:
    """The word in its base form, with the capitals that it has in the text."""
    base = next((term for term in entry.spellings if term.casefold() == flagged.casefold()), None)
    word = flagged if base else entry.spellings[0]
    return word[:1].upper() + word[1:]


def _name(word: str) -> str:
    return " ".join(word.casefold().split())


def _items(blocks: Sequence[Block]) -> Iterable[Block]:
    """What stands under our heading."""
    under = False
    for block in blocks:
        if block.text.strip() == TITLE:
            under = True
        elif block.kind == "heading":
            under = False
        elif under:
            yield block


def glossary(rows: Rows, document: Document) -> Edit:
    """The edit that puts the rows into a document."""
    items = [block for block in _items(document.blocks) if block.pieces]
    suffix, end = suffix_of(document), line_end(document.text)
    if suffix in (*MARKDOWN, *PLAIN):
        mark = ("- **", "**: ") if suffix in MARKDOWN else ("", ": ")
        lines = [f"{mark[0]}{word}{mark[1]}{meaning}" for word, meaning in rows]
        return _at_the_end_of_the_text(lines, items, document.text, end, "## " if suffix in MARKDOWN else "")
    lines = [f"<li><strong>{escape(word)}</strong>: {escape(meaning, quote=False)}</li>" for word, meaning in rows]
    return _in_the_page(lines, items, document.text, end)


def _at_the_end_of_the_text(lines: Sequence[str], items: Sequence[Block], text: str, end: str, mark: str) -> Edit:
    gap = end if mark else end * 2  # Plain lines without a gap between them would be one paragraph.
    if items:
        place = items[-1].pieces[-1].end
        return Edit(Span(place, place), "".join(f"{gap}{line}" for line in lines))
    place = len(text)
    before = "" if not text else end if text.endswith(("\n", "\r")) else end * 2
    return Edit(Span(place, place), f"{before}{mark}{TITLE}{end * 2}{gap.join(lines)}{end}")


def _in_the_page(lines: Sequence[str], items: Sequence[Block], text: str, end: str) -> Edit:
    if items and (close := text.find("</ul>", items[-1].pieces[-1].end)) >= 0:
        return Edit(Span(close, close), "".join(f"{line}{end}" for line in lines))
    place = next((found for pattern in _ENDS if (found := _last(pattern, text)) >= 0), len(text))
    listed = end.join(("<ul>", *lines, "</ul>"))
    return Edit(Span(place, place), f"<h2>{TITLE}</h2>{end}{listed}{end}")


def _last(pattern: str, text: str) -> int:
    places = [match.start() for match in re.finditer(pattern, text, re.IGNORECASE)]
    return places[-1] if places else -1
