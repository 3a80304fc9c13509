"""The pledge as pages for people: in easy words, with today's numbers. No score, and no certificate."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from html import escape
from pathlib import Path

from speakeasy.audiences import load_audience
from speakeasy.dates import in_words
from speakeasy.decisions.pages import WRITERS, put, write_page
from speakeasy.decisions.pages.html import lines_of
from speakeasy.decisions.pages.markdown import sealed
from speakeasy.decisions.pages.parts import Heading, Items, Link, Page, Paragraph, Part
from speakeasy.decisions.pledge import Pledge
from speakeasy.decisions.standing import Standing
from speakeasy.decisions.store import folder_for

FIRST_LINE = "We will get words wrong. Please tell us."
FIRST_LINE_ALONE = "I will get words wrong. Please tell me."
_ASKS = "Is a word hard to understand? Does a word hurt you?"
PAGE = "pledge"
SNIPPET = "pledge-snippet.html"
_MOST_LISTED = 10

Printed = Callable[[str], str]
"""A word as it may stand in print."""


def write_pages(root: Path, page: Page, snippet: bytes) -> tuple[list[Path], list[Path]]:
    """Write the page in each kind, and the snippet: those written, and those left alone for their edits by hand.

    Raises `DecisionError` if the disk does not take them.
    """
    written: list[Path] = []
    left: list[Path] = []
    for ending in WRITERS:
        path = folder_for(root) / f"{PAGE}{ending}"
        (written if write_page(path, page) else left).append(path)
    path = folder_for(root) / SNIPPET
    (written if put(path, snippet) else left).append(path)
    return written, left


def pledge_page(pledge: Pledge, numbers: Standing, today: date, printed: Printed) -> Page:
    """The page. Its title is the first line."""
    parts = [
        Paragraph(_made(pledge)),
        *_promise(pledge),
        *_how_to_tell(pledge),
        *_what_then(pledge),
        *_how_it_goes(pledge, numbers, today, printed),
    ]
    return Page(_first_line(pledge), tuple(parts))


def snippet_for(pledge: Pledge) -> bytes:
    """A part to put into a web page: the promise in two lines, and how to tell us."""
    body = [
        '<section lang="en" class="speakeasy-pledge">',
        f"<h2>{escape(_first_line(pledge))}</h2>",
        *lines_of(Paragraph(_ASKS)),
        *lines_of(Paragraph(f"Please tell {_we(pledge, 'us')}. You get an answer in {_days(pledge)}.")),
        *lines_of(Items(tuple(_ways(pledge)))),
        "</section>",
        "",
    ]
    return sealed("\n".join(body))


def _first_line(pledge: Pledge) -> str:
    return FIRST_LINE_ALONE if pledge.alone else FIRST_LINE


def _made(pledge: Pledge) -> str:
    maker = f"This is the promise of {pledge.who}." if pledge.who else "This is my promise."
    return f"{maker} {_we(pledge, 'We')} made it on {in_words(pledge.made)}."


def _we(pledge: Pledge, word: str) -> str:
    return {"We": "I", "we": "I", "us": "me", "our": "my", "Our": "My"}[word] if pledge.alone else word


def _promise(pledge: Pledge) -> Iterator[Part]:
    we = _we(pledge, "We")
    yield Heading(f"What {_we(pledge, 'we')} promise")
    yield Paragraph(f"{we} want everyone to understand {_we(pledge, 'our')} words. No word should hurt you.")
    if pledge.checks:
        yield Paragraph(f"{we} check the words in:")
        yield Items(pledge.checks)
    if pledge.audience:
        yield Paragraph(f"{we} write for:")
        yield Items((_readers(pledge.audience),))
    if pledge.house:
        yield Paragraph(f"{we} keep a list of the words that {_we(pledge, 'we')} choose. You can ask to see it.")


def _readers(audience: str) -> str:
    """The first sentence of who they are, as the end of a sentence."""
    who = load_audience(audience).who.partition(". ")[0].rstrip(".")
    return f"{who[:1].lower()}{who[1:]}"


def _how_to_tell(pledge: Pledge) -> Iterator[Part]:
    yield Heading(f"How to tell {_we(pledge, 'us')}")
    yield Paragraph(_ASKS)
    yield Paragraph(f"Please tell {_we(pledge, 'us')}:")
    yield Items(tuple(_ways(pledge)))
    yield Paragraph("You can say it in your own way. You do not have to give your name.")


def _ways(pledge: Pledge) -> Iterator[str | Link]:
    ways = pledge.tell_us
    if ways.phone:
        number = "".join(sign for sign in ways.phone if sign.isdecimal() or sign == "+")
        yield Link("Phone: ", ways.phone, f"tel:{number}") if number else f"Phone: {ways.phone}"
    if ways.post:
        yield f"Post: {ways.post}"
    if ways.email:
        plain = "@" in ways.email and not set(ways.email) & set(" <>?&#%")
        yield Link("E-mail: ", ways.email, f"mailto:{ways.email}") if plain else f"E-mail: {ways.email}"
    if ways.in_person:
        yield f"In person: {ways.in_person}"


def _what_then(pledge: Pledge) -> Iterator[Part]:
    we = _we(pledge, "We")
    yield Heading(f"What {_we(pledge, 'we')} do then")
    yield Items(
        (
            f"{we} say thank you.",
            f"You get an answer in {_days(pledge)}.",
            f"{we} tell you what {_we(pledge, 'we')} changed. Or {_we(pledge, 'we')} tell you why not.",
        )
    )
    if pledge.look_again:
        others = f" {_we(pledge, 'We')} do this with {pledge.look_again_with}." if pledge.look_again_with else ""
        yield Paragraph(f"{we} look at this page again on {in_words(pledge.look_again)}.{others}")


def _days(pledge: Pledge) -> str:
    days = pledge.answer_days
    return "1 working day" if days == 1 else f"{days} working days"


def _how_it_goes(pledge: Pledge, numbers: Standing, today: date, printed: Printed) -> Iterator[Part]:
    yield Heading(f"How it goes on {in_words(today)}")
    if not numbers.all:
        yield Paragraph(f"Nobody has told {_we(pledge, 'us')} about a word yet.")
        return
    yield Items(tuple(counted(numbers, _we(pledge, "we"))))
    if numbers.open:
        yield Paragraph("These words wait for an answer:")
        yield Items(tuple(_waiting(numbers, today, printed)))


def counted(numbers: Standing, we: str = "we") -> Iterator[str]:
    """The challenges of today, in sentences."""
    told = "me" if we == "I" else "us"
    yield f"People told {told} about a word: {times(numbers.all)}."
    yield f"Answers still to come: {len(numbers.open)}."
    if numbers.answered:
        yield f"Answers {we} gave: {numbers.answered}. In time: {numbers.in_time}."
    if numbers.changed:
        yield f"Words {we} changed: {numbers.changed}."
    if numbers.late:
        yield f"Answers that are late: {numbers.late}. {'I am' if we == 'I' else 'We are'} sorry."


def times(number: int) -> str:
    """“once”, “3 times”."""
    return "once" if number == 1 else f"{number} times"


def _waiting(numbers: Standing, today: date, printed: Printed) -> Iterator[str]:
    for one in numbers.open[:_MOST_LISTED]:
        when = "It is late" if one.is_late(today) else f"Answer by {in_words(one.answer_by)}"
        yield f"“{printed(one.word)}”. {when}."
    if len(numbers.open) > _MOST_LISTED:
        yield f"And {len(numbers.open) - _MOST_LISTED} more."
