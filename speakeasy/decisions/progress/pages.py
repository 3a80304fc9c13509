"""A report as pages: one to look at, with charts, and one to print, with tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import chain
from pathlib import Path

from speakeasy.decisions.pages.card import card
from speakeasy.decisions.pages.html import lines_of, whole
from speakeasy.decisions.pages.parts import Page, Paragraph, Part
from speakeasy.decisions.progress.report import Report
from speakeasy.decisions.progress.story import Bar, Chart, Told, story, title_of

_WIDTH, _ROW, _LEFT, _RIGHT, _TALL = 560, 36, 170, 90, 22


def printable(report: Report) -> Page:
    """The page to print: each chart as its sentence and its table."""
    told = chain.from_iterable(map(_for_print, story(report)))
    return Page(title_of(report), (*told, *card(me=report.alone)))


def _for_print(part: Told) -> Iterable[Part]:
    if not isinstance(part, Chart):
        return (part,)
    first = part.table if len(part.bars) > 1 else Paragraph(f"{part.title}. {part.summary}")
    return (first, part.more) if part.more else (first,)


def html(report: Report) -> bytes:
    """The page with charts: one file, no scripts, nothing fetched."""
    title = title_of(report)
    body = [f"<h1>{escape(title)}</h1>"]
    for number, part in enumerate(story(report)):
        body += _figure(part, f"chart-{number}") if isinstance(part, Chart) else lines_of(part)
    return whole(title, body, Path(__file__).with_name("charts.css").read_text(encoding="utf-8"))


def _figure(chart: Chart, name: str) -> Iterator[str]:
    yield "<figure>"
    yield f"<figcaption><strong>{escape(chart.title)}.</strong> {escape(chart.summary)}</figcaption>"
    yield from _svg(chart, name)
    yield from lines_of(chart.table)
    if chart.more:
        yield from lines_of(chart.more)
    yield "</figure>"


def _svg(chart: Chart, name: str) -> Iterator[str]:
    """Bars from left to right, each with its month and its number in words, so that colour says nothing alone."""
    height = _ROW * len(chart.bars)
    yield f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" aria-labelledby="{name}-title {name}-text">'
    yield f'<title id="{name}-title">{escape(chart.title)}</title>'
    yield f'<desc id="{name}-text">{escape(chart.summary)}</desc>'
    most = chart.most or 1
    for number, bar in enumerate(chart.bars):
        yield from _bar(bar, number * _ROW, bar.length / most, last=number == len(chart.bars) - 1)
    yield "</svg>"


def _bar(bar: Bar, top: int, share: float, *, last: bool) -> Iterator[str]:
    length = round(share * (_WIDTH - _LEFT - _RIGHT), 1)
    middle = top + _ROW // 2
    look = "now" if last else "then"
    yield f'<text x="{_LEFT - 10}" y="{middle}" text-anchor="end">{escape(bar.label)}</text>'
    yield f'<rect class="{look}" x="{_LEFT}" y="{top + (_ROW - _TALL) // 2}" width="{length}" height="{_TALL}"/>'
    yield f'<text x="{_LEFT + length + 8:g}" y="{middle}">{escape(bar.said)}</text>'
