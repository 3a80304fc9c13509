"""What Markdown files hold besides Markdown: front matter, template marks, attribute lists, letters of many bytes.

All of it is covered up, letter for letter: the parser sees plain Markdown, and every range still holds.
"""

from __future__ import annotations

import re
from unicodedata import category

from msgspec import Struct

from speakeasy.formats import templates
from speakeasy.formats.pieces import Run, unseen
from speakeasy.model import Skipped, Span

_FRONT_MATTER = re.compile(
    r"""\s*^(?:---[ \t]*\r?\n\s*(?:\#|[\w"'.-]+[ ]*:)|\+\+\+[ \t]*\r?\n\s*(?:\#|[\w"'.-]+[ ]*=))""", re.MULTILINE
)
"""The opening line, then a comment or a key: a rule above a paragraph opens with the same line."""
_FENCE = re.compile(r"^(?:---|\.\.\.|\+\+\+)[ \t]*\r?$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"\{(?::[^{}\n]{0,500}|#[\w-]{1,200})\}")
_ASCII = bytes(range(128))
_FEW = 64


class Source(Struct, frozen=True):
    """Two copies as long as the text. `parsed` is for the parser, one byte a character. `shown` is for HTML inside."""

    parsed: str
    shown: str
    cuts: list[Run]
    skipped: list[Skipped]


def prepare(text: str) -> Source:
    """Cover up what is not Markdown."""
    body = _front_matter_end(text)
    covered = "\n" * body + text[body:] if body else text
    attributes = _attribute_lists(covered)
    covered = templates.fill(covered, [(start, end, " ") for start, end, _ in attributes])
    marks = templates.find(covered, in_prose=True)
    values: list[Run] = [(mark.start, mark.end, templates.stands_for(covered, mark)) for mark in marks]
    shown = templates.fill(covered, [(start, end, instead or " ") for start, end, instead in values])
    # A letter, not a space, so that a mark may stand where a link goes to.
    cuts = sorted([*attributes, *values])
    parsed = _one_byte_each(templates.fill(covered, [(start, end, "x") for start, end, _ in cuts]))
    front = [Skipped("front matter", Span(0, body))] if body else []
    return Source(parsed, shown, sorted([*cuts, *unseen(text)]), [*front, *templates.skipped(marks)])


def _front_matter_end(text: str) -> int:
    """Where the settings at the top of the file end: 0 if there are none."""
    found = _FRONT_MATTER.match(text)
    if found is None:
        return 0
    fence = _FENCE.search(text, found.end())
    return fence.end() if fence else 0


def _attribute_lists(text: str) -> list[Run]:
    """`{: .example}` and `{#name}`, as some site builders read them."""
    found = (_ATTRIBUTES.match(text, at) for at in templates.braces(text))
    return [(match.start(), match.end(), "") for match in found if match]


def _one_byte_each(text: str) -> str:
    """Each letter beyond ASCII as `x`, each other character as `?`: Markdown asks no more of them."""
    if text.isascii():
        return text
    others = set(text.encode().translate(None, _ASCII).decode())
    letters = {ord(char): "x" for char in others if category(char)[0] in "LMN"}
    if len(letters) > _FEW:
        text = text.translate(letters)
    else:
        for code in letters:
            text = text.replace(chr(code), "x")
    return text.encode("ascii", "replace").decode("ascii")
