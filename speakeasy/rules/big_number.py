from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import NUMBER, Passage
from speakeasy.text.pattern import Pattern

_NUMBER = Pattern(
    r"(?<![\w.,£$€/+-])(?:[1-9]\d{0,2}(?:,\d{3})+|(?<!\d )[1-9]\d{4,8}|\d{1,2}\.\d{2,})(?![\w/-]|[.,]\d| \d)"
)


@rule(
    category="number-style",
    source=["inclusion-europe"],
    on_request=True,
    needs={NUMBER},
    flags=["The town has [48,216] people.", "It grew by [3.14] times."],
    passes=["The town has about 48 thousand people.", "Ring 01632 960983.", "It costs £12,500.", "It has 2,500 seats."],
)
def big_number(block: Passage, *, largest: int = 10_000) -> Iterator[Issue]:
    """Big and very exact numbers are hard to picture.

    You could say “about 50 thousand”, “many” or “few”. Numbers up to `largest` are left alone.
    """
    for match in _NUMBER.finditer(block.text):
        if "." in match[0] or int(match[0].replace(",", "")) > largest:
            yield Issue(Span(*match.span()), "Could you say this number in a rounder way, or say “many” or “few”?")
