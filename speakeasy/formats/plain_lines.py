"""Lines of plain text to paragraphs: is a line end where the paragraph ends, or only where the line was full?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

_LINE_END = re.compile(r"\r\n|\n|\r")
_BULLET = re.compile(r"[-*•‣◦▪–·](?=\s)|(\(?(?:[0-9]{1,2}|[a-z]|[ivx]{1,5})[.)]|\(?[A-Z]\))(?=\s|$)")
_SENTENCE_END = re.compile(r"""[.!?:…]["'”’)\]]*$""")
_LONG_LINE = 200
_NARROW = 40
"""Nobody wraps lines at fewer characters than this: shorter ones end where their writer ended them."""
_SHORT = 0.6
"""A line of less than this part of the longest was not full."""


class Line(Struct, frozen=True):
    """A line without the white space around it."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Past its last character."""
        return self.start + len(self.text)


class Paragraph(Struct):
    """Lines that belong together. `lines[0]` comes without its bullet if this is an `item`."""

    lines: list[Line]
    item: bool = False
    over_blank: bool = False
    over_long: bool = False


def lines(text: str) -> Iterator[Line]:
    """Every line. Only the line ends that editors know count."""
    done = 0
    for end in (*(found.span() for found in _LINE_END.finditer(text)), (len(text), len(text))):
        written = text[done : end[0]]
        yield Line(done + len(written) - len(written.lstrip()), written.strip())
        done = end[1]


def paragraphs(group: Sequence[Line]) -> list[Paragraph]:
    """Part lines that no blank line parts. The last one stands over a blank line, or the end."""
    width = max(len(line.text) for line in group)
    found: list[Paragraph] = []
    for index, line in enumerate(group):
        bullet = _BULLET.match(line.text)
        before = group[index - 1] if index else None
        if before and bullet and bullet.group(1) and _was_full(before, line, width) and not found[-1].item:
            # Not a number in a list, but the end of a sentence: "We met in room" and then "12. It was cold".
            bullet = None
        if before and not bullet and not _ends_paragraph(before, line, width):
            found[-1].lines.append(line)
            continue
        if found:
            found[-1].over_long = len(line.text) > 2 * _NARROW
        found.append(Paragraph([_without(bullet, line)], bullet is not None))
    found[-1].over_blank = True
    return found


def ends_sentence(text: str) -> bool:
    """Does the line end as sentences do?"""
    return _SENTENCE_END.search(text[-8:]) is not None


def _without(bullet: re.Match[str] | None, line: Line) -> Line:
    if bullet is None:
        return line
    rest = line.text[bullet.end() :].lstrip()
    return Line(line.start + len(line.text) - len(rest), rest)


def _ends_paragraph(line: Line, following: Line, width: int) -> bool:
    if ends_sentence(line.text):
        return width > _LONG_LINE or not _was_full(line, following, width)
    if following.text[0].islower():
        return False
    return width > _LONG_LINE or (not _was_full(line, following, width) and len(line.text) < _SHORT * width)


def _was_full(line: Line, following: Line, width: int) -> bool:
    """The next word would not have fitted."""
    word = following.text.split(None, 1)[0]
    return len(line.text) + 1 + len(word) > max(width, _NARROW)
