from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.negatives import NEGATIVES, TURNS, UN_WORDS
from speakeasy.text.passage import Passage

_SECOND = TURNS | {"no", "none", "nothing", "never", "nobody"}
_MESSAGE = "Two negatives meet here. Could you say it the other way round?"
_BREAKS = frozenset(",;:.(—–…/“”‘\"'")
_NEW_CLAUSE = frozenset("that which who whom whose because when while but i we he she they".split())
_NOT_JOINED = frozenset("or and but as since so".split())
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
        "It comes every year without fail.",
        "You leave nothing and take nothing.",
        "We cannot tell as none of them came.",
        "If we do not act they fail.",
    ],
)
def double_negative(block: Passage) -> Iterator[Issue]:
    """Two negatives in one clause make the reader turn the meaning round twice.

    Say what is so, not what is not so: “It is common to wait.” “You can apply only if you live here.”
    """
    second = -1
    for first in [at for at, key in enumerate(block.keys) if key in NEGATIVES]:
        if first > second:
            second = _second_after(block, first)
            if second > first:
                yield Issue(Span(block.starts[first], block.ends[second]), _MESSAGE)


def _second_after(block: Passage, first: int) -> int:
    """The second negative that goes with the one at `first`, or -1. A third begins anew."""
    keys = block.keys
    for at in range(first + 1, min(first + _FURTHEST + 1, block.sentence_at(first).last)):
        if block.glue[at] in _BREAKS or keys[at] in _NEW_CLAUSE:
            return -1
        if _is_second(keys, first, at):
            return at
        if keys[at] in NEGATIVES:
            return -1
    return -1


def _is_second(keys: list[str], first: int, index: int) -> bool:
    key = keys[index]
    if key == keys[first] or keys[first : index + 1] == ["without", "fail"]:
        return False
    if key in ("no", "nothing", "none", "nobody", "never") or keys[first] in ("no", "nor", "neither"):
        return keys[first] not in ("no", "nor", "neither", "without") and keys[index - 1] not in _NOT_JOINED
    return key in _SECOND or key in UN_WORDS
