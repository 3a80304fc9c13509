"""The pledge: what a person, or an organisation, promises about words. One file that people can read and change."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field

from speakeasy.audiences import load_audience
from speakeasy.decisions.store import convert, folder_for, plain, read_table, read_text, toml, write
from speakeasy.errors import DecisionError, SpeakeasyError
from speakeasy.paths import is_file, shown

FILE = "pledge.toml"
ANSWER_DAYS = 10
"""Working days until an answer, where the pledge says nothing else."""

MOST_DAYS = 60
_HEADING = "What we promise about our words. You can change this file by hand. Then run: speakeasy pledge --update"


class TellUs(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", kw_only=True):
    """The ways to say that a word is not right. `in_person`: whom to ask for, by first name, and where."""

    phone: str = ""
    post: str = ""
    email: str = ""
    in_person: str = ""


class Pledge(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", kw_only=True):
    """The answers to the questions.

    who              a name of their choosing; a person alone may leave it out
    alone            it is one person's promise
    made             the day of the promise
    checks           what they will check: letters, minutes …
    audience         who reads it, by the name that the settings use
    house            the lists of words that they choose
    tell_us          how to challenge a word
    answer_days      how many working days an answer may take
    look_again       when they look at the promise again, and `look_again_with` whom
    kinds            for progress: kinds of document, and the globs of each
    """

    made: date
    who: str = ""
    alone: bool = False
    checks: tuple[str, ...] = ()
    audience: str = ""
    house: tuple[str, ...] = ()
    answer_days: int = ANSWER_DAYS
    look_again: date | None = None
    look_again_with: str = ""
    tell_us: TellUs = field(default_factory=TellUs)
    kinds: dict[str, tuple[str, ...]] = {}


def read_pledge(root: Path) -> Pledge | None:
    """The pledge of a project, if there is one. Raises `DecisionError` with the file, the line and the cure."""
    path = folder_for(root) / FILE
    if not is_file(path):
        return None
    pledge = convert(read_table(path), Pledge, path)
    try:
        check_pledge(pledge)
    except DecisionError as error:
        raise DecisionError(f"{shown(path)}: {error}") from None
    return pledge


def write_pledge(root: Path, pledge: Pledge) -> None:
    """Put the pledge in place. Raises `DecisionError` for one that promises too little, or if it cannot be written."""
    check_pledge(pledge)
    table = plain(pledge)
    table["tell-us"] = {name: value for name, value in table["tell-us"].items() if value}
    path = folder_for(root) / FILE
    write(path, _changed(read_text(path), table) if is_file(path) else toml(table, _HEADING))


def _changed(text: str, table: dict[str, Any]) -> str:
    """The file with new values. What people wrote beside them stays."""
    import tomlkit

    document = tomlkit.parse(text)
    for name in [name for name in document if name not in table]:
        del document[name]
    for name, value in table.items():
        if document.get(name) != value:
            document[name] = value
    return tomlkit.dumps(document)


def check_pledge(pledge: Pledge) -> None:
    """Raises `DecisionError` for a promise that nobody could hold them to."""
    if not any(msgspec.structs.astuple(pledge.tell_us)):
        raise DecisionError("Say how people can tell you: by phone, post, e-mail or in person. One way is enough.")
    if not (pledge.alone or pledge.who.strip()):
        raise DecisionError("Say who makes this promise.")
    check_days(pledge.answer_days)
    check_audience(pledge.audience)


def check_days(days: int) -> int:
    """Raises `DecisionError` for no time at all, or for a time so long that it is no promise."""
    if not 1 <= days <= MOST_DAYS:
        raise DecisionError(f"An answer takes from 1 to {MOST_DAYS} working days. You gave {days}.")
    return days


def check_audience(name: str) -> str:
    """Raises `DecisionError` with the nearest name for an audience that there is not."""
    if name:
        try:
            load_audience(name)
        except SpeakeasyError as error:
            raise DecisionError(f"{error}") from None
    return name


def answer_days(root: Path) -> int:
    """How many working days an answer may take here. Raises `DecisionError`."""
    pledge = read_pledge(root)
    return pledge.answer_days if pledge else ANSWER_DAYS
