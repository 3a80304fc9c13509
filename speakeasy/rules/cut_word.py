from __future__ import annotations

import re
from collections.abc import Iterator

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.passage import Passage
from speakeasy.text.pattern import Pattern

_CUT = Pattern(r"[^\W\d_]{2,}-[ \t]*\n[ \t]*[^\W\d_]{2,}")


@rule(
    category="layout",
    source=["inclusion-europe"],
    needs={"-"},
    on_request=True,
    flags=["Ask for more [infor-\nmation] today."],
    passes=["Ask for more information\ntoday.", "Use an up-to-date form."],
)
def cut_word(block: Passage) -> Iterator[Issue]:
    """A word is cut at the end of the line.

    Keep the word in one piece.
    """
    for match in _CUT.finditer(block.text):
        whole = re.sub(r"-\s+", "", match[0])
        advice = Suggestion(advice=f"You could keep “{whole}” on one line.")
        yield Issue(Span(*match.span()), "This word is cut at the end of the line.", (advice,))
