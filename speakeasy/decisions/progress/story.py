"""A report in words: the same parts for the terminal, the web page and print. Good news comes first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from speakeasy.decisions.dates import in_words
from speakeasy.decisions.pages.parts import Heading, Items, Paragraph, Part, Table
from speakeasy.decisions.pledge_pages import counted
from speakeasy.decisions.progress.good import good_news
from speakeasy.decisions.progress.history import Line
from speakeasy.decisions.progress.report import Report, cautions
from speakeasy.decisions.progress.tally import MEASURES, WORD_KINDS, Measure, month_name, number
from speakeasy.decisions.standing import Month

TITLE = "How our words change"
TITLE_ALONE = "How my words change"
MOST_MONTHS = 12


class Bar(Struct, frozen=True):
    """One bar: what it stands for, how long it is, and what is written at its end."""

    label: str
    length: float
    said: str


class Chart(Struct, frozen=True):
    """Bars, what they show in a sentence or two, and the same as a table."""

    title: str
    summary: str
    bars: tuple[Bar, ...]
    table: Table


Told = Part | Chart


def title_of(report: Report) -> str:
    """The title, for a group or for a person alone."""
    return TITLE_ALONE if report.pledge and report.pledge.alone else TITLE


def story(report: Report) -> Iterator[Told]:
    """The whole report, in order."""
    who = f" {report.pledge.who}." if report.pledge and report.pledge.who else ""
    yield Paragraph(f"{in_words(report.on)}.{who}")
    if report.praise:
        yield Heading("Good news")
        yield Items(tuple(good_news(report)))
    for kind, lines in report.kinds.items():
        yield from _of_kind(kind, lines[-MOST_MONTHS:])
    yield from _challenges(report)
    yield from _promise(report)
    yield Heading("How to read this")
    yield Items(
        (
            "We compare each kind of text only with itself.",
            "A number is not a mark. Ask the people who read your texts.",
            *cautions(report),
        )
    )


def _of_kind(kind: str, lines: Sequence[Line]) -> Iterator[Told]:
    now = lines[-1]
    yield Heading(f"{kind[:1].upper()}{kind[1:]}")
    texts = "1 text" if now.files == 1 else f"{now.files:,} texts"
    yield Paragraph(f"{texts} with {now.words:,} words, on {in_words(now.on)}.")
    for measure in MEASURES:
        if any(measure.of(line) for line in lines):
            yield _chart(kind, measure, lines)


def _chart(kind: str, measure: Measure, lines: Sequence[Line]) -> Chart:
    bars = tuple(Bar(month_name(one.month), measure.rate(one) or 0, measure.short(one)) for one in lines)
    caption = f"{measure.title}: {kind}"
    if measure.key == "hard":
        names = [name for name in WORD_KINDS if any(name in line.hard for line in lines)]
        head = ("Month", "All", *(WORD_KINDS[name] for name in names))
        rows = tuple((month_name(one.month), measure.short(one), *_of_names(one, names)) for one in lines)
    else:
        head = ("Month", measure.title)
        rows = tuple((month_name(one.month), measure.said(one)) for one in lines)
    return Chart(measure.title, _summary(measure, lines), bars, Table(caption, head, rows))


def _of_names(line: Line, names: Sequence[str]) -> Iterator[str]:
    """Hard words of each category in each 1,000 words."""
    for name in names:
        yield number(line.hard.get(name, 0) * 1000 / line.words) if line.words else "none"


def _summary(measure: Measure, lines: Sequence[Line]) -> str:
    now = f"Now: {measure.said(lines[-1])}."
    if len(lines) == 1:
        return now
    return f"{now} In {month_name(lines[-2].month)}: {measure.said(lines[-2])}."


def _challenges(report: Report) -> Iterator[Told]:
    alone = report.pledge is not None and report.pledge.alone
    yield Heading(f"What people told {'me' if alone else 'us'}")
    if not report.numbers.all:
        yield Paragraph("Nobody has told us about a word yet." if not alone else "Nobody has told me about a word yet.")
        return
    we = "I" if alone else "we"
    yield Items(tuple(counted(report.numbers, we)))
    months = report.months[-MOST_MONTHS:]
    for title, count in _COUNTS:
        yield _counts_chart(title.format(we=we), count, months)


_COUNTS: tuple[tuple[str, Callable[[Month], int]], ...] = (
    ("Words that people told {we} about", lambda one: one.new),
    ("Answers {we} gave", lambda one: one.answered),
    ("Answers in time", lambda one: one.in_time),
    ("Words {we} changed", lambda one: one.changed),
    ("Answers still to come, at the end of the month", lambda one: one.open),
    ("Answers that were late, at the end of the month", lambda one: one.late),
)


def _counts_chart(title: str, count: Callable[[Month], int], months: Sequence[Month]) -> Chart:
    bars = tuple(Bar(month_name(one.month), count(one), str(count(one))) for one in months)
    summary = f"{bars[-1].label}: {bars[-1].said}."
    if len(bars) > 1:
        summary += f" {bars[-2].label}: {bars[-2].said}."
    rows = tuple((bar.label, bar.said) for bar in bars)
    return Chart(title, summary, bars, Table(title, ("Month", "How many"), rows))


def _promise(report: Report) -> Iterator[Told]:
    pledge = report.pledge
    if pledge is None:
        return
    we = "I" if pledge.alone else "We"
    yield Heading("What I promised" if pledge.alone else "What we promised")
    days = "1 working day" if pledge.answer_days == 1 else f"{pledge.answer_days} working days"
    kept = (
        f" {we} gave {report.numbers.in_time} of {report.numbers.answered} in time." if report.numbers.answered else ""
    )
    items = [f"An answer in {days}.{kept}"]
    known = {kind.casefold() for kind in report.kinds}
    for name in pledge.checks:
        seen = "You can see them above." if name.casefold() in known else "There are no numbers for them yet."
        items.append(f"{we} check: {name}. {seen}")
    if pledge.look_again:
        over = " That day has come." if pledge.look_again <= report.on else ""
        items.append(f"{we} look at the promise again on {in_words(pledge.look_again)}.{over}")
    yield Items(tuple(items))
