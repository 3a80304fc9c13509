"""Where a listed term stands in a passage."""

from __future__ import annotations

from msgspec import Struct


class Match(Struct, frozen=True, gc=False):
    """Words `first` up to `last` of a passage, at `start`..`end` in its text."""

    first: int
    last: int
    start: int
    end: int
