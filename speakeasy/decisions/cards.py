"""Paper cards in a CSV file: challenges from people who were not at a computer."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from speakeasy.dates import WrongDateError, read_date
from speakeasy.decisions.challenge import Challenge, Inbox
from speakeasy.errors import DecisionError
from speakeasy.formats.decode import decode
from speakeasy.nearest import did_you_mean
from speakeasy.paths import shown

COLUMNS = ("word", "why", "instead", "where", "from", "door", "date")
_DELIMITERS = ",;\t"
_MOST_SHOWN = 20


def add_cards(root: Path, file: Path, today: date) -> list[Challenge]:
    """Add every card. Raises `DecisionError` with all rows that are not right; then nothing was added."""
    rows = list(_rows(file))
    problems: list[str] = []
    cards = [_card(number, row, today, problems) for number, row in rows]
    if problems:
        more = [f"And {len(problems) - _MOST_SHOWN} more."] if len(problems) > _MOST_SHOWN else []
        told = "\n".join(f"  {problem}" for problem in [*problems[:_MOST_SHOWN], *more])
        raise DecisionError(f"{shown(file)}: nothing was taken in. Put these rows right:\n{told}")
    inbox = Inbox(root)
    return [inbox.add(card.pop("word"), card.pop("said"), **card) for card in cards]


def _rows(file: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row that holds something, with its number from 1 as a spreadsheet shows it."""
    text = decode(file.read_bytes(), str(file))
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text), delimiter=max(_DELIMITERS, key=first.count))
    header = [name.strip().lower() for name in next(reader, [])]
    _check_header(header, file)
    for row in reader:
        if any(cell.strip() for cell in row):
            yield reader.line_num, dict(zip(header, map(str.strip, row), strict=False))


def _check_header(header: list[str], file: Path) -> None:
    for name in header:
        if name not in COLUMNS:
            hint = did_you_mean(name, COLUMNS) or f" The columns are: {', '.join(COLUMNS)}."
            raise DecisionError(f"{shown(file)}:1: “{name}” is not a column of a card.{hint}")
    if "word" not in header:
        raise DecisionError(f"{shown(file)}:1: the column “word” is missing. Put the names of the columns in row 1.")


def _card(number: int, row: Mapping[str, str], today: date, problems: list[str]) -> dict[str, Any]:
    if not row.get("word"):
        problems.append(f"row {number}: the word is missing.")
    said = today
    if row.get("date"):
        try:
            said = read_date(row["date"])
        except WrongDateError as error:
            problems.append(f"row {number}: {error}")
    return {
        "word": row.get("word", ""),
        "said": said,
        "why": row.get("why", ""),
        "instead": tuple(part.strip() for part in row.get("instead", "").split("|") if part.strip()),
        "where": row.get("where", ""),
        "sender": row.get("from", ""),
        "door": row.get("door", "") or "on a card",
    }
