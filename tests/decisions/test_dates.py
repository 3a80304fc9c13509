"""Three ways to write a date, and no guessing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.decisions.dates import add_working_days, in_words, read_date
from speakeasy.errors import DecisionError


@given(st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_what_is_written_in_words_is_read_again(day):
    if day.year >= 1000:
        assert read_date(in_words(day)) == day
        assert read_date(day.isoformat()) == day


@pytest.mark.parametrize(
    "text", ["2026-11-22", "22/11/2026", "22.11.2026", "11/22/2026", "22 Nov 2026", "22nd November 2026"]
)
def test_styles(text):
    assert read_date(text) == date(2026, 11, 22)


@pytest.mark.parametrize("text", ["", "soon", "31/02/2026", "2026-13-01", "22 Foo 2026", "22/11/26"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(DecisionError, match="is not a date"):
        read_date(text)


def test_two_readings_are_asked_about():
    with pytest.raises(DecisionError, match="Write it like this: 2026-08-07"):
        read_date("7/8/2026")
    assert read_date("7/7/2026") == date(2026, 7, 7)


def test_working_days():
    assert add_working_days(date(2026, 11, 20), 1) == date(2026, 11, 23)
    assert add_working_days(date(2026, 11, 22), 10) == date(2026, 12, 4)
