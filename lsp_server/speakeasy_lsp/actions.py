"""What can be done about a finding, for the editor's menu of fixes."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from lsprotocol import types

from speakeasy.decisions.sentences import Sentences
from speakeasy.model import Span
from speakeasy_lsp.convert import SOURCE, Json, replacements
from speakeasy_lsp.edits import Edit, without_overlap
from speakeasy_lsp.fixes import QUICK_FIX, Asked, fixes_for, workspace_edit
from speakeasy_lsp.look import Result

if TYPE_CHECKING:
    from speakeasy_lsp.server import Server

FIX_ALL = "source.fixAll.speakeasy"
KINDS = (QUICK_FIX, FIX_ALL)

_MOST_FINDINGS = 10
"""A menu for more findings than this helps nobody."""


async def code_actions(server: Server, params: types.CodeActionParams) -> list[Json]:
    """The actions for a place. Those for the whole document only if the client asks for them by name."""
    result = await server.checks.newest(params.text_document.uri)
    if result is None or result.document is None:
        return []
    return await asyncio.to_thread(_actions, server, params, result)


def _actions(server: Server, params: types.CodeActionParams, result: Result) -> list[Json]:
    only = params.context.only
    made: list[Json] = []
    if only is None or _is_asked_for(QUICK_FIX, only):
        made += _quick_fixes(server, params, result)
    if only is not None and _is_asked_for(FIX_ALL, only):
        made += _fix_all(result, server.client.versions_edits)
    return made


def _is_asked_for(kind: str, only: Iterable[str]) -> bool:
    names = [str(getattr(one, "value", one)) for one in only]
    return any(kind == name or kind.startswith(f"{name}.") for name in names)


# --- which findings ---


def _quick_fixes(server: Server, params: types.CodeActionParams, result: Result) -> list[Json]:
    def meaning_of(code: str) -> str:
        entry = server.library.of(result.project.config).entries.get(code)
        return entry.meaning if entry else ""

    @cache
    def sentences() -> Sentences:
        assert result.document is not None
        return Sentences(result.document)

    def sentence_around(span: Span) -> str:
        return sentences().around(span)

    assert result.document is not None
    chosen = _chosen(params, result)
    made = [
        action
        for number in chosen[:_MOST_FINDINGS]
        for action in fixes_for(
            Asked(
                result.found[number],
                result.shown[number],
                result,
                result.document,
                server.client.versions_edits,
                meaning_of,
                sentence_around,
            )
        )
    ]
    if len(chosen) == 1 and _is_of_everything(params, result):
        return [action for action in made if action.get("isPreferred")]
    return made


def _chosen(params: types.CodeActionParams, result: Result) -> list[int]:
    """The findings that are meant, by number. What clients say of them is not always true to the letter."""
    lines = result.snapshot.lines
    start, end = (lines.offset((one.line, one.character)) for one in (params.range.start, params.range.end))
    inside = [n for n, one in enumerate(result.found) if one.span.start <= end and start <= one.span.end]
    ours = [one for one in params.context.diagnostics if one.source in (None, SOURCE)]
    for key, key_of_ours in ((_exactly, _exactly_given), (_nearly, _nearly_given)):
        wanted = set(map(key_of_ours, ours))
        if found := [number for number in inside if key(result.shown[number]) in wanted]:
            return found
    return inside


def _exactly(shown: Json) -> tuple[object, ...]:
    start, end = shown["range"]["start"], shown["range"]["end"]
    return shown["code"], start["line"], start["character"], end["line"], end["character"]


def _exactly_given(given: types.Diagnostic) -> tuple[object, ...]:
    start, end = given.range.start, given.range.end
    return given.code, start.line, start.character, end.line, end.character


def _nearly(shown: Json) -> tuple[object, ...]:
    return shown["code"], shown["message"], shown["range"]["start"]["line"]


def _nearly_given(given: types.Diagnostic) -> tuple[object, ...]:
    return given.code, given.message, given.range.start.line


def _is_of_everything(params: types.CodeActionParams, result: Result) -> bool:
    """Does it ask about one finding with the range of the whole text? Kate does, and carries out all it gets."""
    end = result.snapshot.lines.offset((params.range.end.line, params.range.end.character))
    at_start = params.range.start.line == params.range.start.character == 0
    given = params.context.diagnostics
    named = len(given) == 1 and given[0].range != params.range  # A finding may be the whole text.
    return named and at_start and end >= len(result.snapshot.text.rstrip())


# --- the whole document ---


def _fix_all(result: Result, versioned: bool) -> list[Json]:
    edits = without_overlap(
        Edit(one.span, one.suggestions[0].text)
        for one in result.found
        if one.level == "change" and len(one.suggestions) == 1 and replacements(one)
    )
    if not edits:
        return []
    return [{"title": "Use all plain replacements", "kind": FIX_ALL, "edit": workspace_edit(result, edits, versioned)}]
