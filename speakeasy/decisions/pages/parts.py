"""What a page is made of."""

from __future__ import annotations

from msgspec import Struct


class Heading(Struct, frozen=True):
    """The title of a section; a `small` one is of a part of it."""

    text: str
    small: bool = False


class Paragraph(Struct, frozen=True):
    """A few sentences."""

    text: str


class Link(Struct, frozen=True):
    """`before` and a text that leads to an address: “E-mail: ” and “us@example.org”."""

    before: str
    text: str
    to: str


class Items(Struct, frozen=True):
    """A list with a dot before each line."""

    items: tuple[str | Link, ...]


class Ticks(Struct, frozen=True):
    """A list with a box to tick before each line."""

    items: tuple[str, ...]


class Blank(Struct, frozen=True):
    """A question, and so many empty lines to write the answer on."""

    text: str
    lines: int = 1


class Table(Struct, frozen=True):
    """Rows under a head. The first cell of each row names the row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Part = Heading | Paragraph | Items | Ticks | Blank | Table


BOX = "☐"
LINE = "_" * 30
"""A line to write on, where a page has nothing better."""


class Page(Struct, frozen=True):
    """The first line is the title."""

    title: str
    parts: tuple[Part, ...]
