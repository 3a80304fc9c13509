"""A sheet of words: entries to rows of cells, and rows back to entries with everything that is wrong in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from speakeasy.errors import WordlistError
from speakeasy.nearest import did_you_mean
from speakeasy.wordlists.cells import CellError, cell_of, value_of
from speakeasy.wordlists.columns import BY_KEY, COLUMNS, REQUIRED, Column
from speakeasy.wordlists.entry import Entry, entry_from
from speakeasy.wordlists.toml_text import table_of

CSV, XLSX = ".csv", ".xlsx"
_OTHER_TEXT = (".tsv", ".txt")

Grid = Sequence[Sequence[str]]
"""The text of the cells, row by row; the first row has the names of the columns."""


class Row(Struct, frozen=True):
    """A row of a sheet. `number` is what a spreadsheet shows beside it. `values` has no key for a blank cell."""

    number: int
    name: str
    values: dict[str, Any]


class Sheet(Struct, frozen=True):
    """What a sheet holds. `keys` are its columns; `problems` has a sentence for each thing to put right."""

    name: str
    keys: tuple[str, ...]
    rows: tuple[Row, ...]
    problems: tuple[str, ...]


def grid_of(entries: Iterable[Entry]) -> list[list[str]]:
    """A row of names, then a row for each entry."""
    rows = [[cell_of(column, getattr(entry, column.key)) for column in COLUMNS] for entry in entries]
    return [[column.key for column in COLUMNS], *rows]


def write_sheet(path: Path, entries: Iterable[Entry]) -> bytes:
    """The bytes of a sheet, of the kind that the end of `path` says. Raises `WordlistError` for another kind."""
    grid = grid_of(entries)
    if path.suffix.lower() == CSV:
        from speakeasy.wordlists.sheet_csv import to_csv

        return to_csv(grid)
    if path.suffix.lower() == XLSX:
        from speakeasy.wordlists.sheet_xlsx import to_xlsx

        return to_xlsx(grid)
    raise WordlistError(f"{path}: end the name with .csv or .xlsx, so that the kind of sheet is clear.")


def read_sheet(path: Path) -> Sheet:
    """The rows of a sheet and what is wrong in them. Raises `WordlistError` if it cannot be read at all."""
    try:
        data = path.read_bytes()
    except OSError:
        raise WordlistError(f"{path}: this sheet cannot be read. Is the name right?") from None
    suffix = path.suffix.lower()
    if suffix == XLSX:
        from speakeasy.wordlists.sheet_xlsx import from_xlsx

        return sheet_of(path.name, from_xlsx(data, path.name))
    if suffix == CSV or suffix in _OTHER_TEXT:
        from speakeasy.wordlists.sheet_csv import from_csv

        return sheet_of(path.name, from_csv(data, path.name))
    raise WordlistError(f"{path.name}: save this sheet as .csv or .xlsx, then try again.")


def sheet_of(name: str, grid: Grid) -> Sheet:
    """The sheet that a grid of cells is."""
    problems: list[str] = []
    header = [cell.strip().lower().replace(" ", "_").replace("-", "_") for cell in (grid[0] if grid else ())]
    problems += _header_problems(name, header)
    rows: dict[str, Row] = {}
    for number, cells in enumerate(grid[1:], 2):
        if not any(cell.strip() for cell in cells):
            continue
        row, wrong = _row(number, dict(zip(header, cells, strict=False)))
        problems += [f"{name}, row {number}{one}" for one in (*wrong, *_beyond(header, cells))]
        if row and row.name in rows:
            first = rows[row.name].number
            problems.append(f"{name}, row {number}, column “name”: row {first} has “{row.name}” too. Join the two.")
        elif row:
            rows[row.name] = row
    return Sheet(name, tuple(key for key in header if key in BY_KEY), tuple(rows.values()), tuple(problems))


def entries_from(sheet: Sheet, old: Mapping[str, Entry]) -> tuple[dict[str, Entry], list[str]]:
    """The entries by name, and what is wrong in them. What a sheet has no column for stays as it is in `old`."""
    entries, problems = {}, []
    for row in sheet.rows:
        kept = table_of(old[row.name]) if row.name in old else {}
        kept = {key: value for key, value in kept.items() if key not in sheet.keys}
        table = {**msgspec.to_builtins(kept, builtin_types=(date,)), **row.values}
        try:
            entries[row.name] = entry_from(row.name, table, f"{sheet.name}, row {row.number}")
        except WordlistError as error:
            problems.append(str(error))
    return entries, problems


def _header_problems(name: str, header: Sequence[str]) -> Iterator[str]:
    for key in sorted({key for key in header if key and key not in BY_KEY}, key=header.index):
        yield f"{name}, row 1: “{key}” is not a column of a word sheet.{did_you_mean(key, BY_KEY)}"
    for key in sorted({key for key in header if key and header.count(key) > 1}, key=header.index):
        yield f"{name}, row 1: the column “{key}” is there twice. Keep one of them."
    for column in COLUMNS:
        if column.key in REQUIRED and column.key not in header:
            yield f"{name}, row 1: the column “{column.key}” is missing. Add it. {column.note}"


def _row(number: int, cells: Mapping[str, str]) -> tuple[Row | None, list[str]]:
    """The row, or None where something in it is wrong, and what that is."""
    values: dict[str, Any] = {}
    problems = []
    for key, cell in cells.items():
        column = BY_KEY.get(key)
        if column is None:
            continue
        try:
            if cell.strip():
                values[key] = value_of(column, cell)
            elif column.required:
                values[key] = _blank(column)
        except CellError as error:
            problems.append(f", column “{key}”: {error}")
    name = values.pop("name", None)
    return (None if problems or name is None else Row(number, name, values)), problems


def _blank(column: Column) -> list[str]:
    """An empty list may be meant. An empty text or choice is not. Raises `CellError`."""
    if column.kind == "texts" and column.key != "flags":
        return []
    raise CellError(f"this cell is empty. Fill it in. {column.note}")


def _beyond(header: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    """What is written under no heading would be lost."""
    for place, cell in enumerate(cells):
        if cell.strip() and (place >= len(header) or not header[place]):
            yield f": “{cell.strip()[:40]}” stands in a column with no name. Name the column or clear the cell."
