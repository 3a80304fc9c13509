"""A sheet as an Excel file, with lists to choose from and a page that says how to fill it in."""

from __future__ import annotations

import io
import warnings
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from speakeasy.errors import WordlistError
from speakeasy.wordlists.columns import COLUMNS

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_TITLE = "Words"
_LONGEST = 32_767
"""More letters than this do not fit in a cell of Excel."""

_SPARE = 500
"""Rows below the last entry that have lists to choose from too."""

_HOW_TO = (
    "How to fill in this sheet",
    "Each row is a word or a phrase. Row 1 has the names of the columns: leave them as they are.",
    "In a cell with a list, write one item a line. Press Alt and Enter for a new line.",
    "In “flags”, put the word in [brackets]. After a bar you can say what could stand there: [utilised|used].",
    "A blank cell is fine in a column that is marked “can stay empty”.",
    "You can hide or delete the columns that can stay empty. What they hold in the list is kept.",
    "An apostrophe in front of = + - or @ keeps the cell a text. Leave it there.",
    "A backslash keeps a letter that a sheet would lose: \\| is a bar, \\n is a new line, \\\\ is a backslash.",
    "To try the sheet: speakeasy words import words.xlsx --dry-run",
    "To put it into your list: speakeasy words import words.xlsx",
)


def to_xlsx(grid: Sequence[Sequence[str]]) -> bytes:
    """Raises `WordlistError` if the extra is missing or a cell is too long for Excel."""
    _refuse_long_cells(grid)
    book = _openpyxl().Workbook()
    book.properties.creator = "speakeasy"
    words = book.active
    words.title = _TITLE
    _fill(words, grid)
    _add_choices(words, len(grid) + _SPARE)
    _add_how_to(book)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def from_xlsx(data: bytes, name: str) -> list[list[str]]:
    """The cells of the sheet “Words”, or of the first one. Raises `WordlistError`."""
    openpyxl = _openpyxl()
    try:
        with warnings.catch_warnings(action="ignore"):  # about looks, which nobody asked for
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    except Exception:  # noqa: BLE001 -- a broken file raises many kinds of error, none of them for people
        raise WordlistError(f"{name}: this is not an Excel file that can be opened. Save it as .xlsx again.") from None
    sheet = book[_TITLE] if _TITLE in book.sheetnames else book.worksheets[0]
    sheet.reset_dimensions()  # some programs write a wrong size
    formulas: list[str] = []
    grid = [[_text(cell, formulas) for cell in row] for row in sheet.iter_rows()]
    if formulas:
        places = ", ".join(formulas[:9])
        raise WordlistError(f"{name}: these cells hold a formula: {places}. Put plain text there.")
    return grid


def _openpyxl() -> Any:
    try:
        import openpyxl
    except ImportError:
        cure = "Run: pip install 'speakeasy-words[xlsx]'. Or use a .csv sheet."
        raise WordlistError(f"Excel sheets need one more package. {cure}") from None
    return openpyxl


def _refuse_long_cells(grid: Sequence[Sequence[str]]) -> None:
    for row in grid:
        for column, cell in zip(COLUMNS, row, strict=True):
            if len(cell.encode("utf-16-le")) // 2 > _LONGEST:
                raise WordlistError(f"words.{row[0]}: “{column.key}” is too long for Excel. Export it as .csv.")


def _fill(sheet: Worksheet, grid: Sequence[Sequence[str]]) -> None:
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    top, bold = Alignment(vertical="top", wrap_text=True), Font(bold=True)
    for number, row in enumerate(grid, 1):
        for place, text in enumerate(row, 1):
            cell = sheet.cell(number, place)
            cell.number_format = "@"
            cell.alignment = top
            if number == 1:
                cell.font = bold
            if text:
                cell.value = text
                cell.data_type = "s"  # else “=x” would be a formula, and “#N/A” an error
    for place, column in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    sheet.freeze_panes = "B2"


def _add_choices(sheet: Worksheet, last: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for place, column in enumerate(COLUMNS, 1):
        if column.choices and column.kind in ("choice", "yes", "number"):
            choices = DataValidation("list", formula1=f'"{",".join(column.choices)}"', allow_blank=not column.required)
            choices.showErrorMessage = choices.showInputMessage = True
            choices.error, choices.prompt = "Choose one from the list.", column.note
            sheet.add_data_validation(choices)
            letter = get_column_letter(place)
            choices.add(f"{letter}2:{letter}{last}")


def _add_how_to(book: Workbook) -> None:
    from openpyxl.styles import Alignment, Font

    page = book.create_sheet("How to")
    for line in _HOW_TO:
        page.append([line])
    page.append([])
    page.append(["Column", "What it holds", "", "Choices"])
    for column in COLUMNS:
        need = "fill it in" if column.required else "can stay empty"
        page.append([column.key, column.note, need, ", ".join(column.choices)])
    for row in page.iter_rows(min_row=len(_HOW_TO) + 2):
        for cell in row:
            cell.alignment = Alignment(vertical="top", wrap_text=True)
    for cell in (page["A1"], *page[len(_HOW_TO) + 2]):
        cell.font = Font(bold=True)
    for letter, width in (("A", 14), ("B", 70), ("C", 16), ("D", 60)):
        page.column_dimensions[letter].width = width


def _text(cell: Any, formulas: list[str]) -> str:
    """What people see in a cell: a date without a time, a number without “.0”."""
    if cell.data_type == "f":
        formulas.append(cell.coordinate)
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
