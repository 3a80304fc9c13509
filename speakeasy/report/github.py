"""Notes beside the lines of a pull request: workflow commands of GitHub Actions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from speakeasy.model import Checked, Diagnostic
from speakeasy.report.lines import Lines
from speakeasy.report.options import Options
from speakeasy.report.phrases import LOUD, printable, why_not_checked
from speakeasy.report.summary import Summary

_IN_TEXT = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write(results: Iterable[Checked], out: TextIO, options: Options, summary: Summary) -> None:  # noqa: ARG001
    """Write one command a finding: `warning` for the two strongest levels, `notice` for the others."""
    for result in results:
        if result.document is None or result.document.language:
            name = printable(result.name).translate(_IN_PROPERTY)
            kind = "notice" if result.document else "warning"
            out.write(f"::{kind} file={name},title=Not checked::{why_not_checked(result).translate(_IN_TEXT)}\n")
            continue
        lines = Lines(result.document.text)
        for one in result.diagnostics:
            if options.everything or one.level != "note":
                out.write(_command(one, result.name, lines))


def _command(one: Diagnostic, name: str, lines: Lines) -> str:
    start, end = lines.place(one.span.start), lines.place(one.span.end)
    properties = {"file": printable(name), "line": start.line, "endLine": end.line, "col": start.column}
    if end.line == start.line:  # GitHub takes columns only within one line.
        properties["endColumn"] = end.column
    properties["title"] = f"{one.code} ({one.level})"
    written = ",".join(f"{key}={str(value).translate(_IN_PROPERTY)}" for key, value in properties.items())
    kind = "warning" if one.level in LOUD else "notice"
    return f"::{kind} {written}::{_said(one).translate(_IN_TEXT)}\n"


def _said(one: Diagnostic) -> str:
    texts = " or ".join(f"“{suggestion.text}”" for suggestion in one.suggestions if suggestion.text)
    advice = [suggestion.advice for suggestion in one.suggestions if suggestion.advice]
    parts = [one.message, f"You could say {texts}." if texts else "", *advice, one.why]
    return " ".join(part for part in parts if part)
