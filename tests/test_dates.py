"""Dates as people write them, and never one that could be another."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.dates import WrongDateError, add_working_days, in_words, read_date


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-22",
        "22/11/2026",
        "22 Nov 2026",
        "22 November 2026",
        "22 nov. 2026",
        "22  NOV  2026",
        "2026-11-22T00:00:00",
    ],
)
def test_three_styles(text):
    assert read_date(text) == date(2026, 11, 22)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_our_own_style_and_back(day):
    assert read_date(day.isoformat()) == day
    assert read_date(f"{day.day} {day:%b} {day.year}") == day


def test_the_same_day_and_month_is_clear():
    assert read_date("05/05/2026") == date(2026, 5, 5)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("05/06/2026", "Write 2026-06-05 or 2026-05-06"),
        ("11/22/2026", "There is no day “11/22/2026”"),
        ("2026-13-01", "There is no day"),
        ("31 Jun 2026", "There is no day"),
        ("22 Nob 2026", "There is no day"),
        ("22 Marble 2026", "There is no day"),
        ("next week", "is not a date. Write it like this: 2026-11-22"),
        ("22/11/26", "is not a date"),
        ("", "is not a date"),
    ],
)
def test_other_dates_are_refused(text, says):
    with pytest.raises(WrongDateError, match=says):
        read_date(text)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_is_written_in_words_is_read_again(day):
    assert read_date(in_words(day)) == day


def test_working_days():
    assert in_words(date(2026, 11, 2)) == "2 November 2026"
    assert add_working_days(date(2026, 11, 20), 1) == date(2026, 11, 23)
    assert add_working_days(date(2026, 11, 22), 10) == date(2026, 12, 4)
