from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.negatives import NEGATIVES, TURNS, UN_WORDS
from speakeasy.text.passage import Passage

_SECOND = TURNS | {"no", "none", "nothing", "never", "nobody"}
_MESSAGE = "Two negatives meet here. Could you say it the other way round?"
_BREAKS = frozenset(',;:.(—–…/“”‘"')
_NEW_CLAUSE = frozenset("that which who whom whose because when while but".split())
_FURTHEST = 6


@rule(
    category="double-negative",
    source=["us-plain"],
    needs=NEGATIVES,
    flags=[
        "It is [not uncommon] to wait.",
        "You [cannot apply unless] you live here.",
        "We do [not pay without] a receipt.",
    ],
    passes=[
        "No, we do not.",
        "It is not clear.",
        "You can apply if you live here.",
        "There is no fee and no form.",
        "Do not ask yes/no questions.",
        "We say “we do not share” if the answer is “no”.",
    ],
)
def double_negative(block: Passage) -> Iterator[Issue]:
    """Two negatives in one clause make the reader turn the meaning round twice.

    Say what is so, not what is not so: “It is common to wait.” “You can apply only if you live here.”
    """
    keys, glue = block.keys, block.glue
    starts = {sentence.first for sentence in block.sentences}
    first = None
    for index, key in enumerate(keys):
        if index in starts or glue[index] in _BREAKS or key in _NEW_CLAUSE:
            first = None
        if first is not None and index - first <= _FURTHEST and _is_second(keys, first, index):
            yield Issue(Span(block.starts[first], block.ends[index]), _MESSAGE)
            first = None
        elif key in NEGATIVES:
            first = index


def _is_second(keys: list[str], first: int, index: int) -> bool:
    key = keys[index]
    if key in ("no", "nothing", "none", "nobody", "never") or keys[first] in ("no", "nor", "neither"):
        return keys[first] not in ("no", "nor", "neither", "without") and keys[index - 1] not in ("or", "and", "but")
    return key in _SECOND or key in UN_WORDS
