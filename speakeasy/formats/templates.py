"""Marks of template languages, such as `{{ name }}` and `{% if %}`: not prose, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from speakeasy.model import STAND_IN, Skipped, Span

_CLOSERS = MappingProxyType({"{{": "}}", "{%": "%}", "{#": "#}"})
_LONGEST = 20_000
_LONGEST_IN_PROSE = 2_000


def find(text: str, *, in_prose: bool) -> list[Span]:
    """The spans of all marks, in order. In prose a mark is short and does not reach over a blank line."""
    longest = _LONGEST_IN_PROSE if in_prose else _LONGEST
    spans: list[Span] = []
    # How far there is no closer, so that openers without one do not search the same text again and again.
    barren = dict.fromkeys(_CLOSERS.values(), 0)
    done = 0
    for start in braces(text):
        opener = text[start : start + 2]
        closer = _CLOSERS.get(opener, "")
        if not closer or start < done:
            continue
        close = text.find(closer, max(start + 2, barren[closer] - 1), start + longest)
        if close < 0:
            barren[closer] = start + longest
        elif text.find(opener, start + 1, close) < 0 and not (in_prose and _has_blank_line(text[start:close])):
            done = close + 2
            spans.append(Span(start, done))
    return spans


def braces(text: str) -> Iterator[int]:
    """Where each `{` stands. Most texts have few: this is many times faster than a pattern."""
    at = text.find("{")
    while at >= 0:
        yield at
        at = text.find("{", at + 1)


def stands_for(text: str, span: Span) -> str:
    """What a reader sees in its place: a value for `{{ … }}`, nothing for the rest."""
    return STAND_IN if text.startswith("{{", span.start) else ""


def skipped(spans: Iterable[Span]) -> list[Skipped]:
    """The marks, as parts that were not read."""
    return [Skipped("template mark", span) for span in spans]


def fill(text: str, spans: Iterable[tuple[int, int, str]]) -> str:
    """The text with each span filled with one character, over and over. The length stays the same."""
    parts: list[str] = []
    done = 0
    for start, end, filler in spans:
        parts += (text[done:start], filler * (end - start))
        done = end
    return "".join((*parts, text[done:])) if parts else text


def _has_blank_line(text: str) -> bool:
    return "\n\n" in text.replace("\r", "")
