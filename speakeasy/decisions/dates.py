"""Dates as people write them, and days on which people work."""

from __future__ import annotations

import re
from datetime import date, timedelta

from speakeasy.errors import DecisionError

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHES = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? +([A-Za-z]{3,9})\.?,? +(\d{4})")
_SATURDAY = 5


def read_date(text: str) -> date:
    """The date in “2026-11-22”, “22/11/2026” or “22 November 2026”.

    Raises `DecisionError` for anything else, and for “7/8/2026”: is that July or August?
    """
    text = text.strip()
    try:
        if match := _ISO.fullmatch(text):
            return date(int(match[1]), int(match[2]), int(match[3]))
        if match := _WORDS.fullmatch(text):
            return date(int(match[3]), _month(match[2]), int(match[1]))
        if match := _SLASHES.fullmatch(text):
            return _from_slashes(text, *(int(number) for number in match.groups()))
    except ValueError:
        pass
    raise DecisionError(f"“{text}” is not a date. Write it like this: 2026-11-22, or 22 November 2026.")


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _from_slashes(text: str, first: int, second: int, year: int) -> date:
    if first != second and first <= len(_MONTHS) and second <= len(_MONTHS):
        raise DecisionError(f"“{text}” can be read in two ways. Write it like this: {year}-{second:02}-{first:02}.")
    day, month = (first, second) if second <= len(_MONTHS) else (second, first)
    return date(year, month, day)


def add_working_days(start: date, days: int) -> date:
    """The date so many working days later. Saturdays and Sundays do not count; public holidays do."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= day.weekday() < _SATURDAY
    return day


def in_words(day: date) -> str:
    """“22 November 2026”, the same in every language setting."""
    months = "January February March April May June July August September October November December".split()
    return f"{day.day} {months[day.month - 1]} {day.year}"
