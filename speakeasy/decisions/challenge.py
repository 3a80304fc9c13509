"""A challenge: somebody says that a word is not right for them. One file each, so that nothing gets lost.

A challenge is a normal event, not a complaint. It needs no name, and it shows from the moment it is made.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct, field

from speakeasy.dates import add_working_days
from speakeasy.decisions.pledge import answer_days
from speakeasy.decisions.sentences import normal
from speakeasy.decisions.store import convert, folder_for, plain, read_table, toml, write
from speakeasy.errors import DecisionError
from speakeasy.paths import shown

FOLDER = "challenges"
MOST_WORDS = 25
"""How long the reason of an answer may be."""

REOPENED_BY = 3
MOST_A_DAY = 20
"""From one person: a rest helps when somebody files very many. Paper cards have no such limit."""

What = Literal["word", "entry", "missing", "checker"]
"""A word in a document, an entry of a list, a word that no list has, or a finding that is wrong."""

State = Literal["heard", "changed", "kept", "ask", "later"]
STATES: dict[State, str] = {
    "heard": "we heard you",
    "changed": "changed",
    "kept": "kept, and explained",
    "ask": "we ask each person",
    "later": "not now",
}
_HEADING = "Somebody challenged a word. You can change this file by hand."


class Challenge(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", kw_only=True):
    """One challenge. Only what the person said is kept; `sender` is a name of their choosing, or nothing.

    `code` is the entry or rule that it is about, if there is one. `door` is how it came: by phone, on a card …
    """

    number: int
    word: str
    said: date
    answer_by: date
    what: What = "word"
    why: str = ""
    instead: tuple[str, ...] = ()
    where: str = ""
    sentence: str = ""
    code: str = ""
    sender: str = field(default="", name="from")
    door: str = ""
    state: State = "heard"
    answer: str = ""
    answered: date | None = None
    look_again: date | None = None
    history: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Is there no answer yet?"""
        return self.state == "heard"

    def is_late(self, today: date) -> bool:
        """Should it have an answer by now, or be looked at again?"""
        if self.is_open:
            return today > self.answer_by
        return self.look_again is not None and today >= self.look_again


def read_challenges(root: Path) -> list[Challenge]:
    """All challenges of a project, by number. Raises `DecisionError` with the file, the line and the cure."""
    return sorted((_read(path) for path in _files(root)), key=lambda one: (one.number, one.word))


def _files(root: Path) -> Iterable[Path]:
    return sorted((folder_for(root) / FOLDER).glob("[0-9]*.toml"))


def _read(path: Path) -> Challenge:
    return convert(read_table(path), Challenge, path)


def add_challenge(root: Path, word: str, today: date, days: int | None = None, **said: object) -> Challenge:
    """Keep a new challenge. See `Inbox.add`."""
    return Inbox(root).add(word, today, days, **said)


class Inbox:
    """The challenges of a project, read once to add many. Raises `DecisionError` for a file that cannot be used."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._days = answer_days(root)
        self._same: dict[str, list[Challenge]] = {}
        self._senders: Counter[tuple[str, date]] = Counter()
        self._last = 0
        for one in read_challenges(root):
            self._note(one)

    def _note(self, one: Challenge) -> None:
        self._same.setdefault(normal(one.word), []).append(one)
        self._senders[one.sender, one.said] += 1
        self._last = max(self._last, one.number)

    def add(self, word: str, today: date, days: int | None = None, **said: object) -> Challenge:
        """Keep a new challenge, and reopen an old answer that enough people now challenge. `said`: its other fields.

        `days`: working days until an answer; without it, as the pledge says.

        Raises `DecisionError` if there is no word, or if this person has sent very many today.
        """
        if not word.strip():
            raise DecisionError("Say which word you challenge.")
        sender = str(said.get("sender", "")).strip()
        if sender and self._senders[sender, today] >= MOST_A_DAY:
            raise DecisionError(f"{sender} has sent {MOST_A_DAY} challenges today. Thank you. Please go on tomorrow.")
        answer_by = add_working_days(today, self._days if days is None else days)
        said = {"word": word.strip(), "said": today, "answer-by": answer_by, **_renamed(said)}
        number = self._last
        while True:
            number += 1
            new = msgspec.convert({"number": number, **said}, Challenge)
            if _put_new(_path(self._root, new), new):
                break
        self._note(new)
        self._reopen(new, today, answer_by)
        return new

    def _reopen(self, new: Challenge, today: date, answer_by: date) -> None:
        """Three new challenges of a word open an old answer again."""
        same = self._same[normal(new.word)]
        for place, old in enumerate(same):
            if old.is_open or old.answered is None:
                continue
            since = sum(one.is_open and one.said >= old.answered for one in same)
            if since >= REOPENED_BY:
                note = f"{today}: reopened, after {since} new challenges. It was “{STATES[old.state]}”: {old.answer}"
                same[place] = _heard_again(old, note, answer_by)
                save(self._root, same[place])


def _renamed(said: dict[str, object]) -> dict[str, object]:
    return {"from" if name == "sender" else name.replace("_", "-"): value for name, value in said.items() if value}


def _path(root: Path, one: Challenge) -> Path:
    slug = re.sub(r"[^a-z0-9]+", "-", one.word.lower()).strip("-")[:40].strip("-") or "word"
    return folder_for(root) / FOLDER / f"{one.number:04}-{slug}.toml"


def _put_new(path: Path, one: Challenge) -> bool:
    """Write a file whose number nobody else has. False: somebody was faster, so take the next number."""
    claim = path.with_name(f".{one.number:04}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        claim.touch(exist_ok=False)  # Of two at once, only one can make this file.
    except FileExistsError:
        return False
    except OSError as error:
        raise DecisionError(f"{shown(path)}: the challenge cannot be written ({error.strerror}).") from None
    try:
        if any(path.parent.glob(f"{one.number:04}-*.toml")):
            return False
        save_at(path, one)
    finally:
        claim.unlink(missing_ok=True)
    return True


def _heard_again(old: Challenge, note: str, answer_by: date) -> Challenge:
    return msgspec.structs.replace(
        old, state="heard", answer="", answered=None, look_again=None, answer_by=answer_by, history=(*old.history, note)
    )


def save(root: Path, one: Challenge) -> None:
    """Put a changed challenge in place of the one with its number and word. Raises `DecisionError`."""
    save_at(_path(root, one), one)


def save_at(path: Path, one: Challenge) -> None:
    """Write a challenge into a file. Raises `DecisionError`."""
    write(path, toml(plain(one), _HEADING))


def find_challenge(root: Path, number: int) -> Challenge:
    """The challenge with a number. Raises `DecisionError` if there is none, or if two share it after a merge."""
    found = [one for one in read_challenges(root) if one.number == number]
    if not found:
        raise DecisionError(f"There is no challenge {number}. To see them: speakeasy challenges")
    if len(found) > 1:
        words = " and ".join(f"“{one.word}”" for one in found)
        raise DecisionError(f"Two challenges have the number {number}: {words}. Give one a new number in its file.")
    return found[0]


def answer(
    root: Path, number: int, state: State, reason: str, today: date, look_again: date | None = None
) -> Challenge:
    """Answer a challenge, and keep the answer. Raises `DecisionError` for a reason too short or too long."""
    old = find_challenge(root, number)
    words = len(reason.split())
    if not 1 <= words <= MOST_WORDS:
        raise DecisionError(f"Give the reason in {MOST_WORDS} words or fewer. This has {words}.")
    if state == "heard":
        raise DecisionError(f"An answer is one of: {', '.join(list(STATES)[1:])}.")
    if state == "later" and (look_again is None or look_again <= today):
        raise DecisionError("“later” needs a day to look again, after today.")
    new = msgspec.structs.replace(
        old, state=state, answer=reason.strip(), answered=today, look_again=look_again if state == "later" else None
    )
    save(root, new)
    return new


def open_by_word(challenges: Iterable[Challenge]) -> dict[str, int]:
    """How many people have challenged each word, or entry, and wait for an answer."""
    counts: dict[str, int] = {}
    for one in challenges:
        if one.is_open:
            for key in {normal(one.word), one.code} - {""}:
                counts[key] = counts.get(key, 0) + 1
    return counts
