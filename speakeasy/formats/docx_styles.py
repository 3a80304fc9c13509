"""What the styles of a Word file say of a paragraph: a heading, an item, a quotation, a table of contents."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from speakeasy.model import Kind

_SPACES = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)
BODY_LEVEL = 9
_DEEPEST = 30

CONTENTS = "table of contents"

_NAMES: tuple[tuple[re.Pattern[str], Kind, str], ...] = (
    (re.compile(r"heading \d|(?:sub)?title|toc heading"), "heading", ""),
    (re.compile(r"toc \d|table of figures|index \d"), "item", CONTENTS),
    (re.compile(r"(?:intense )?quote"), "quote", ""),
    (re.compile(r"caption"), "caption", ""),
    (re.compile(r"list (?:bullet|number)(?: \d)?"), "item", ""),
    (re.compile(r"(?:footnote|endnote) text"), "footnote", ""),
    (re.compile(r"html preformatted|macro text|(?:source )?code(?: block)?"), "paragraph", "code"),
)
"""Word's own names, which stay English in every language of Word."""


class Look(Struct, frozen=True):
    """What a style makes of a paragraph. `why` says why it is not read, and is empty if it is."""

    kind: Kind = "paragraph"
    why: str = ""


class _Style(Struct):
    name: str = ""
    based_on: str = ""
    level: int = BODY_LEVEL
    numbered: bool = False


def word_name(name: str) -> str:
    """The name of an element without its namespace, or nothing if it is not one of Word's text elements."""
    space, _, local = name.rpartition(" ")
    return local if space in _SPACES else ""


def value(attributes: Mapping[str, str], wanted: str = "val") -> str:
    """An attribute by its name without the namespace."""
    for name, text in attributes.items():
        if name.rpartition(" ")[2] == wanted:
            return text
    return ""


class Styles:
    """Reads the style part, as a handler of `Package.parse`."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._style = _Style()

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        match word_name(name):
            case "style":
                self._style = _Style()
                self._styles[value(attributes, "styleId")] = self._style
            case "name":
                self._style.name = value(attributes).lower()
            case "basedOn":
                self._style.based_on = value(attributes)
            case "outlineLvl":
                self._style.level = level(attributes)
            case "numPr":
                self._style.numbered = True

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, data: str) -> None:
        """Styles have no text."""

    def look(self, style_id: str) -> Look:
        """What this style, or the nearest that it builds on, makes of a paragraph."""
        for _ in range(_DEEPEST):
            style = self._styles.get(style_id)
            if style is None:
                break
            found = _look(style)
            if found is not None:
                return found
            style_id = style.based_on
        return Look()


def level(attributes: Mapping[str, str]) -> int:
    """The outline level of a paragraph: 0 to 8 for headings."""
    number = value(attributes)
    return int(number) if number.isascii() and number.isdigit() else BODY_LEVEL


def _look(style: _Style) -> Look | None:
    for pattern, kind, why in _NAMES:
        if pattern.fullmatch(style.name):
            return Look(kind, why)
    if style.level < BODY_LEVEL:
        return Look("heading")
    return Look("item") if style.numbered else None
