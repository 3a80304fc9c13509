"""A report for the terminal, or for a voice that reads it out: lines from top to bottom, no columns."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from speakeasy.decisions.pages.parts import Heading, Items, Link, Paragraph
from speakeasy.decisions.progress.report import Report
from speakeasy.decisions.progress.story import Chart, Told, story, title_of

_SHOWN = 6
"""Months of each measure. The pages have more."""


def write(report: Report, width: int) -> str:
    """The report as text of at most so many columns."""
    lines = [title_of(report)]
    for part in story(report):
        lines += _lines(part, width)
    return "\n".join(lines) + "\n"


def _lines(part: Told, width: int) -> Iterator[str]:
    if isinstance(part, Heading):
        yield from ("", part.text)
    elif isinstance(part, Paragraph):
        yield from wrap(part.text, width)
    elif isinstance(part, Items):
        for one in part.items:
            text = f"{one.before}{one.text}" if isinstance(one, Link) else one
            yield from wrap(text, width, initial_indent="- ", subsequent_indent="  ")
    elif isinstance(part, Chart):
        summary = f"{part.summary[:1].lower()}{part.summary[1:]}"
        yield from wrap(f"{part.title}: {summary}", width, initial_indent="- ", subsequent_indent="  ")
        yield from (f"    {bar.label}: {bar.said}" for bar in reversed(part.bars[-_SHOWN:-2]))
