"""A page as plain text, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

from speakeasy.decisions.pages.parts import BOX, LINE, Blank, Heading, Items, Link, Page, Paragraph, Part, Ticks

_WIDTH = 80


def text_of(page: Page) -> str:
    """The page as plain text, with lines of 80 letters or fewer."""
    blocks = [_underlined(page.title, "="), *("\n".join(_lines(part)) for part in page.parts)]
    return "\n\n".join(blocks) + "\n"


def _lines(part: Part) -> Iterator[str]:
    if isinstance(part, Heading):
        yield part.text if part.small else _underlined(part.text, "-")
    elif isinstance(part, Paragraph):
        yield fill(part.text, _WIDTH)
    elif isinstance(part, Items):
        yield from (_listed("-", _said(one)) for one in part.items)
    elif isinstance(part, Ticks):
        yield from (_listed("-", f"{BOX} {one}") for one in part.items)
    elif isinstance(part, Blank):
        yield from (fill(part.text, _WIDTH), *(LINE,) * part.lines)
    else:
        yield part.caption
        for row in part.rows:
            yield _listed("-", "; ".join(f"{name}: {cell}" for name, cell in zip(part.head, row, strict=True)))


def _underlined(text: str, line: str) -> str:
    return f"{text}\n{line * len(text)}"


def _listed(mark: str, text: str) -> str:
    return fill(text, _WIDTH, initial_indent=f"{mark} ", subsequent_indent=" " * (len(mark) + 1))


def _said(item: str | Link) -> str:
    return f"{item.before}{item.text}" if isinstance(item, Link) else item
