"""What is shown when somebody rests on a finding: why, what to say instead, who says so, where people differ."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from speakeasy.explain import source_said, view_said
from speakeasy.model import Diagnostic
from speakeasy_lsp.addresses import address_of
from speakeasy_lsp.convert import Json, heard, range_of, replacements
from speakeasy_lsp.look import Result
from speakeasy_lsp.pages import Knowledge

if TYPE_CHECKING:
    from speakeasy_lsp.server import Server

_MOST = 4
"""Findings that one hover speaks of."""

_MOST_WORDS = 8
"""Words that a hover repeats of a long part."""

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
    text = "\n\n---\n\n".join(_about(one, result, known, linked=server.client.local) for one in here)
    return {"contents": {"kind": "markdown", "value": text}, "range": range_of(here[0].span, result.snapshot.lines)}


def findings_at(offset: int, result: Result) -> list[Diagnostic]:
    """The findings around a character, the narrowest first."""
    here = [one for one in result.found if one.span.start <= offset < max(one.span.end, one.span.start + 1)]
    return sorted(here, key=lambda one: len(one.span))


def _about(one: Diagnostic, result: Result, known: Knowledge, *, linked: bool) -> str:
    parts = (*_decided(one), *_causes(one, result), *_parts(one, known, linked=linked))
    return "\n\n".join(part for part in (f"**{_headline(one)}**", *parts) if part)


def _headline(one: Diagnostic) -> str:
    """The message, without the causes that come below it."""
    message = one.message
    for other in one.related:
        message = message.replace(f" {other.message}", "")
    return message


def _decided(one: Diagnostic) -> Iterator[str]:
    if one.kept:
        yield f"Kept on purpose: {one.kept}"
    yield from heard(one)


def _causes(one: Diagnostic, result: Result) -> Iterator[str]:
    """What makes a sentence hard, each cause with its words."""
    text = result.snapshot.text
    causes = [
        (other.message, text[other.span.start : other.span.end]) for other in one.related if other.kind == "cause"
    ]
    if causes:
        yield "\n".join(f"- {message} “{_short(words)}”" for message, words in causes)


def _short(words: str) -> str:
    parts = words.split()
    return " ".join(parts) if len(parts) <= _MOST_WORDS else f"{' '.join(parts[:_MOST_WORDS])} …"


def _parts(one: Diagnostic, known: Knowledge, *, linked: bool) -> Iterator[str]:
    entry = known.entries.get(one.entry or "")
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
