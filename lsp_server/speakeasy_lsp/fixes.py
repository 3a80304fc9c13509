"""What can be done about one finding. To add a fix: write a function that makes it, and put it into `_MAKERS`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from speakeasy.model import Diagnostic, Document, Span
from speakeasy_lsp.convert import Json, range_of, replacements
from speakeasy_lsp.cuts import cut_before
from speakeasy_lsp.edits import Edit, meaning_after, switch_before, without_overlap
from speakeasy_lsp.look import Result

QUICK_FIX = "quickfix"
_LONGEST_ALLOWED = 60
_LONGEST_KEPT = 2000
_WORDS_OF_A_CUT = 3
_ABOUT_A_WORD = ("hard-word", "acronym-not-explained")
"""Rules that flag a word of their own finding. Other rules flag whole phrases, which nobody would allow."""
_COMMENTS = ("idle-switch", "unknown-switch")
"""These are about comments to speakeasy. Nobody can switch them off, or keep them."""


class Asked(NamedTuple):
    """One finding, and what is needed to say what can be done about it."""

    finding: Diagnostic
    shown: Json
    result: Result
    document: Document
    versioned: bool
    meaning_of: Callable[[str], str]
    sentence_around: Callable[[Span], str]

    @property
    def flagged(self) -> str:
        """The words of the finding."""
        return text_of(self.finding, self.result)

    @property
    def is_word(self) -> bool:
        """Is it about a word or a phrase, and not about a sentence?"""
        about = self.finding.entry is not None or self.finding.code in _ABOUT_A_WORD
        return about and 0 < len(self.flagged.strip()) <= _LONGEST_ALLOWED


def fixes_for(asked: Asked) -> Iterator[Json]:
    """All that can be done about it, what helps most first."""
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
        if (one.code, one.level, text_of(one, asked.result)) == (asked.finding.code, asked.finding.level, asked.flagged)
    ]
    for number, text in enumerate(replacements(asked.finding)):
        edits = [Edit(one.span, said[number]) for one in twins if len(said := replacements(one)) > number]
        if len(edits) > 1:
            yield _edit(asked, f"Use “{text}” everywhere in this file ({len(edits)} places)", without_overlap(edits))


def _explain(asked: Asked) -> Iterator[Json]:
    if asked.finding.entry and (meaning := asked.meaning_of(asked.finding.entry)):
        found, finding = asked.result.found, asked.finding
        first = next(one for one in found if one.code == finding.code and one.level == finding.level)
        yield _edit(asked, "Explain it here", [meaning_after(first.span, meaning, asked.document)])


def _allow(asked: Asked) -> Iterator[Json]:
    word = " ".join(asked.flagged.split())
    if asked.is_word and word.isprintable():
        word = word.lower() if word.istitle() and asked.finding.entry else word
        yield _run(asked, f"Always allow “{word}” in this project", "speakeasy.allow", word)


def _switch_off(asked: Asked) -> Iterator[Json]:
    code = asked.finding.code
    if code in _COMMENTS:
        return
    edit = switch_before(asked.finding.span, code, asked.document)
    if edit is not None:
        yield _edit(asked, f"Turn “{code}” off here", [edit])
    yield _run(asked, f"Turn “{code}” off in this project", "speakeasy.turnOff", code)


def _cut(asked: Asked) -> Iterator[Json]:
    for one in asked.finding.related:
        if one.kind == "cut" and (cut := cut_before(one.span, asked.finding.span, asked.document)):
            rest = " ".join(asked.document.text[one.span.start : one.span.end].split()[:_WORDS_OF_A_CUT])
            yield _edit(asked, f"Cut the sentence before “{rest}”", [cut])


def _keep(asked: Asked) -> Iterator[Json]:
    if asked.finding.code not in _COMMENTS and not asked.finding.kept and len(asked.flagged) <= _LONGEST_KEPT:
        sentence = asked.sentence_around(asked.finding.span)
        table = {"words": asked.flagged, "sentence": sentence, "code": asked.finding.code}
        yield _run(asked, "Keep this, because …", "speakeasy.keep", table)


def _challenge(asked: Asked) -> Iterator[Json]:
    if asked.is_word:
        sentence = asked.sentence_around(asked.finding.span)
        table = {"word": asked.flagged, "sentence": sentence, "code": asked.finding.entry or ""}
        yield _run(asked, f"Challenge “{asked.flagged}”", "speakeasy.challenge", table)


_MAKERS: Sequence[Callable[[Asked], Iterator[Json]]] = (
    _use,
    _use_everywhere,
    _explain,
    _cut,
    _keep,
    _challenge,
    _allow,
    _switch_off,
)


# --- as the client wants it ---


def _edit(asked: Asked, title: str, edits: Sequence[Edit]) -> Json:
    return {**_titled(asked, title), "edit": workspace_edit(asked.result, edits, asked.versioned)}


def _run(asked: Asked, title: str, command: str, argument: str | Json) -> Json:
    uri = asked.result.snapshot.uri
    arguments = [{"uri": uri, **argument}] if isinstance(argument, dict) else [uri, argument]
    return {**_titled(asked, title), "command": {"title": title, "command": command, "arguments": arguments}}


def _titled(asked: Asked, title: str) -> Json:
    return {"title": title, "kind": QUICK_FIX, "diagnostics": [asked.shown]}


def workspace_edit(result: Result, edits: Sequence[Edit], versioned: bool) -> Json:
    """The edits, for this version of the text if the client can hold on to that."""
    snapshot = result.snapshot
    rows = [{"range": range_of(edit.span, snapshot.lines), "newText": edit.text} for edit in edits]
    if not versioned:
        return {"changes": {snapshot.uri: rows}}
    document = {"uri": snapshot.uri, "version": snapshot.version}
    return {"documentChanges": [{"textDocument": document, "edits": rows}]}


def text_of(finding: Diagnostic, result: Result) -> str:
    """The words of a finding."""
    span: Span = finding.span
    return result.snapshot.text[span.start : span.end]
