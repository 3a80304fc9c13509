"""SARIF 2.1.0, for code review tools. Levels are `warning` and `note`, never `error`: style is no fault."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath, PureWindowsPath
from typing import Any, TextIO
from urllib.parse import quote

import msgspec
from msgspec import Struct

import speakeasy
from speakeasy.model import Checked, Diagnostic, Document, Related, Span
from speakeasy.report.lines import Lines
from speakeasy.report.options import Options
from speakeasy.report.phrases import LOUD, printable, why_not_checked
from speakeasy.report.summary import Summary

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

Json = dict[str, Any]
Rules = dict[str, tuple[int, Json]]
"""The rules met so far, by code, each with its number."""


def write(results: Iterable[Checked], out: TextIO, options: Options, summary: Summary) -> None:  # noqa: ARG001
    """Write one run, with every finding, whatever the options.

    Results come first and rules last, so that each file is written when it comes.
    """
    rules: Rules = {}
    notices: list[Json] = []
    out.write(f'{{"$schema":"{_SCHEMA}","version":"2.1.0","runs":[{{"columnKind":"unicodeCodePoints","results":[')
    comma = ""
    for result in results:
        if result.document is None or result.document.language:
            notices.append(_notice(result))
            continue
        for row in _rows(result.document, result, rules):
            out.write(f"{comma}\n{_encoded(row)}")
            comma = ","
    run = {"executionSuccessful": all(one["level"] == "note" for one in notices), "toolExecutionNotifications": notices}
    driver = {"name": "speakeasy", "version": speakeasy.__version__, "rules": [row for _, row in rules.values()]}
    out.write(f'\n],"invocations":[{_encoded(run)}],"tool":{{"driver":{_encoded(driver)}}}}}]}}\n')


class _Source(Struct, frozen=True):
    """A document, as SARIF speaks of it."""

    document: Document
    lines: Lines
    uri: str

    def region(self, span: Span) -> Json:
        start, end = self.lines.place(span.start), self.lines.place(span.end)
        return {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "charOffset": span.start,
            "charLength": len(span),
            "snippet": {"text": self.document.text[span.start : span.end]},
        }


def _rows(document: Document, result: Checked, rules: Rules) -> Iterator[Json]:
    source = _Source(document, Lines(document.text), _uri(result.name))
    for one in result.diagnostics:
        number, _ = rules.setdefault(one.code, (len(rules), _rule(one)))
        yield _result(one, source, number)


def _result(one: Diagnostic, source: _Source, rule: int) -> Json:
    place = {"artifactLocation": {"uri": source.uri}, "region": source.region(one.span)}
    row: Json = {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": "warning" if one.level in LOUD else "note",
        "message": {"text": " ".join([one.message, *_advice(one)])},
        "locations": [{"physicalLocation": place}],
        "properties": {"axis": one.axis, "category": one.category, "level": one.level, "source": one.source},
    }
    if one.related:
        row["relatedLocations"] = [_related(other, source) for other in one.related]
    fixes = [_fix(one, source, suggestion.text) for suggestion in one.suggestions if suggestion.text]
    # A file such as .docx is not the text that spans count in: nothing can be put in place there.
    if fixes and not source.document.lines_are_paragraphs:
        row["fixes"] = fixes
    return row


def _related(one: Related, source: _Source) -> Json:
    place = {"artifactLocation": {"uri": source.uri}, "region": source.region(one.span)}
    return {"physicalLocation": place, "message": {"text": one.message}}


def _advice(one: Diagnostic) -> list[str]:
    return [suggestion.advice or f"You could say “{suggestion.text}”." for suggestion in one.suggestions]


def _fix(one: Diagnostic, source: _Source, text: str) -> Json:
    replacement = {"deletedRegion": source.region(one.span), "insertedContent": {"text": text}}
    change = {"artifactLocation": {"uri": source.uri}, "replacements": [replacement]}
    return {"description": {"text": f"Say “{text}”"}, "artifactChanges": [change]}


def _rule(one: Diagnostic) -> Json:
    more = f"Read more: speakeasy explain {one.code}"
    return {
        "id": one.code,
        "shortDescription": {"text": one.why or one.message},
        "help": {"text": f"{one.why} {more}".strip()},
        "defaultConfiguration": {"level": "warning" if one.level in LOUD else "note"},
        "properties": {"axis": one.axis, "category": one.category},
    }


def _notice(result: Checked) -> Json:
    place = {"physicalLocation": {"artifactLocation": {"uri": _uri(result.name)}}}
    level = "note" if result.document else "warning"
    return {"level": level, "message": {"text": f"Not checked. {why_not_checked(result)}"}, "locations": [place]}


def _uri(name: str) -> str:
    """A path as SARIF wants it: relative ones with forward slashes, whole ones as `file:`."""
    path = PureWindowsPath(name) if PureWindowsPath(name).drive else PurePath(name)
    if path.is_absolute():
        return path.as_uri()
    return quote(printable(path.as_posix()))


def _encoded(value: object) -> str:
    return msgspec.json.encode(value).decode()
