"""What a progress report knows, before it is put into words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct

from speakeasy.decisions.challenge import Challenge
from speakeasy.decisions.pledge import Pledge
from speakeasy.decisions.progress.history import Line
from speakeasy.decisions.progress.tally import MEASURES, capital
from speakeasy.decisions.standing import Month, Standing, by_month, standing

_LITTLE = 300
"""Words. In fewer, one word more makes a big change."""


class Report(Struct, frozen=True):
    """One report. `kinds` has the months of each kind of document; `explained` are terms, as people wrote them.

    `here` has, for a kind of document, the challenges of words in it, where people said where they stood.
    """

    on: date
    pledge: Pledge | None
    kinds: dict[str, list[Line]]
    numbers: Standing
    months: list[Month]
    here: dict[str, Standing] = {}
    explained: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    praise: bool = True

    @property
    def alone(self) -> bool:
        """Is it about one person's words?"""
        return self.pledge is not None and self.pledge.alone

    def as_dict(self) -> dict[str, Any]:
        """For JSON. Rates have no limit of places; open challenges are there by number only."""
        return {
            "on": self.on.isoformat(),
            "who": self.pledge.who if self.pledge else "",
            "kinds": {kind: [_point(line) for line in lines] for kind, lines in self.kinds.items()},
            "challenges": {
                **msgspec.to_builtins(self.numbers),
                "open": [one.number for one in self.numbers.open],
                "kinds": {kind: {"all": one.all, "changed": one.changed} for kind, one in self.here.items()},
                "months": msgspec.to_builtins(self.months),
            },
            "praise": {"explained": list(self.explained)} if self.praise else None,
            "problems": list(self.problems),
        }


def by_place(challenges: Sequence[Challenge], kind_of: Callable[[str], str], today: date) -> dict[str, Standing]:
    """Challenges by the kind of document that they name. `kind_of` says nothing for a file that is not there."""
    found: dict[str, list[Challenge]] = {}
    for one in challenges:
        if one.where and (kind := kind_of(one.where)):
            found.setdefault(kind, []).append(one)
    return {kind: standing(some, today) for kind, some in found.items()}


def report_of(
    today: date,
    pledge: Pledge | None,
    kinds: dict[str, list[Line]],
    challenges: Sequence[Challenge],
    **more: Any,
) -> Report:
    """A report. `more`: its other fields."""
    return Report(today, pledge, kinds, standing(challenges, today), by_month(challenges, today), **more)


def _point(line: Line) -> dict[str, Any]:
    rates = {one.key: one.rate(line) for one in MEASURES}
    return {**msgspec.to_builtins(line), "rates": rates}


def cautions(report: Report) -> Iterator[str]:
    """What to keep in mind when numbers are compared."""
    for kind, lines in report.kinds.items():
        if lines[-1].words < _LITTLE:
            yield f"{capital(kind)}: this is little text. One word more can change the numbers a lot."
        if len({(line.audience, line.version) for line in lines}) > 1:
            yield f"{capital(kind)}: we now check in another way. So take care with older numbers."
    yield from report.problems
