from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.passage import NUMBER, Passage
from speakeasy.text.pattern import Pattern

_RANGE = Pattern(r"(?<![\w.,:/£$(#–-])(\d{1,3}) ?[–-] ?(\d{1,3})(?![\w/]|[–:.,-]\d|[–-])")

_REFERENCES = Pattern(r"(?:\bpp?\.|\bpp?\b|§|\b[Nn]os?\b|pages?|[Ss]ections?|[Vv]ersion)[ .,\d–-]*$")


@rule(
    category="number-style",
    source=["nhs", "govuk-words"],
    needs={NUMBER},
    on_request=True,
    flags=["It is for children aged [4–16|4 to 16].", "It takes [10-15|10 to 15] minutes."],
    passes=["It is for children aged 4 to 16.", "Ring 020-7946-0018.", "They won 3-1.", "Read it in 2019-20."],
)
def number_range(block: Passage) -> Iterator[Issue]:
    """A dash between numbers is hard to see, and a screen reader may leave it out.

    Write “4 to 16”.
    """
    for match in _RANGE.finditer(block.text):
        low, high = int(match[1]), int(match[2])
        if low < high and _REFERENCES.search(block.text, max(0, match.start() - 25), match.start()) is None:
            text = f"{match[1]} to {match[2]}"
            yield Issue(Span(*match.span()), f"You could write “{text}”.", (Suggestion(text),))
