from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import Passage

_BREAKS = frozenset({"heading", "item", "caption", "cell"})


class Stretch(Struct, frozen=True):
    """What counts of a block: how many words, whether it breaks the text up, and where its first sentence ends."""

    words: int
    breaks: bool
    first: int


def stretch_of(passage: Passage) -> Stretch:
    """The block's part in a wall of text."""
    words = len(passage.keys)
    untitled = words < _LINE and not passage.text.rstrip("”’\"') ").endswith(_ENDS)
    breaks = passage.kind in _BREAKS or words < _SHORT or untitled
    first = passage.sentences[0].end if passage.sentences and not breaks else 1
    return Stretch(words, breaks, first)


_SHORT = 8
"""A paragraph with fewer words stands alone, like a heading that is not marked as one."""
_LINE = 20
"""One with fewer words and no full stop too: “By Ann Bell, who chairs our panel”."""
_ENDS = (".", "!", "?", "…", ":")


@rule(
    category="paragraph",
    source=["us-plain", "nhs"],
    summary=stretch_of,
    flags=[],
    passes=["We are open. Come in."],
)
def wall_of_text(document: Iterable[tuple[int, Stretch]], *, words: int = 500) -> Iterator[Issue]:
    """A long stretch of text has no heading and no list, so readers cannot find their place.

    Headings say what comes next, and lists let people skim. `words` says how many words are too many.
    """
    count, begin, first = 0, 0, 1
    for block, one in document:
        if one.breaks:
            yield from _issue(count, words, begin, first)
            count = 0
            continue
        if not count:
            begin, first = block, one.first
        count += one.words
    yield from _issue(count, words, begin, first)


def _issue(count: int, words: int, block: int, end: int) -> Iterator[Issue]:
    if count > words:
        message = f"From here, {count} words come with no heading and no list. Could a heading break them up?"
        yield Issue(Span(0, end), message, block=block)
