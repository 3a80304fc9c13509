"""A page as HTML: one file, no scripts, nothing fetched, large print, ready for A4."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

from speakeasy.decisions.pages.markdown import sealed
from speakeasy.decisions.pages.parts import BOX, Blank, Heading, Items, Link, Page, Paragraph, Part, Table, Ticks

_CLOSED = "default-src 'none'; style-src 'unsafe-inline'"
"""The page may fetch nothing, from anywhere."""


def write(page: Page, more_style: str = "") -> bytes:
    """The page as one HTML file, sealed."""
    return whole(page.title, _body(page), more_style)


def whole(title: str, body: Iterable[str], more_style: str = "") -> bytes:
    """A whole HTML file from the lines of its body, sealed."""
    style = Path(__file__).with_name("page.css").read_text(encoding="utf-8") + more_style
    head = [
        "<!doctype html>",
        '<html lang="en">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_CLOSED}">',
        f"<title>{escape(title)}</title>",
        f"<style>\n{style}</style>",
        "</head>",
        "<body>",
        "<main>",
    ]
    return sealed("\n".join([*head, *body, "</main>", "</body>", "</html>", ""]))


def _body(page: Page) -> Iterator[str]:
    yield f"<h1>{escape(page.title)}</h1>"
    for part in page.parts:
        yield from lines_of(part)


def lines_of(part: Part) -> Iterator[str]:
    """A part as lines of HTML."""
    if isinstance(part, Heading):
        name = "h3" if part.small else "h2"
        yield f"<{name}>{escape(part.text)}</{name}>"
    elif isinstance(part, Paragraph):
        yield f"<p>{escape(part.text)}</p>"
    elif isinstance(part, Items):
        yield "<ul>"
        yield from (f"<li>{_item(one)}</li>" for one in part.items)
        yield "</ul>"
    elif isinstance(part, Ticks):
        yield '<ul class="ticks">'
        yield from (f'<li><span aria-hidden="true">{BOX}</span> {escape(one)}</li>' for one in part.items)
        yield "</ul>"
    elif isinstance(part, Blank):
        yield f'<p class="blank">{escape(part.text)}{"<span></span>" * part.lines}</p>'
    else:
        yield from _table(part)


def _item(item: str | Link) -> str:
    if isinstance(item, Link):
        return f'{escape(item.before)}<a href="{escape(item.to)}">{escape(item.text)}</a>'
    return escape(item)


def _table(table: Table) -> Iterator[str]:
    yield f"<table><caption>{escape(table.caption)}</caption>"
    yield "<thead><tr>" + "".join(f'<th scope="col">{escape(cell)}</th>' for cell in table.head) + "</tr></thead>"
    yield "<tbody>"
    for first, *others in table.rows:
        cells = "".join(f"<td>{escape(cell)}</td>" for cell in others)
        yield f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>'
    yield "</tbody></table>"
