"""The shape of the JSON reports. `docs/report.schema.json` is made from these (see schema.py).

A change that could break a reader of the reports raises `VERSION`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta, Struct

import speakeasy
from speakeasy.model import Axis, Checked, Diagnostic, Level, Praise, Span, Suggestion, Tie
from speakeasy.report.lines import Lines, Place
from speakeasy.report.phrases import printable, why_not_checked
from speakeasy.report.summary import Summary

VERSION: Literal[1] = 1

_From = Annotated[int, Meta(ge=0)]


class Tool(Struct, frozen=True):
    """What made the report."""

    name: str
    version: str


TOOL = Tool("speakeasy", speakeasy.__version__)


class Also(Struct, frozen=True):
    """A place that a finding is also about. `kind`: a cause of it, a place to cut, or another use."""

    kind: Tie
    message: str
    span: Span
    start: Place
    end: Place


class Finding(Struct, frozen=True):
    """One finding. `span` counts code points of the document's text from 0; `start` and `end` are lines and
    columns from 1, columns in code points, and `end` is just past the last character. In a file such as
    `.docx`, a line is a paragraph. `text` is what stands there now.
    `kept` says why the writers keep it on purpose, and `challenges` how many people have challenged it.
    `related` are other places that it is about.
    """

    code: str
    axis: Axis
    category: str
    level: Level
    message: str
    why: str
    suggestions: tuple[Suggestion, ...]
    source: tuple[str, ...]
    entry: str | None
    kept: str
    challenges: _From
    related: tuple[Also, ...]
    text: str
    span: Span
    start: Place
    end: Place


class Line(Finding, frozen=True, kw_only=True):
    """A finding in the report of one finding a line."""

    file: str


class ProblemLine(Struct, frozen=True):
    """A file that was not checked, in the report of one finding a line."""

    file: str
    problem: str


class GoodNews(Struct, frozen=True):
    """A clear sentence, or a term that the text explains (`entry`). There only where somebody asked for praise."""

    code: Literal["clear-sentence", "explained"]
    entry: str
    text: str
    span: Span
    start: Place
    end: Place


class Part(Struct, frozen=True):
    """A part of a file that was not read, and why."""

    why: str
    span: Span
    start: Place
    end: Place


class File(Struct, frozen=True):
    """One file. `problem` says why it was not checked; it is empty when it was."""

    name: str
    problem: str
    diagnostics: list[Finding]
    skipped: list[Part]
    praise: list[GoodNews]


class Totals(Struct, frozen=True):
    """Numbers over all files. `findings`: by axis, then by level. `kinds`: files of a kind that is not read."""

    checked: _From
    not_checked: _From
    with_findings: _From
    findings: dict[str, dict[str, int]]
    skipped: dict[str, int]
    kinds: dict[str, int]


class Report(Struct, frozen=True):
    """A whole report."""

    version: Literal[1]
    tool: Tool
    files: list[File]
    summary: Totals


def file_of(result: Checked) -> File:
    """The row of one document."""
    if result.document is None:
        return File(printable(result.name), result.problem, [], [], [])
    text = result.document.text
    lines = Lines(text)
    skipped = [
        Part(one.why, one.span, lines.place(one.span.start), lines.place(one.span.end))
        for one in result.document.skipped
    ]
    problem = why_not_checked(result) if result.document.language else ""
    found = [_finding(one, text, lines) for one in result.diagnostics]
    return File(printable(result.name), problem, found, skipped, [_good(one, text, lines) for one in result.praise])


def _good(one: Praise, text: str, lines: Lines) -> GoodNews:
    start, end = one.span.start, one.span.end
    return GoodNews(one.code, one.entry, text[start:end], one.span, lines.place(start), lines.place(end))


def _finding(one: Diagnostic, text: str, lines: Lines) -> Finding:
    return Finding(
        code=one.code,
        axis=one.axis,
        category=one.category,
        level=one.level,
        message=one.message,
        why=one.why,
        suggestions=one.suggestions,
        source=one.source,
        entry=one.entry,
        kept=one.kept,
        challenges=one.challenges,
        related=tuple(
            Also(other.kind, other.message, other.span, lines.place(other.span.start), lines.place(other.span.end))
            for other in one.related
        ),
        text=text[one.span.start : one.span.end],
        span=one.span,
        start=lines.place(one.span.start),
        end=lines.place(one.span.end),
    )


def lines_of(result: Checked) -> Iterator[Line | ProblemLine]:
    """The rows of one document in the report of one finding a line."""
    if result.document is None or result.document.language:
        yield ProblemLine(printable(result.name), why_not_checked(result))
        return
    file = file_of(result)
    for one in file.diagnostics:
        yield Line(**{field: getattr(one, field) for field in Finding.__struct_fields__}, file=file.name)


def totals_of(summary: Summary) -> Totals:
    """The numbers at the end."""
    return Totals(
        checked=summary.checked,
        not_checked=len(summary.problems) + len(summary.foreign),
        with_findings=summary.with_findings,
        findings={axis: dict(sorted(levels.items())) for axis, levels in summary.levels.items()},
        skipped=dict(sorted(summary.skipped.items())),
        kinds=dict(sorted(summary.kinds.items())),
    )
