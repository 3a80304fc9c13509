"""What is shown when somebody rests on a finding: why, what to say instead, who says so, where people differ."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from speakeasy.explain import source_said, view_said
from speakeasy.model import Diagnostic
from speakeasy_lsp.addresses import address_of
from speakeasy_lsp.convert import Json, range_of, replacements
from speakeasy_lsp.look import Result
from speakeasy_lsp.pages import Knowledge

if TYPE_CHECKING:
    from speakeasy_lsp.server import Server

_MOST = 4
"""Findings that one hover speaks of."""


_MOST_SOURCES = 3
"""Sources that a hover names. The page has them all."""


async def hover(server: Server, params: types.HoverParams) -> Json | None:
    """The findings at a place, the narrowest first. Nothing where there is none."""
    result = await server.checks.newest(params.text_document.uri)
    if result is None:
        return None
    offset = result.snapshot.lines.offset((params.position.line, params.position.character))
    here = findings_at(offset, result)[:_MOST]
    if not here:
        return None
    known = await asyncio.to_thread(server.library.of, result.project.config)
    text = "\n\n---\n\n".join(_about(one, known, linked=server.client.local) for one in here)
    return {"contents": {"kind": "markdown", "value": text}, "range": range_of(here[0].span, result.snapshot.lines)}


def findings_at(offset: int, result: Result) -> list[Diagnostic]:
    """The findings around a character, the narrowest first."""
    here = [one for one in result.found if one.span.start <= offset < max(one.span.end, one.span.start + 1)]
    return sorted(here, key=lambda one: len(one.span))


def _about(one: Diagnostic, known: Knowledge, *, linked: bool) -> str:
    return "\n\n".join(part for part in _parts(one, known, linked=linked) if part)


def _parts(one: Diagnostic, known: Knowledge, *, linked: bool) -> Iterator[str]:
    entry = known.entries.get(one.entry or "")
    yield f"**{one.message}**"
    yield one.why
    yield entry.why if entry and entry.why != one.why else ""
    said = [f"“{text}”" for text in replacements(one)]
    yield f"You could say: {', '.join(said)}." if said else ""
    yield " ".join(suggestion.advice for suggestion in one.suggestions if suggestion.advice)
    if entry and entry.views:
        yield "Where people differ:\n\n" + "\n".join(f"- {view_said(view)}" for view in entry.views)
    if one.source:
        said = [source_said(key, known.sources.get(key, {})) for key in one.source[:_MOST_SOURCES]]
        more = len(one.source) - len(said)
        yield f"Who says so: {'; '.join(said)}{f'; and {more} more' if more else ''}."
    yield f"[More about “{one.code}”]({address_of(one.code)})" if linked else ""
