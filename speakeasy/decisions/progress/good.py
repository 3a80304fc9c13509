"""Good news, in sentences. Only what the numbers show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from speakeasy.decisions.progress.history import Line
from speakeasy.decisions.progress.report import Report
from speakeasy.decisions.progress.tally import MEASURES, Measure, month_name

_MOST_TERMS = 8


def good_news(report: Report) -> Iterator[str]:
    """What is clear, what is explained, what got better. One sentence says so where there is none yet."""
    news = [*_now(report), *_better(report), *_answers(report)]
    yield from news or ["There is no good news to show yet. It will come."]


def _now(report: Report) -> Iterator[str]:
    for kind, lines in report.kinds.items():
        now = lines[-1]
        if now.clear * 2 >= now.sentences > 0:
            yield f"{kind}: {now.clear:,} of {now.sentences:,} sentences are clear."
    if report.explained:
        more = len(report.explained) - _MOST_TERMS
        terms = ", ".join(f"“{term}”" for term in report.explained[:_MOST_TERMS])
        yield f"These hard terms are explained well: {terms}{f', and {more} more' if more > 0 else ''}."


def _better(report: Report) -> Iterator[str]:
    for kind, lines in report.kinds.items():
        if len(lines) > 1:
            yield from (_said(kind, one, lines) for one in MEASURES if is_better(one, lines))


def is_better(measure: Measure, lines: Sequence[Line]) -> bool:
    """Is the last month better than the one before, in numbers that people can see?"""
    before, now = (measure.rate(one) for one in lines[-2:])
    if before is None or now is None or measure.short(lines[-2]) == measure.short(lines[-1]):
        return False
    return now < before if measure.fewer_is_better else now > before


def _said(kind: str, measure: Measure, lines: Sequence[Line]) -> str:
    way = "fewer" if measure.fewer_is_better else "more"
    name = f"{measure.title[:1].lower()}{measure.title[1:]}"
    before = f"{measure.short(lines[-2])} in {month_name(lines[-2].month)}"
    return f"{kind}: {way} {name}. Before: {before}. Now: {measure.said(lines[-1])}."


def _answers(report: Report) -> Iterator[str]:
    numbers = report.numbers
    alone = report.pledge is not None and report.pledge.alone
    if numbers.changed:
        told = "I changed words because people told me" if alone else "We changed words because people told us"
        yield f"{told}: {numbers.changed}."
    if numbers.answered and numbers.answered == numbers.in_time and not numbers.late:
        yield "All answers came in time."
