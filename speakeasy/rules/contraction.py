from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import Passage

_NEGATIVE = frozenset(
    "can't won't don't doesn't didn't isn't aren't wasn't weren't haven't hasn't hadn't couldn't wouldn't shouldn't "
    "mustn't needn't".split()
)
_OTHERS = frozenset(
    "i'm you're we're they're he's she's it's that's there's who's what's i've you've we've they've i'd you'd we'd "
    "they'd he'd she'd i'll you'll we'll they'll he'll she'll it'll let's".split()
)


@rule(
    category="short-form",
    source=["nhs", "editors"],
    needs=_NEGATIVE | _OTHERS,
    on_request=True,
    flags=["You [can't] come in.", "[We’ll] ring you."],
    passes=["You cannot come in.", "Ask Mr O’Brien.", "It is Ann’s coat."],
)
def contraction(block: Passage, *, negative_only: bool = False) -> Iterator[Issue]:
    """Short forms such as “can’t” are easy to misread.

    Write the words in full. With `negative_only`, forms such as “we’ll” are left alone.
    """
    for at, key in enumerate(block.keys):
        if key in _NEGATIVE or (key in _OTHERS and not negative_only):
            yield Issue(Span(block.starts[at], block.ends[at]), "You could write this in full.")
