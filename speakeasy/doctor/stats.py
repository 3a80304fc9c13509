"""What is in word lists, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from speakeasy.wordlists.entry import Entry


class Stats(Struct, frozen=True):
    """Numbers of entries. `past_review`: agreed entries whose day to look again has come, by name."""

    entries: int
    terms: int
    examples: int
    without_passes: int
    past_review: tuple[str, ...]
    by_category: dict[str, int]
    by_topic: dict[str, int]
    by_level: dict[str, int]
    by_status: dict[str, int]
    by_region: dict[str, int]
    by_source: dict[str, int]


def stats_of(entries: Sequence[Entry], today: date) -> Stats:
    """Count. An entry about people with no status counts as proposed, as everywhere."""
    return Stats(
        entries=len(entries),
        terms=sum(len(entry.forms or entry.spellings) for entry in entries),
        examples=sum(len(entry.flags) + len(entry.passes) for entry in entries),
        without_passes=sum(not entry.passes for entry in entries),
        past_review=tuple(sorted(entry.name for entry in entries if _is_due(entry, today))),
        by_category=_counts(entry.category for entry in entries),
        by_topic=_counts(entry.topic or "no topic" for entry in entries),
        by_level=_counts(entry.own_level for entry in entries),
        by_status=_counts(_status(entry) for entry in entries),
        by_region=_counts(region for entry in entries for region in entry.regions or ("everywhere",)),
        by_source=_counts(source for entry in entries for source in entry.source),
    )


def _status(entry: Entry) -> str:
    return entry.status or ("proposed" if entry.axis == "shut-out" else "needs nobody to agree")


def _is_due(entry: Entry, today: date) -> bool:
    return entry.agreed is not None and entry.agreed.review is not None and entry.agreed.review <= today


def _counts(names: Iterable[str]) -> dict[str, int]:
    """The largest number first; equal ones by name."""
    return dict(sorted(Counter(names).items(), key=lambda row: (-row[1], row[0])))
