from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import Passage
from speakeasy.text.pattern import Pattern

_SIGN = Pattern(r"(?<=[a-z0-9] )(?:&|[<>=+~#§])(?= ?[a-z0-9])")
_NAMES = {
    "&": "and",
    "<": "less than",
    ">": "more than",
    "=": "is",
    "+": "and",
    "~": "about",
    "#": "number",
    "§": "part",
}


@rule(
    category="punctuation",
    source=["inclusion-europe"],
    needs="& < > = + ~ # §".split(),
    on_request=True,
    flags=["Bring a pen [&] paper."],
    passes=["Bring a pen and paper.", "Go to A&E.", "She works at Marks & Spencer."],
)
def special_sign(block: Passage) -> Iterator[Issue]:
    """Signs such as “&” and “>” are not known to everybody.

    Write the word.
    """
    for match in _SIGN.finditer(block.text):
        yield Issue(Span(*match.span()), f"You could write “{_NAMES[match[0]]}”.")
