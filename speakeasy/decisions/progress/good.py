"""Good news, in sentences. Only what the numbers show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from speakeasy.decisions.progress.history import Line
from speakeasy.decisions.progress.report import Report
from speakeasy.decisions.progress.tally import MEASURES, Measure, capital, month_name

_MOST_TERMS = 8


def good_news(report: Report) -> Iterator[str]:
    """What is clear, what is explained, what got better. One sentence says so where there is none yet."""
    news = [*_now(report), *_better(report), *_answers(report)]
    yield from news or ["There is no good news to show yet. It will come."]


def _now(report: Report) -> Iterator[str]:
    for kind, lines in report.kinds.items():
        now = lines[-1]
        if now.clear * 2 >= now.sentences > 0:
            yield f"{capital(kind)}: {now.clear:,} of {now.sentences:,} sentences are clear."
    we = "I" if report.alone else "We"
    yield from (f"{we} explain “{term}” well." for term in report.explained[:_MOST_TERMS])
    if len(report.explained) > _MOST_TERMS:
        yield f"More words that {we if report.alone else 'we'} explain well: {len(report.explained) - _MOST_TERMS}."


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
    before, now = lines[-2:]
    way = "down" if measure.fewer_is_better else "up"
    return (
        f"{capital(kind)}: {measure.title.lower()} went {way}. "
        f"From {measure.short(before)} in {month_name(before.month)} to {measure.short(now)} now."
    )


def _answers(report: Report) -> Iterator[str]:
    numbers = report.numbers
    if numbers.changed:
        told = "I changed words because people told me" if report.alone else "We changed words because people told us"
        yield f"{told}: {numbers.changed}."
    if numbers.answered and numbers.answered == numbers.in_time and not numbers.late:
        yield "All answers came in time."
