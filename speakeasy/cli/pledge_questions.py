"""The questions of a pledge: two for a person, seven for a group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import click
import msgspec
from msgspec import Struct

from speakeasy.dates import in_words, read_date
from speakeasy.decisions.pledge import ANSWER_DAYS, Pledge, TellUs, check_audience, check_days, check_pledge
from speakeasy.errors import DecisionError, SpeakeasyError

_SKIP = "Press Enter to leave a line out."
_KEEP = "Press Enter to keep a line. Type - to take it out."
_OUT = "-"


class Line(Struct, frozen=True):
    """One line to answer: the field of the pledge, what is asked, and how to read the answer."""

    field: str
    asks: str
    read: Callable[[str], Any] = str


class Question(Struct, frozen=True):
    """One question, and the lines that answer it.

    `alone`: a person alone is asked it too. `needs` is said if nothing came, and it is asked again.
    """

    asks: str
    lines: tuple[Line, ...]
    alone: bool = False
    needs: str = ""


def _names(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(",") if one.strip())


def _days(text: str) -> int:
    if not text.isdecimal():
        raise DecisionError("Write the days as a number, such as 10.")
    return check_days(int(text))


QUESTIONS = (
    Question("Who are you?", (Line("who", "Name"),), alone=True, needs="A group needs a name."),
    Question("What will you check? Like this: letters, minutes.", (Line("checks", "Check", _names),)),
    Question("Who reads it? Such as public or easy-read.", (Line("audience", "Readers", check_audience),)),
    Question("Do you have a list of the words you choose?", (Line("house", "Files", _names),)),
    Question(
        "How can people challenge a word?",
        (
            Line("phone", "Phone"),
            Line("post", "Post"),
            Line("email", "E-mail"),
            Line("in_person", "In person: a first name, and where"),
        ),
        alone=True,
        needs="One way is enough, but we need one.",
    ),
    Question("How many working days may an answer take?", (Line("answer_days", "Days", _days),)),
    Question(
        "When do you look at this promise again, and who with?",
        (Line("look_again", "Day, such as 1 May 2027", read_date), Line("look_again_with", "With")),
    ),
)


def ask(old: Pledge | None, given: dict[str, Any], today: date, *, talk: bool) -> Pledge:
    """The pledge of what was there, what options gave and, with `talk`, what people answer now.

    Raises `DecisionError` for an answer that cannot be used, or if answers are missing.
    """
    answers = {**(_answers(old) if old else {"made": today, "answer_days": ANSWER_DAYS}), **_read(given)}
    if talk:
        try:
            _talk(answers, given)
        except click.Abort:
            raise DecisionError(
                "No answers came, so we wrote nothing. You can give them as options: speakeasy pledge --help"
            ) from None
    pledge = _pledge(answers)
    check_pledge(pledge)
    return pledge


def _answers(old: Pledge) -> dict[str, Any]:
    answers = msgspec.structs.asdict(old)
    ways = msgspec.structs.asdict(answers.pop("tell_us"))
    return {**answers, **ways}


def _read(given: dict[str, Any]) -> dict[str, Any]:
    """What options gave, read as an answer would be."""
    read = {line.field: line.read for question in QUESTIONS for line in question.lines}
    values = {}
    for name, value in given.items():
        values[name] = read[name](clean(value)) if isinstance(value, str) else value
    return values


def clean(text: str) -> str:
    """A text in one line, without signs that cannot be seen."""
    return "".join(sign for sign in " ".join(text.split()) if sign.isprintable())


def _talk(answers: dict[str, Any], given: dict[str, Any]) -> None:
    if "alone" not in given:
        click.echo("You can promise to look after your words, and to listen.")
        answers["alone"] = click.confirm("Is it for you alone?", default=answers.get("alone", False))
    questions = [one for one in QUESTIONS if one.alone or not answers.get("alone")]
    for number, question in enumerate(questions, 1):
        lines = [line for line in question.lines if line.field not in given]
        if lines:
            click.echo(f"\n{number} of {len(questions)}. {question.asks}")
            _ask_lines(question, lines, answers)


def _ask_lines(question: Question, lines: Sequence[Line], answers: dict[str, Any]) -> None:
    """Ask each line, and all of them again while an answer is needed and none came."""
    needed = question.needs and not (answers["alone"] and question.lines[0].field == "who")
    while True:
        if any(answers.get(line.field) for line in lines):
            click.echo(_KEEP)
        elif len(lines) > 1 or not needed:
            click.echo(_SKIP)
        for line in lines:
            answers[line.field] = _answer(line, answers.get(line.field))
        if not needed or any(answers.get(line.field) for line in question.lines):
            return
        click.echo(question.needs)


def _answer(line: Line, before: Any) -> Any:
    """What people answer, read; None for nothing. What cannot be used is asked again."""
    while True:
        text = clean(click.prompt(f"  {line.asks}", default=_shown(before), show_default=bool(before)))
        try:
            return line.read(text) if text not in ("", _OUT) else None
        except SpeakeasyError as error:
            click.echo(f"  {error}")


def _shown(value: Any) -> str:
    if isinstance(value, date):
        return in_words(value)
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")


def _pledge(answers: dict[str, Any]) -> Pledge:
    set_ones = {name: value for name, value in answers.items() if value is not None}
    ways = {name: set_ones.pop(name) for name in TellUs.__struct_fields__ if name in set_ones}
    return Pledge(tell_us=TellUs(**ways), **set_ones)
