"""How it stands with challenges: today, and month by month. Always counted anew from the challenges themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct

from speakeasy.decisions.challenge import Challenge


class Standing(Struct, frozen=True):
    """The challenges of a project on a day. `late` are open ones past their day, and ones to look at again."""

    all: int
    open: tuple[Challenge, ...]
    late: int
    answered: int
    in_time: int
    changed: int


class Month(Struct, frozen=True):
    """One month. `open` and `late` are as it was at its end, or today."""

    month: str
    new: int
    answered: int
    in_time: int
    changed: int
    open: int
    late: int


def standing(challenges: Sequence[Challenge], today: date) -> Standing:
    """Count what there is today."""
    answered = [one for one in challenges if not one.is_open]
    return Standing(
        all=len(challenges),
        open=tuple(one for one in challenges if one.is_open),
        late=sum(one.is_late(today) for one in challenges),
        answered=len(answered),
        in_time=sum(map(_in_time, answered)),
        changed=sum(one.state == "changed" for one in answered),
    )


def by_month(challenges: Sequence[Challenge], today: date) -> list[Month]:
    """Each month from the first challenge to today. One that was opened again counts as open since it was said."""
    if not challenges:
        return []
    first = min(one.said for one in challenges)
    return [_month(challenges, start, min(_last_day(start), today)) for start in _months(first, today)]


def _month(challenges: Sequence[Challenge], start: date, end: date) -> Month:
    answered = [one for one in challenges if one.answered and start <= one.answered <= end]
    waiting = [one for one in challenges if one.said <= end and (one.answered is None or one.answered > end)]
    return Month(
        month=f"{start:%Y-%m}",
        new=sum(start <= one.said <= end for one in challenges),
        answered=len(answered),
        in_time=sum(map(_in_time, answered)),
        changed=sum(one.state == "changed" for one in answered),
        open=len(waiting),
        late=sum(end > one.answer_by for one in waiting),
    )


def _in_time(one: Challenge) -> bool:
    return one.answered is not None and one.answered <= one.answer_by


def _months(first: date, last: date) -> Iterable[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = _last_day(month) + timedelta(days=1)


def _last_day(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
