"""Numbers of entries."""

from __future__ import annotations

from datetime import date

from speakeasy.doctor.stats import stats_of
from speakeasy.wordlists.entry import Agreement, Entry


def entry(name: str, **more: object) -> Entry:
    fields = {"category": "jargon", "action": "consider", "pos": "noun", "why": "w", "source": ("a",), "flags": ("f",)}
    return Entry(name=name, **{**fields, **more})  # type: ignore[arg-type]


ENTRIES = [
    entry("one", topic="health", passes=("p",), regions=("UK", "IE")),
    entry("two", category="inclusive", source=("a", "b"), terms=("two", "too")),
    entry("three", category="inclusive", status="agreed", agreed=Agreement("us", date(2024, 1, 1), date(2025, 1, 1))),
]


def test_counts():
    stats = stats_of(ENTRIES, date(2024, 6, 1))
    assert (stats.entries, stats.terms, stats.examples, stats.without_passes) == (3, 4, 4, 2)
    assert stats.by_category == {"inclusive": 2, "jargon": 1}
    assert stats.by_topic == {"no topic": 2, "health": 1}
    assert stats.by_status == {"agreed": 1, "needs nobody to agree": 1, "proposed": 1}
    assert stats.by_region == {"everywhere": 2, "IE": 1, "UK": 1}
    assert stats.by_source == {"a": 3, "b": 1}


def test_a_day_to_look_again():
    assert stats_of(ENTRIES, date(2024, 12, 31)).past_review == ()
    assert stats_of(ENTRIES, date(2025, 1, 1)).past_review == ("three",)
