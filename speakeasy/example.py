"""A marked example: `We [utilised|used] it.` Rules and words share this one grammar."""

from __future__ import annotations

import re

from msgspec import Struct


class Example(Struct, frozen=True):
    """A sentence, what is flagged in it (start, end), and the first replacement of each, if one is given."""

    text: str
    marks: tuple[tuple[int, int, str | None], ...]


MARK = re.compile(r"\[([^\[\]|]*)(?:\|([^\[\]]*))?\]")


def read_example(marked: str) -> Example:
    """Read `We [utilised|used] the hall.`: brackets mark what is flagged, `|` the first replacement."""
    text = ""
    marks = []
    position = 0
    for match in MARK.finditer(marked):
        text += marked[position : match.start()]
        marks.append((len(text), len(text) + len(match[1]), match[2]))
        text += match[1]
        position = match.end()
    return Example(text + marked[position:], tuple(marks))
