"""Excel files: text stays text, lists to choose from are there, and slips are told."""

from __future__ import annotations

import io
import sys
from datetime import datetime

import pytest

from speakeasy.errors import WordlistError
from speakeasy.wordlists.columns import COLUMNS
from speakeasy.wordlists.sheet_xlsx import from_xlsx, to_xlsx

openpyxl = pytest.importorskip("openpyxl")
KEYS = [column.key for column in COLUMNS]


def grid(**cells):
    return [KEYS, [cells.get(key, "") for key in KEYS]]


def book_of(grid):
    return openpyxl.load_workbook(io.BytesIO(to_xlsx(grid)))


def saved(book):
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def test_text_stays_text():
    wanted = grid(name="'=1+1", why="#N/A", advice="a\nb", who="00123", topic="1/2")
    words = book_of(wanted)["Words"]
    assert {cell.data_type for cell in words[2] if cell.value} == {"s"}
    assert {cell.number_format for cell in words[2]} == {"@"}
    assert from_xlsx(to_xlsx(wanted), "words.xlsx") == wanted


def test_people_can_choose():
    book = book_of(grid(name="x"))
    words = book["Words"]
    assert words.freeze_panes == "B2"
    assert words["A2"].alignment.wrap_text
    choices = {str(one.sqref).rstrip("0123456789"): one.formula1 for one in words.data_validations.dataValidation}
    by_key = {
        KEYS[openpyxl.utils.column_index_from_string(place.split("2:")[0]) - 1]: text for place, text in choices.items()
    }
    assert {"category", "action", "pos", "status"} <= set(by_key)
    assert by_key["action"] == '"replace,explain,ask,consider,avoid"'
    how_to = " ".join(str(cell.value) for row in book["How to"].iter_rows() for cell in row if cell.value)
    assert all(key in how_to for key in KEYS)


def test_cells_of_other_kinds():
    book = openpyxl.Workbook()
    book.active.append(["name", "gap", "exact", "agreed", "why"])
    book.active.append(["x", 2.0, True, datetime(2026, 11, 22), 1.5])
    assert from_xlsx(saved(book), "words.xlsx")[1] == ["x", "2", "True", "2026-11-22", "1.5"]


def test_a_formula_is_told():
    book = openpyxl.Workbook()
    book.active.append(["name", "why"])
    book.active.append(["x", "=A2"])
    with pytest.raises(WordlistError, match=r"words\.xlsx: these cells hold a formula: B2\."):
        from_xlsx(saved(book), "words.xlsx")


def test_rows_keep_their_numbers():
    book = openpyxl.Workbook()
    book.active["A1"], book.active["A4"] = "name", "x"
    assert [row[:1] for row in from_xlsx(saved(book), "words.xlsx")][3] == ["x"]


def test_what_is_too_long_for_a_cell():
    with pytest.raises(WordlistError, match=r"words\.x: “why” is too long for Excel\. Export it as \.csv\."):
        to_xlsx(grid(name="x", why="w" * 32_768))


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"name,why\n"])
def test_not_an_excel_file(data):
    with pytest.raises(WordlistError, match=r"words\.xlsx: this is not an Excel file"):
        from_xlsx(data, "words.xlsx")


def test_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(WordlistError, match=r"pip install 'speakeasy-words\[xlsx\]'"):
        to_xlsx(grid())
