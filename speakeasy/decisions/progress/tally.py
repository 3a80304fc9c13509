"""What is counted in documents, and how it is said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from speakeasy.dates import in_words
from speakeasy.model import Checked
from speakeasy.praise import own_sentences

WORD_KINDS = MappingProxyType(
    {
        "jargon": "words that only some people know",
        "wordy": "long ways to say it",
        "figurative": "sayings",
        "acronym": "letters that stand for words",
        "vague": "words that say too little",
        "hard-word": "words that few people use",
    }
)
"""The categories of hard words, in words for people. Categories of sentences are not here."""


class Tally(Struct, frozen=True, rename="kebab", kw_only=True):
    """Counts of some documents. `hard` is by category; `explained` are terms explained where they first stand.

    Words that were kept on purpose, and what people switched off, are not counted.
    """

    files: int = 0
    words: int = 0
    sentences: int = 0
    clear: int = 0
    long: int = 0
    hard: dict[str, int] = {}
    shut_out: int = 0
    explained: int = 0
    unexplained: int = 0

    @property
    def hard_words(self) -> int:
        """All categories together."""
        return sum(self.hard.values())

    def __add__(self, other: Tally) -> Tally:
        values: dict[str, Any] = {name: getattr(self, name) for name in Tally.__struct_fields__}
        for name, value in values.items():
            more = getattr(other, name)
            values[name] = dict(Counter(value) + Counter(more)) if name == "hard" else value + more
        return Tally(**values)


def tally_of(checked: Checked) -> Tally:
    """The counts of one document that was checked with praise, or none at all if it could not be read."""
    if checked.document is None:
        return Tally()
    found = [one for one in checked.diagnostics if one.level != "note"]
    praise = Counter(one.code for one in checked.praise)
    return Tally(
        files=1,
        words=sum(len(block.text.split()) for block in checked.document.blocks),
        sentences=sum(1 for _ in own_sentences(checked.document)),
        clear=praise["clear-sentence"],
        long=sum(one.code == "hard-sentence" for one in found),
        hard=dict(Counter(one.category for one in found if one.category in WORD_KINDS)),
        shut_out=sum(one.axis == "shut-out" for one in found),
        explained=praise["explained"],
        unexplained=len({one.code for one in found if one.entry and one.axis == "hard" and one.level == "explain"}),
    )


class Measure(Struct, frozen=True):
    """One thing that is shown over time: `count` in each `per` of `of`. Without `per`: so many of so many."""

    key: str
    title: str
    fewer_is_better: bool
    count: Callable[[Tally], int]
    of: Callable[[Tally], int]
    per: int = 0
    unit: str = ""

    def rate(self, tally: Tally) -> float | None:
        """What a bar shows, and what is compared. None: there is nothing to count in."""
        of = self.of(tally)
        return self.count(tally) * (self.per or 100) / of if of else None

    def short(self, tally: Tally) -> str:
        """The number alone: “31”, “3 of 5”."""
        rate = self.rate(tally)
        if rate is None:
            return "none"
        return number(rate) if self.per else f"{self.count(tally):,} of {self.of(tally):,}"

    def said(self, tally: Tally) -> str:
        """The number, and what it is a number of: “31 in 1,000 words”, “3 of 5”."""
        unit = f" in {self.per:,} {self.unit}" if self.per and self.of(tally) else ""
        return f"{self.short(tally)}{unit}"


def number(rate: float) -> str:
    """A number with no more places than a reader can use."""
    return f"{rate:.0f}" if rate >= 9.95 or rate == 0 else f"{rate:.1f}".removesuffix(".0")


def capital(text: str) -> str:
    """The text with a capital letter first, and the rest as it was."""
    return f"{text[:1].upper()}{text[1:]}"


def month_name(month: str) -> str:
    """“November 2026” for “2026-11”."""
    return in_words(date.fromisoformat(f"{month}-01")).removeprefix("1 ")


MEASURES = (
    Measure("hard", "Hard words", True, lambda one: one.hard_words, lambda one: one.words, 1000, "words"),
    Measure(
        "shut-out",
        "Words that may shut people out",
        True,
        lambda one: one.shut_out,
        lambda one: one.words,
        1000,
        "words",
    ),
    Measure("long", "Long sentences", True, lambda one: one.long, lambda one: one.sentences),
    Measure("clear", "Clear sentences", False, lambda one: one.clear, lambda one: one.sentences),
    Measure(
        "explained",
        "Hard words explained",
        False,
        lambda one: one.explained,
        lambda one: one.explained + one.unexplained,
    ),
)
