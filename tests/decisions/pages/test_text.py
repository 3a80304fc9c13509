"""A page in a terminal: each part on lines that fit."""

from __future__ import annotations

from speakeasy.decisions.pages.parts import Blank, Heading, Items, Link, Page, Paragraph, Table, Ticks
from speakeasy.decisions.pages.text import text_of

PAGE = Page(
    "Tell us",
    (
        Heading("How"),
        Heading("By phone", small=True),
        Paragraph("word " * 30),
        Items((Link("Phone: ", "01234", "tel:01234"), "Ring us.")),
        Ticks(("yes", "no")),
        Blank("Why?", lines=2),
        Table("Months", ("Month", "How many"), (("May", "3"),)),
    ),
)


def test_all_parts():
    lines = text_of(PAGE).splitlines()
    assert lines[:2] == ["Tell us", "======="]
    assert lines[3:5] == ["How", "---"]
    assert {"By phone", "- Phone: 01234", "- ☐ yes", "Why?", "- Month: May; How many: 3"} <= set(lines)
    assert lines.count("_" * 30) == 2
    assert max(map(len, lines)) <= 80
