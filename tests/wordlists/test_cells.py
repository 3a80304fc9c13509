"""Cells that people read, and that no spreadsheet runs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.wordlists.cells import CellError, cell_of, guarded, unguarded, value_of
from speakeasy.wordlists.columns import BY_KEY

ADVICE, USE = BY_KEY["advice"], BY_KEY["use"]


@given(st.text("'=+-@＝a", max_size=6) | st.text(max_size=9))
def test_no_cell_is_a_formula(text):
    assert not guarded(text).startswith(tuple("=+-@＝＋－＠"))
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("'=1", "''=1"),
        ("'twas", "'twas"),
        (" x", r"\sx"),
        ("a\nb", r"a\nb"),
        ("a\\b", r"a\\b"),
        ("\x07", r"\u0007"),
        ("a | b", "a | b"),
    ],
)
def test_what_a_sheet_would_lose(value, cell):
    assert cell_of(ADVICE, value) == cell
    assert value_of(ADVICE, cell) == value


def test_what_people_type():
    assert value_of(USE, " one \r\n\n two\r") == ["one", "two"]
    assert value_of(ADVICE, r"See C:\docs") == r"See C:\docs"
    assert value_of(BY_KEY["views"], "A | | ask") == [{"who": "A", "where": "", "stance": "ask", "say": ""}]
    assert value_of(BY_KEY["views"], r"A \| B | UK | both | c") == [
        {"who": "A | B", "where": "UK", "stance": "both", "say": "c"}
    ]
    assert value_of(BY_KEY["exact"], "YES") is True
    assert value_of(BY_KEY["gap"], "2.0") == 2
    assert value_of(BY_KEY["regions"], "uk\nIE") == ["UK", "IE"]


def test_what_is_usual_is_blank():
    usual = {
        "case": "any",
        "exact": False,
        "gap": 0,
        "level": None,
        "use": (),
        "audiences": {},
        "agreed": None,
        "who": "",
    }
    assert [cell_of(BY_KEY[key], value) for key, value in usual.items()] == [""] * len(usual)


def test_an_agreement_needs_a_date():
    with pytest.raises(CellError, match="is not a date"):
        value_of(BY_KEY["agreed"], "Board")
