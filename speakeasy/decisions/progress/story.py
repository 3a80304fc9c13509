"""A report in words: the same parts for the terminal, the web page and print. Good news comes first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from speakeasy.dates import in_words
from speakeasy.decisions.pages.parts import Heading, Items, Paragraph, Part, Table
from speakeasy.decisions.pledge_pages import counted, times
from speakeasy.decisions.progress.good import good_news
from speakeasy.decisions.progress.history import Line
from speakeasy.decisions.progress.report import Report, cautions
from speakeasy.decisions.progress.tally import MEASURES, WORD_KINDS, Measure, capital, month_name, number
from speakeasy.decisions.standing import Month

TITLE = "How our words change"
TITLE_ALONE = "How my words change"
MOST_MONTHS = 12
_COLUMNS = 3


class Bar(Struct, frozen=True):
    """One bar: what it stands for, how long it is, and what is written at its end."""

    label: str
    length: float
    said: str


class Chart(Struct, frozen=True):
    """Bars, what they show in a sentence or two, and the same as a table. A bar of length `most` is full.

    `more` is a second table, with what is behind the numbers.
    """

    title: str
    summary: str
    bars: tuple[Bar, ...]
    table: Table
    most: float
    more: Table | None = None


Told = Part | Chart


def title_of(report: Report) -> str:
    """The title, for a group or for a person alone."""
    return TITLE_ALONE if report.alone else TITLE


def story(report: Report) -> Iterator[Told]:
    """The whole report, in order."""
    who = f" {report.pledge.who}." if report.pledge and report.pledge.who else ""
    yield Paragraph(f"{in_words(report.on)}.{who}")
    if report.praise:
        yield Heading("Good news")
        yield Items(tuple(good_news(report)))
    for kind, lines in report.kinds.items():
        yield from _of_kind(kind, lines[-MOST_MONTHS:])
        if kind in report.here:
            we, us = ("I", "me") if report.alone else ("we", "us")
            yield Paragraph(f"People told {us} about words here: {times(report.here[kind].all)}.")
            yield Paragraph(f"Words {we} changed here: {report.here[kind].changed}.")
    yield from _challenges(report)
    yield from _promise(report)
    yield Heading("How to read this")
    yield Items(
        (
            "We look at each kind of text on its own.",
            "A number is not a mark. Ask the people who read your texts.",
            *cautions(report),
        )
    )


def _of_kind(kind: str, lines: Sequence[Line]) -> Iterator[Told]:
    now = lines[-1]
    yield Heading(capital(kind))
    texts = "1 text" if now.files == 1 else f"{now.files:,} texts"
    yield Paragraph(f"{texts} with {now.words:,} words, on {in_words(now.on)}.")
    for measure in MEASURES:
        if any(measure.count(line) for line in lines):
            yield _chart(kind, measure, lines)
        elif any(measure.of(line) for line in lines):
            yield Paragraph(f"{measure.title}: none.")


def _chart(kind: str, measure: Measure, lines: Sequence[Line]) -> Chart:
    bars = tuple(Bar(month_name(one.month), measure.rate(one) or 0, measure.short(one)) for one in lines)
    rows = tuple((month_name(one.month), measure.said(one)) for one in lines)
    table = Table(f"{measure.title}: {kind}", ("Month", measure.title), rows)
    most = max(100 if not measure.per else 0, *(bar.length for bar in bars), 0)
    more = _by_name(kind, lines[-_COLUMNS:]) if measure.key == "hard" else None
    return Chart(measure.title, _summary(measure, lines), bars, table, most, more)


def _by_name(kind: str, lines: Sequence[Line]) -> Table:
    """Which hard words they are, in 1,000 words. The last months only: a table must fit a small screen."""
    head = ("Which words", *(month_name(one.month) for one in lines))
    names = [name for name in WORD_KINDS if any(name in line.hard for line in lines)]
    rows = tuple((capital(WORD_KINDS[name]), *(_of_name(name, one) for one in lines)) for name in names)
    return Table(f"Kinds of hard words in {kind}", head, rows)


def _of_name(name: str, line: Line) -> str:
    return number(line.hard.get(name, 0) * 1000 / line.words) if line.words else "none"


def _summary(measure: Measure, lines: Sequence[Line]) -> str:
    now = f"Now {measure.said(lines[-1])}."
    if len(lines) == 1:
        return now
    return f"{now} {month_name(lines[-2].month)}: {measure.said(lines[-2])}."


def _challenges(report: Report) -> Iterator[Told]:
    alone = report.alone
    yield Heading(f"What people told {'me' if alone else 'us'}")
    if not report.numbers.all:
        yield Paragraph(f"Nobody has told {'me' if alone else 'us'} about a word yet.")
        return
    we = "I" if alone else "we"
    yield Items(tuple(counted(report.numbers, we)))
    us = "me" if alone else "us"
    for title, length, said in _COUNTS:
        bars = tuple(Bar(month_name(one.month), length(one), said(one)) for one in report.months[-MOST_MONTHS:])
        yield _counts_chart(title.format(we=we, us=us), bars)


_COUNTS: tuple[tuple[str, Callable[[Month], int], Callable[[Month], str]], ...] = (
    ("Words that people told {us} about", lambda one: one.new, lambda one: str(one.new)),
    ("Answers {we} gave", lambda one: one.answered, lambda one: _with(one.answered, one.in_time, "in time")),
    ("Words {we} changed", lambda one: one.changed, lambda one: str(one.changed)),
    ("Answers still to come", lambda one: one.open, lambda one: _with(one.open, one.late, "late")),
)
"""What is shown by month: the title, the length of the bar, and what stands at its end."""


def _with(count: int, part: int, what: str) -> str:
    return f"{count}, {part} of them {what}" if part else str(count)


def _counts_chart(title: str, bars: tuple[Bar, ...]) -> Chart:
    summary = " ".join(f"{bar.said} in {bar.label}." for bar in reversed(bars[-2:]))
    rows = tuple((bar.label, bar.said) for bar in bars)
    most = max(bar.length for bar in bars)
    return Chart(title, summary, bars, Table(title, ("Month", "How many"), rows), most)


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
