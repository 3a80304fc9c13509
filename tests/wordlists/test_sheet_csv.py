"""CSV as Excel and others write it."""

from __future__ import annotations

import pytest

from speakeasy.errors import WordlistError
from speakeasy.wordlists.sheet_csv import from_csv, to_csv

GRID = [["name", "why", "use"], ["café", "“Use” – plain", "a,b;c\td\n=e"]]


def test_excel_sees_that_it_is_utf_8():
    data = to_csv(GRID)
    assert data.startswith(b"\xef\xbb\xbfname,why,use\r\n")
    assert from_csv(data, "words.csv") == GRID


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_what_programs_write(separator, encoding):
    text = f'"name"{separator}why{separator}use\r\ncafé{separator}“Use” – plain{separator}"a,b;c\td\n=e"\r\n'
    assert from_csv(text.encode(encoding), "words.csv") == GRID


def test_excel_says_what_stands_between_cells():
    assert from_csv(b"sep=;\r\nname;why\r\na;b\r\n", "words.csv") == [["name", "why"], ["a", "b"]]


def test_quotes_that_do_not_match():
    with pytest.raises(WordlistError, match=r"words\.csv, row 3: the quotation marks do not match"):
        from_csv(b'name,why\na,b\nc,"d" e\n', "words.csv")


def test_letters_that_cannot_be_read():
    with pytest.raises(WordlistError, match=r"words\.csv: the letters in this sheet cannot be read"):
        from_csv(b"name\n\x81\x8d\n", "words.csv")


def test_an_empty_sheet():
    assert from_csv(b"", "words.csv") == []
