"""What a page is made of."""

from __future__ import annotations

from msgspec import Struct


class Heading(Struct, frozen=True):
    """The title of a section."""

    text: str


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


class Table(Struct, frozen=True):
    """Rows under a head. The first cell of each row names the row."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Part = Heading | Paragraph | Items | Table


class Page(Struct, frozen=True):
    """The first line is the title."""

    title: str
    parts: tuple[Part, ...]
