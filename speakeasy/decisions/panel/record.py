"""What groups decided, kept one after the other in a file, and the page that tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from speakeasy.dates import in_words
from speakeasy.decisions.challenge import STATES, Challenge, State
from speakeasy.decisions.pages import write_page
from speakeasy.decisions.pages.card import card
from speakeasy.decisions.pages.parts import Heading, Items, Page, Paragraph, Part
from speakeasy.decisions.panel.entries import group_of, who_knows
from speakeasy.decisions.panel.sheet import Decision
from speakeasy.decisions.pledge_pages import times
from speakeasy.decisions.standing import standing
from speakeasy.decisions.store import convert, folder_for, plain, read_table, read_text, toml, write

FILE = "decisions.toml"
PAGE = "decisions.md"
_HEADING = "What we decided about words. New decisions go to the end. You can change this file by hand."

_TITLES: dict[State, str] = {**STATES, "ask": "we ask"}
_SAID: dict[State, str] = {
    "heard": "",
    "changed": "We say it another way now.",
    "kept": "We keep it, and explain it.",
    "ask": "People do not agree. We ask each person.",
    "later": "Not now. We look at it again.",
}


class Record(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", kw_only=True):
    """One decision. `by`: who decided, with how many people, and no names but what the group calls itself.

    `lived` of them know it from their own life.
    """

    word: str
    answer: State
    reason: str
    on: date
    challenges: tuple[int, ...] = ()
    say: tuple[str, ...] = ()
    look_again: date | None = None
    by: str = ""
    lived: int = 0
    against: str = ""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    decision: tuple[Record, ...] = ()


def read_records(root: Path) -> tuple[Record, ...]:
    """All decisions, the oldest first. Raises `DecisionError` with the file, the line and the cure."""
    path = folder_for(root) / FILE
    return convert(read_table(path), _File, path, "decision").decision if path.is_file() else ()


def add_records(root: Path, records: Iterable[Record]) -> None:
    """Add decisions at the end; what is there stays, letter by letter. Raises `DecisionError`."""
    known = read_records(root)
    new = [plain(one) for one in dict.fromkeys(records) if one not in known]
    if not new:
        return
    path = folder_for(root) / FILE
    before = read_text(path).rstrip("\n") + "\n\n" if path.is_file() else f"# {_HEADING}\n\n"
    write(path, before + toml({"decision": new}))


def record_of(decision: Decision, word: str) -> Record:
    """A decision as it is kept. `word` is as somebody wrote it, and not hidden."""
    return Record(
        word=word,
        answer=decision.answer,
        reason=decision.reason,
        on=decision.on,
        challenges=decision.challenges,
        say=decision.say,
        look_again=decision.look_again,
        by=group_of(decision),
        lived=decision.lived,
        against=decision.against,
    )


def write_decisions(root: Path, challenges: Sequence[Challenge], today: date, printed: Callable[[str], str]) -> bool:
    """Make the page of decisions anew. False: somebody changed it by hand, so it was left. Raises `DecisionError`."""
    page = decisions_page(read_records(root), challenges, today, printed)
    return write_page(folder_for(root) / PAGE, page)


def decisions_page(
    records: Sequence[Record], challenges: Sequence[Challenge], today: date, printed: Callable[[str], str]
) -> Page:
    """The page: good news first, then each decision, the newest first."""
    by_panels = {number for one in records for number in one.challenges}
    others = [
        Record(word=one.word, answer=one.state, reason=one.answer, on=one.answered, look_again=one.look_again)
        for one in challenges
        if one.answered and one.number not in by_panels
    ]
    every = sorted([*records, *others], key=lambda one: one.on, reverse=True)
    parts = [Paragraph("This is what we decided about words."), *_good_news(challenges, records, today)]
    if not every:
        parts.append(Paragraph("We have not decided anything yet."))
    for one in every:
        parts += _about(one, printed)
    parts += card()
    return Page("Our decisions about words", tuple(parts))


def _good_news(challenges: Sequence[Challenge], records: Sequence[Record], today: date) -> Iterator[Part]:
    numbers = standing(challenges, today)
    changed = max(numbers.changed, sum(one.answer == "changed" for one in records))
    rows = [f"Words that we changed: {changed}."] if changed else []
    rows += [f"People told us about a word: {times(numbers.all)}. Thank you."] if numbers.all else []
    rows += [f"Answers that came in time: {numbers.in_time}."] if numbers.in_time else []
    if rows:
        yield Heading("Good news")
        yield Items(tuple(rows))


def _about(one: Record, printed: Callable[[str], str]) -> Iterator[Part]:
    yield Heading(f"“{printed(one.word)}”: {_TITLES[one.answer]}")
    said = f"{_SAID[one.answer]}"
    if one.answer == "changed" and one.say:
        said = f"We say {' or '.join(f'“{printed(say)}”' for say in one.say)} now."
    rows = [said, f"Why: {printed(one.reason)}", f"We decided it on {in_words(one.on)}."]
    rows += [f"Who decided: {one.by}. {who_knows(one.lived)}".strip()] if one.by else []
    rows += [f"Who is against: {printed(one.against)}"] if one.against else []
    rows += [f"We look again on {in_words(one.look_again)}."] if one.look_again else []
    yield Items(tuple(rows))
