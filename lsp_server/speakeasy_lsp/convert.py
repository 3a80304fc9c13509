"""Findings as the client wants them: plain dicts, ready for JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from speakeasy.model import Diagnostic, Level, Span
from speakeasy_lsp.client import Client
from speakeasy_lsp.lines import Lines

Json = dict[str, Any]

SOURCE = "speakeasy"
_UNNECESSARY = 1
_IDLE = "idle-switch"
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


class Wanted(NamedTuple):
    """What one client wants of the findings. `page_of` gives the address of a code's page."""

    client: Client
    notes: bool
    page_of: Callable[[str], str | None]


def converted(found: Sequence[Diagnostic], uri: str, lines: Lines, wanted: Wanted) -> list[Json]:
    """The findings of a document, in the same order."""
    made = [_converted(one, range_of(one.span, lines), wanted) for one in found]
    if wanted.client.relates:
        for row, one in zip(made, found, strict=True):
            if one.related:
                row["relatedInformation"] = [
                    {"location": {"uri": uri, "range": range_of(other.span, lines)}, "message": other.message}
                    for other in one.related
                ]
    return made


def _converted(one: Diagnostic, place: Json, wanted: Wanted) -> Json:
    client = wanted.client
    made: Json = {
        "range": place,
        "severity": SEVERITIES[one.level],
        "code": one.code,
        "source": SOURCE,
        "message": said(one),
    }
    if client.links and (page := wanted.page_of(one.code)):
        made["codeDescription"] = {"href": page}
    if client.keeps_data and (fixes := replacements(one)):
        made["data"] = {"fixes": fixes}
    if client.fades and _could_go(one):
        made["tags"] = [_UNNECESSARY]
    return made


def _could_go(one: Diagnostic) -> bool:
    """Is nothing lost if it goes? Editors show that in a fainter colour."""
    return one.code == _IDLE or (one.level == "change" and replacements(one) == [""])


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
