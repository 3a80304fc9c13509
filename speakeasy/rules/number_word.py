from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.passage import Passage

_FIGURES = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split(),
        map(str, [*range(2, 21), *range(30, 100, 10)]),
        strict=True,
    )
)
_LARGE = frozenset("hundred thousand million billion dozen score".split())
_ALWAYS_WORDS = frozenset("of or and to by".split())


@rule(
    category="number-style",
    source=["nhs", "govuk-words", "inclusion-europe"],
    needs=_FIGURES,
    on_request=True,
    flags=["We sent [three|3] letters.", "There are [twelve|12] chairs."],
    passes=["We sent 3 letters.", "One or two came.", "It took two-thirds of a day.", "Two of us came."],
)
def number_word(block: Passage) -> Iterator[Issue]:
    """Figures are quicker to read than number words.

    Write “3 letters”. “One” may stay a word.
    """
    for at, key in enumerate(block.keys):
        figure = _FIGURES.get(key)
        if figure is None or not block.words[at].islower() or block.glue[at] != " " or block.glue[at + 1] != " ":
            continue
        before, after = block.keys[at - 1], block.keys[at + 1] if at + 1 < len(block.keys) else ""
        if before not in _ALWAYS_WORDS and after not in _ALWAYS_WORDS | _LARGE and after not in _FIGURES:
            yield Issue(Span(block.starts[at], block.ends[at]), f"You could write “{figure}”.", (Suggestion(figure),))
