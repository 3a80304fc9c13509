from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.passage import Passage
from speakeasy.text.pattern import Pattern

_AFTER = Pattern(
    r"\b(?:[Pp]art|[Cc]hapter|[Ss]ection|[Vv]olume|[Pp]hase|[Ss]tage|[Tt]ype|[Gg]rade|[Ll]evel|[Ss]tep|[Ww]orld [Ww]ar|"
    r"[Aa]ppendix|[Tt]able|[Ff]igure|[Aa]nnex|[Ss]chedule|[Cc]entury|[Tt]itle) ([IVX]+|[ivx]+)\b(?![\w'’-]|\.\w)"
)
_WORTH = {"i": 1, "v": 5, "x": 10}


@rule(
    category="number-style",
    source=["inclusion-europe"],
    needs="war part chapter section volume phase stage type grade level step appendix table figure annex schedule "
    "title".split(),
    on_request=True,
    flags=["Read Part [II|2] first.", "It was built after World War [II|2]."],
    passes=[
        "Read Part 2 first.",
        "Henry VIII had six wives.",
        "The nurse put in an IV drip.",
        "Part I liked was the end.",
    ],
)
def roman_numeral(block: Passage) -> Iterator[Issue]:
    """Many people cannot read Roman numbers.

    Write them as figures: “Part 2”, not “Part II”.
    """
    for match in _AFTER.finditer(block.text):
        if match[1] != "I" or block.kind == "heading":
            digits = str(_value(match[1].lower()))
            yield Issue(Span(*match.span(1)), "This is a Roman number.", (Suggestion(text=digits),))


def _value(numeral: str) -> int:
    worths = [_WORTH[letter] for letter in numeral]
    return sum(-one if one < after else one for one, after in zip(worths, [*worths[1:], 0], strict=True))
