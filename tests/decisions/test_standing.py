"""Challenges are counted as they stand today, and as they stood at the end of each month."""

from __future__ import annotations

from datetime import date

from speakeasy.decisions.challenge import Challenge
from speakeasy.decisions.standing import Month, by_month, standing

TODAY = date(2026, 11, 23)


def one(number: int, said: date, answer_by: date, **more: object) -> Challenge:
    return Challenge(number=number, word="client", said=said, answer_by=answer_by, **more)  # type: ignore[arg-type]


ALL = [
    one(1, date(2026, 9, 20), date(2026, 10, 2)),
    one(2, date(2026, 9, 21), date(2026, 10, 2), state="changed", answer="Yes.", answered=date(2026, 10, 2)),
    one(3, date(2026, 11, 1), date(2026, 11, 13), state="kept", answer="No.", answered=date(2026, 11, 14)),
    one(4, date(2026, 11, 20), date(2026, 12, 4)),
]


def test_today():
    found = standing(ALL, TODAY)
    assert [one.number for one in found.open] == [1, 4]
    assert (found.all, found.late, found.answered, found.in_time, found.changed) == (4, 1, 2, 1, 1)


def test_month_by_month():
    assert by_month(ALL, TODAY) == [
        Month("2026-09", new=2, answered=0, in_time=0, changed=0, open=2, late=0),
        Month("2026-10", new=0, answered=1, in_time=1, changed=1, open=1, late=1),
        Month("2026-11", new=2, answered=1, in_time=0, changed=0, open=2, late=1),
    ]


def test_over_the_end_of_a_year():
    old = one(1, date(2025, 12, 31), date(2026, 1, 14))
    assert [month.month for month in by_month([old], date(2026, 2, 1))] == ["2025-12", "2026-01", "2026-02"]


def test_nobody_said_anything():
    assert by_month([], TODAY) == []
    assert standing([], TODAY).all == 0
