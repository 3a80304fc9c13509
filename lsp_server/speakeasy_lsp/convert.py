"""Findings as the client wants them: plain dicts, ready for JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from speakeasy.model import Diagnostic, Level, Span
from speakeasy_lsp.client import Client
from speakeasy_lsp.lines import Lines

Json = dict[str, Any]

SOURCE = "speakeasy"
_MOST_SAID = 3
"""Replacements that a message names."""
WARNING, INFORMATION, HINT = 2, 3, 4
SEVERITIES: Mapping[Level, int] = MappingProxyType(
    {
        "stop": WARNING,
        "change": WARNING,
        "explain": INFORMATION,
        "ask": INFORMATION,
        "consider": INFORMATION,
        "note": HINT,
    }
)
"""Nothing is an error: speakeasy suggests, and people decide."""


def range_of(span: Span, lines: Lines) -> Json:
    """A span as the client's range."""
    first_line, first = lines.position(span.start)
    last_line, last = lines.position(span.end)
    return {"start": {"line": first_line, "character": first}, "end": {"line": last_line, "character": last}}


def converted(
    found: Iterable[Diagnostic], lines: Lines, client: Client, page_of: Callable[[str], str | None]
) -> list[Json]:
    """The findings, in the same order. `page_of` gives the address of a code's page."""
    return [_converted(one, range_of(one.span, lines), client, page_of) for one in found]


def _converted(one: Diagnostic, place: Json, client: Client, page_of: Callable[[str], str | None]) -> Json:
    made: Json = {
        "range": place,
        "severity": SEVERITIES[one.level],
        "code": one.code,
        "source": SOURCE,
        "message": said(one),
    }
    if client.links and (page := page_of(one.code)):
        made["codeDescription"] = {"href": page}
    if client.keeps_data and (fixes := replacements(one)):
        made["data"] = {"fixes": fixes}
    return made


def said(one: Diagnostic) -> str:
    """The message, what to do, and what was decided: many editors show nothing else."""
    if one.kept:
        return f"{one.message} Kept on purpose: {one.kept}"
    texts = [f"“{text}”" if text else "nothing" for text in replacements(one)]
    advice = [suggestion.advice for suggestion in one.suggestions if suggestion.advice][:1]
    could = [f"You could say {' or '.join(texts[:_MOST_SAID])}."] if texts else advice
    return " ".join([one.message, *could, *heard(one)])


def heard(one: Diagnostic) -> list[str]:
    """How many people have challenged the word, as a sentence, if anybody has."""
    if not one.challenges:
        return []
    from speakeasy.report.phrases import challenged

    return [challenged(one.challenges)]


def replacements(one: Diagnostic) -> list[str]:
    """What can be put in the place of a finding as it stands."""
    return [suggestion.text for suggestion in one.suggestions if not suggestion.advice]
