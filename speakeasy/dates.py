"""Dates as people write them, such as 2026-11-22, 22/11/2026 or 22 Nov 2026, and days on which people work."""

from __future__ import annotations

import re
from datetime import date, timedelta

from speakeasy.errors import SpeakeasyError

_SATURDAY = 5
_MONTHS = tuple("january february march april may june july august september october november december".split())
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?", re.ASCII)
_SLASHES = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_WORDS = re.compile(r"(\d{1,2}) ([a-z]{3,9})\.? (\d{4})", re.ASCII | re.IGNORECASE)


class WrongDateError(SpeakeasyError):
    """Not a date that can be read in one way only. It says how to write it."""


def read_date(text: str) -> date:
    """The date. Raises `WrongDateError` for no date, and for one whose day could be its month."""
    if found := _ISO.fullmatch(text):
        return _made(text, int(found[1]), int(found[2]), int(found[3]))
    if found := _WORDS.fullmatch(" ".join(text.split())):
        return _made(text, int(found[3]), _month(found[2].lower()), int(found[1]))
    if found := _SLASHES.fullmatch(text):
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        if first <= 12 and second <= 12 and first != second:
            ways = f"{year}-{second:02}-{first:02} or {year}-{first:02}-{second:02}"
            raise WrongDateError(f"“{text}” could be two dates. Write {ways}.")
        return _made(text, year, second, first)
    raise WrongDateError(f"“{text}” is not a date. Write it like this: 2026-11-22.")


def _month(name: str) -> int:
    """From 1; 0 for what is no month."""
    short = [month[:3] for month in _MONTHS]
    names = {**dict(zip(short, _MONTHS, strict=True)), "sept": "september"}
    full = names.get(name, name)
    return _MONTHS.index(full) + 1 if full in _MONTHS else 0


def _made(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise WrongDateError(f"There is no day “{text}”. Write the year, month and day: 2026-11-22.") from None


def add_working_days(start: date, days: int) -> date:
    """The date so many working days later. Saturdays and Sundays do not count; public holidays do."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= day.weekday() < _SATURDAY
    return day


def in_words(day: date) -> str:
    """“22 November 2026”, the same in every language setting."""
    return f"{day.day} {_MONTHS[day.month - 1].capitalize()} {day.year}"
