"""The sheet of a panel: a row for each word, filled in by hand or in any spreadsheet, and read with all its slips."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

from speakeasy.dates import WrongDateError, read_date
from speakeasy.decisions.challenge import MOST_WORDS, State
from speakeasy.decisions.panel.topics import Topic
from speakeasy.errors import DecisionError
from speakeasy.formats.decode import decode
from speakeasy.nearest import did_you_mean
from speakeasy.paths import shown

COLUMNS = (
    *("challenges", "word", "answer", "reason", "say", "meaning", "fine in", "kind"),
    *("date", "look again", "people", "lived experience", "against", "by"),
)
_NEEDED = ("word", "answer", "reason")
_DELIMITERS = ",;\t"
_FORMULA = ("=", "+", "-", "@")

ANSWERS: Mapping[str, State] = MappingProxyType(
    {
        "changed": "changed",
        "kept": "kept",
        "kept and explained": "kept",
        "ask": "ask",
        "people differ": "ask",
        "people differ, so we ask": "ask",
        "later": "later",
        "not now": "later",
    }
)
"""What people may write as an answer."""

_KINDS = ("", "hard", "people")


class Decision(Struct, frozen=True, kw_only=True):
    """What a group decided about a word. `where` says the row, for messages.

    `people` decided, and `lived` of them know it from their own life. `against`: who did not agree, and why.
    """

    where: str
    word: str
    answer: State
    reason: str
    on: date
    challenges: tuple[int, ...] = ()
    say: tuple[str, ...] = ()
    meaning: str = ""
    fine_in: tuple[str, ...] = ()
    kind: str = ""
    look_again: date | None = None
    people: int = 0
    lived: int = 0
    against: str = ""
    by: str = ""


class Rows(Struct, frozen=True):
    """The decisions of a sheet, the words that have none yet, and a sentence for each thing to put right."""

    decisions: tuple[Decision, ...]
    undecided: tuple[str, ...]
    problems: tuple[str, ...]


def write_sheet(topics: Iterable[Topic], printed: Callable[[str], str]) -> bytes:
    """The empty sheet as CSV, with the mark that tells spreadsheets of its letters."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for topic in topics:
        numbers = " ".join(str(one.number) for one in topic.challenges)
        writer.writerow([numbers, _safe(printed(topic.word)), *[""] * (len(COLUMNS) - 2)])
    return out.getvalue().encode("utf-8-sig")


def _safe(text: str) -> str:
    """A spreadsheet must not take it for a sum."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def read_sheet(file: Path, today: date) -> Rows:
    """The filled sheet. Raises `DecisionError` if it cannot be read at all, or a column is not ours."""
    try:
        text = decode(file.read_bytes(), str(file))
    except OSError as error:
        raise DecisionError(f"{shown(file)}: this sheet cannot be read ({error.strerror}).") from None
    if text[:4].lower() == "sep=":
        text = text.partition("\n")[2]
    first = text.partition("\n")[0]
    grid = list(_rows(text, max(_DELIMITERS, key=first.count), file))
    header = [re.sub(r"[\s_-]+", " ", name).strip().lower() for name in grid[0][1]] if grid else []
    _check_header(header, file)
    return rows_from(_cells(header, grid[1:], file), today)


def _rows(text: str, delimiter: str, file: Path) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        yield from enumerate(reader, 1)
    except csv.Error:
        raise DecisionError(f"{shown(file)}: the quotation marks do not match. Save the sheet again.") from None


def _check_header(header: Sequence[str], file: Path) -> None:
    for name in header:
        if name and name not in COLUMNS:
            hint = did_you_mean(name, COLUMNS) or f" The columns are: {', '.join(COLUMNS)}."
            raise DecisionError(f"{shown(file)}, row 1: “{name}” is not a column of this sheet.{hint}")
        if name and header.count(name) > 1:
            raise DecisionError(f"{shown(file)}, row 1: the column “{name}” is there twice. Keep one.")
    for name in _NEEDED:
        if name not in header:
            raise DecisionError(f"{shown(file)}, row 1: the column “{name}” is missing. Put it back, with its cells.")


def _cells(
    header: Sequence[str], grid: Iterable[tuple[int, list[str]]], file: Path
) -> Iterator[tuple[str, dict[str, str]]]:
    """Each row that holds something, by column. What stands under no column would be lost, so it is told."""
    for number, row in grid:
        if not any(cell.strip() for cell in row):
            continue
        cells = {name: _plain(cell) for name, cell in zip(header, row, strict=False) if name}
        beyond = [cell for place, cell in enumerate(row) if cell.strip() and not "".join(header[place : place + 1])]
        if beyond:
            cells["?"] = beyond[0]
        yield f"{shown(file)}, row {number}", cells


def _plain(cell: str) -> str:
    text = " ".join(cell.split())
    return text[1:] if text[:1] == "'" and text[1:].startswith(_FORMULA) else text


def rows_from(rows: Iterable[tuple[str, Mapping[str, str]]], today: date) -> Rows:
    """Rows by column, each with its place for messages, as decisions. All that is not right is gathered."""
    decisions: list[Decision] = []
    undecided: list[str] = []
    problems: list[str] = []
    for where, cells in rows:
        if not any(cells.get(name) for name in COLUMNS[2:]):
            undecided.append(cells.get("word", ""))
            continue
        reader = _Reader(where, cells)
        decision = reader.decision(today)
        problems += reader.problems
        decisions.append(decision)
    return Rows(tuple(decisions), tuple(undecided), tuple(problems))


class _Reader:
    """One row. What cannot be read is a problem, and something harmless stands in its place."""

    def __init__(self, where: str, cells: Mapping[str, str]) -> None:
        self._where = where
        self._cells = cells
        self.problems: list[str] = []

    def decision(self, today: date) -> Decision:
        if "?" in self._cells:
            self._tell(f"“{self._cells['?'][:40]}” stands in a column with no name. Name it, or clear the cell.")
        answer = self._answer()
        on = self._date("date") or today
        if on > today:
            self._tell("the date of the decision is still to come.", "date")
        people, lived = self._number("people"), self._number("lived experience")
        if lived > people:
            self._tell("there are more people with lived experience than people. Look at the two numbers.")
        return Decision(
            where=self._where,
            word=self._needed("word", "Write the word."),
            answer=answer,
            reason=self._reason(),
            on=on,
            challenges=self._challenges(),
            say=self._several("say"),
            meaning=self._cells.get("meaning", ""),
            fine_in=self._several("fine in"),
            kind=self._kind(),
            look_again=self._look_again(answer, on),
            people=people,
            lived=lived,
            against=self._cells.get("against", ""),
            by=self._cells.get("by", ""),
        )

    def _tell(self, problem: str, column: str = "") -> None:
        place = f", column “{column}”" if column else ""
        self.problems.append(f"{self._where}{place}: {problem}")

    def _needed(self, column: str, cure: str) -> str:
        text = self._cells.get(column, "")
        if not text:
            self._tell(f"this is empty. {cure}", column)
        return text

    def _several(self, column: str) -> tuple[str, ...]:
        return tuple(part.strip() for part in self._cells.get(column, "").split("|") if part.strip())

    def _answer(self) -> State:
        text = self._needed("answer", "Write changed, kept, ask or later.").lower().rstrip(".")
        if text and text not in ANSWERS:
            self._tell(f"“{text}” is not an answer.{did_you_mean(text, ANSWERS)} Write changed, kept, ask or later.")
        return ANSWERS.get(text, "later")

    def _reason(self) -> str:
        text = self._needed("reason", f"Say why, in {MOST_WORDS} words or fewer.")
        if (words := len(text.split())) > MOST_WORDS:
            self._tell(f"say why in {MOST_WORDS} words or fewer. This has {words}.", "reason")
        return text

    def _kind(self) -> str:
        text = self._cells.get("kind", "").lower()
        if text not in _KINDS:
            self._tell(f"“{text}” is not a kind. Write hard or people, or leave it empty.", "kind")
        return text

    def _date(self, column: str) -> date | None:
        text = self._cells.get(column, "")
        try:
            return read_date(text) if text else None
        except WrongDateError as error:
            self._tell(str(error), column)
            return None

    def _look_again(self, answer: State, on: date) -> date | None:
        day = self._date("look again")
        if day is None and answer == "later" and "answer" in self._cells and not self._cells.get("look again"):
            self._tell("“later” needs a day to look again. Write it in the column “look again”.")
        if day is not None and day <= on:
            self._tell("the day to look again comes after the decision.", "look again")
        return day

    def _number(self, column: str) -> int:
        text = self._cells.get(column, "").removesuffix(".0")
        if text and not (text.isascii() and text.isdecimal() and len(text) < 7):
            self._tell(f"“{text}” is not a number of people. Write it in digits.", column)
            return 0
        return int(text or 0)

    def _challenges(self) -> tuple[int, ...]:
        text = self._cells.get("challenges", "").replace(".0", "")
        if text and not re.fullmatch(r"[\d\s,;#]+", text, re.ASCII):
            self._tell(f"“{text}” are not numbers of challenges. Write them like this: 3 7", "challenges")
            return ()
        return tuple(dict.fromkeys(int(one) for one in re.findall(r"\d{1,9}", text)))
