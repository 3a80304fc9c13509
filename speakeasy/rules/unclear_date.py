from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import NUMBER, Passage
from speakeasy.text.pattern import Pattern

_DATE = Pattern(r"(?<![\w./-])(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)?\d\d(?![\w/-]|\.\d)")
_MONTHS = "January February March April May June July August September October November December".split()


@rule(
    category="number-style",
    source=["govuk-words", "dh-easy"],
    needs={NUMBER},
    flags=["Reply by [03/04/2026]."],
    passes=[
        "Reply by 3 April 2026.",
        "Reply by 23/04/2026.",
        "Use version 1.2.",
        "The score was 3/4.",
        "See 05/05/2026.",
    ],
)
def unclear_date(block: Passage) -> Iterator[Issue]:
    """Some readers put the day first and some the month, so this date can be read in two ways.

    Write the month as a word: “3 April 2026”.
    """
    if "###" not in block.tags:
        return
    for match in _DATE.finditer(block.text):
        first, second = int(match[1]), int(match[3])
        if 1 <= first <= 12 and 1 <= second <= 12 and first != second and (match[2] == "/" or len(match[0]) > 8):
            one, other = f"{first} {_MONTHS[second - 1]}", f"{second} {_MONTHS[first - 1]}"
            yield Issue(Span(*match.span()), f"Is this {one} or {other}? Write the month as a word.")
