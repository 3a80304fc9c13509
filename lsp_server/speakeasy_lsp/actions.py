"""What can be done about a finding, for the editor's menu of fixes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from speakeasy.model import Diagnostic, Document, Span
from speakeasy_lsp.convert import SOURCE, Json, range_of, replacements
from speakeasy_lsp.edits import Edit, meaning_after, switch_before, without_overlap
from speakeasy_lsp.look import Result

if TYPE_CHECKING:
    from speakeasy_lsp.server import Server

FIX_ALL = "source.fixAll.speakeasy"
QUICK_FIX = "quickfix"
KINDS = (QUICK_FIX, FIX_ALL)

_MOST_FINDINGS = 10
"""A menu for more findings than this helps nobody."""
_LONGEST_ALLOWED = 60
_ABOUT_A_WORD = ("hard-word", "acronym-not-explained")
"""Rules that flag a word of their own finding. Other rules flag whole phrases, which nobody would allow."""


class Asked(NamedTuple):
    """One finding, and what is needed to say what can be done about it."""

    finding: Diagnostic
    shown: Json
    result: Result
    document: Document
    versioned: bool
    meaning_of: Callable[[str], str]

    @property
    def flagged(self) -> str:
        return _text_of(self.finding, self.result)


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

    assert result.document is not None
    chosen = _chosen(params, result)
    made = [
        action
        for number in chosen[:_MOST_FINDINGS]
        for action in _about(
            Asked(
                result.found[number],
                result.shown[number],
                result,
                result.document,
                server.client.versions_edits,
                meaning_of,
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
    named = len(params.context.diagnostics) == 1
    return named and at_start and end >= len(result.snapshot.text.rstrip())


# --- what can be done about one ---


def _about(asked: Asked) -> Iterator[Json]:
    for make in _MAKERS:
        yield from make(asked)


def _use(asked: Asked) -> Iterator[Json]:
    for number, text in enumerate(replacements(asked.finding)):
        title = f"Use “{text}”" if text else "Take it out"
        action = _edit(asked, title, [Edit(asked.finding.span, text)])
        yield {**action, "isPreferred": True} if number == 0 else action


def _use_everywhere(asked: Asked) -> Iterator[Json]:
    twins = [
        one
        for one in asked.result.found
        if one.code == asked.finding.code and _text_of(one, asked.result) == asked.flagged
    ]
    for number, text in enumerate(replacements(asked.finding)):
        edits = [Edit(one.span, said[number]) for one in twins if len(said := replacements(one)) > number]
        if len(edits) > 1:
            yield _edit(asked, f"Use “{text}” everywhere in this file ({len(edits)} places)", without_overlap(edits))


def _explain(asked: Asked) -> Iterator[Json]:
    if asked.finding.entry and (meaning := asked.meaning_of(asked.finding.entry)):
        first = next(one for one in asked.result.found if one.code == asked.finding.code)
        yield _edit(asked, "Explain it here", [meaning_after(first.span, meaning, asked.document)])


def _allow(asked: Asked) -> Iterator[Json]:
    word = " ".join(asked.flagged.split())
    is_word = asked.finding.entry is not None or asked.finding.code in _ABOUT_A_WORD
    if is_word and word and len(word) <= _LONGEST_ALLOWED and word.isprintable():
        word = word.lower() if word.istitle() and asked.finding.entry else word
        yield _run(asked, f"Always allow “{word}” in this project", "speakeasy.allow", word)


def _switch_off(asked: Asked) -> Iterator[Json]:
    code = asked.finding.code
    if code in ("idle-switch", "unknown-switch"):
        return  # Nobody can switch these off.
    edit = switch_before(asked.finding.span, code, asked.document)
    if edit is not None:
        yield _edit(asked, f"Turn “{code}” off here", [edit])
    yield _run(asked, f"Turn “{code}” off in this project", "speakeasy.turnOff", code)


# To add an action, such as “keep this, because …” or “challenge this word”: write its maker, and put it here.
_MAKERS: Sequence[Callable[[Asked], Iterator[Json]]] = (_use, _use_everywhere, _explain, _allow, _switch_off)


# --- the whole document ---


def _fix_all(result: Result, versioned: bool) -> list[Json]:
    edits = without_overlap(
        Edit(one.span, one.suggestions[0].text)
        for one in result.found
        if one.level == "change" and len(one.suggestions) == 1 and replacements(one)
    )
    if not edits:
        return []
    return [{"title": "Use all plain replacements", "kind": FIX_ALL, "edit": _workspace_edit(result, edits, versioned)}]


# --- as the client wants it ---


def _edit(asked: Asked, title: str, edits: Sequence[Edit]) -> Json:
    return {**_titled(asked, title), "edit": _workspace_edit(asked.result, edits, asked.versioned)}


def _run(asked: Asked, title: str, command: str, argument: str) -> Json:
    arguments = [asked.result.snapshot.uri, argument]
    return {**_titled(asked, title), "command": {"title": title, "command": command, "arguments": arguments}}


def _titled(asked: Asked, title: str) -> Json:
    return {"title": title, "kind": QUICK_FIX, "diagnostics": [asked.shown]}


def _workspace_edit(result: Result, edits: Sequence[Edit], versioned: bool) -> Json:
    """The edits, for this version of the text if the client can hold on to that."""
    snapshot = result.snapshot
    rows = [{"range": range_of(edit.span, snapshot.lines), "newText": edit.text} for edit in edits]
    if not versioned:
        return {"changes": {snapshot.uri: rows}}
    document = {"uri": snapshot.uri, "version": snapshot.version}
    return {"documentChanges": [{"textDocument": document, "edits": rows}]}


def _text_of(finding: Diagnostic, result: Result) -> str:
    span: Span = finding.span
    return result.snapshot.text[span.start : span.end]
