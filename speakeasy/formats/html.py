"""HTML, and templates that make HTML. An own scanner: exact places, one pass, and no depth too deep."""

from __future__ import annotations

import re

from msgspec import Struct

from speakeasy.formats import tags, templates
from speakeasy.formats.decode import decode
from speakeasy.formats.html_scanner import Scanner
from speakeasy.formats.html_tokens import Tokens
from speakeasy.formats.languages import is_english, not_read
from speakeasy.formats.pieces import in_order
from speakeasy.model import Block, Document, Skipped, Switch, Voice

SUFFIXES = (".html", ".htm", ".xhtml", ".njk", ".jinja", ".jinja2", ".j2", ".liquid")

_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)


def read(data: bytes, name: str, *, boilerplate: bool = False) -> Document:
    """Read a page. Raises NotReadError if it is not text."""
    charset = _CHARSET.search(data, 0, 1024)
    text = decode(data, name, declared=charset.group(1).decode("ascii", "replace") if charset else "")
    marks = templates.find(text, in_prose=False)
    shown = templates.fill(text, [(mark.start, mark.end, templates.stands_for(text, mark) or " ") for mark in marks])
    found = scan(text, shown, 0, boilerplate=boilerplate)
    skipped = sorted([*found.skipped, *templates.skipped(marks)], key=lambda skipped: skipped.span)
    return Document(name, text, in_order(found.blocks), tuple(skipped), tuple(found.switches))


class Found(Struct, frozen=True):
    """What stands in a stretch of HTML."""

    blocks: list[Block]
    skipped: list[Skipped]
    switches: list[Switch]


def scan(source: str, shown: str, base: int, *, voice: Voice = "ours", boilerplate: bool = False) -> Found:
    """Read a stretch of HTML that starts at `base` in the source.

    `shown` is that stretch, letter for letter, with what is not HTML covered up: one space or
    one stand-in for each character.
    """
    scanner = Scanner(source, shown, base, voice, boilerplate)
    scanner.scan()
    return Found(scanner.blocks, scanner.skipped, scanner.switches)


class Gap(Struct, frozen=True):
    """A part in a line that nobody reads as English prose. `why` is empty for what needs no word, such as code."""

    name: str
    why: str
    stand_in: bool


def opens_gap(tag: str) -> Gap | None:
    """Does this start tag, on its own, open such a part?"""
    token = Tokens(tag).at(0)
    if token.kind != "start" or token.name in tags.VOID:
        return None
    spans = tags.attributes(tag, token.inner_start, token.inner_end)
    values = {key: tag[span.start : span.end] for key, span in spans.items()}
    why = tags.why_not_prose(token.name, values)
    code = tags.language(values)
    if not why and not is_english(code):
        return Gap(token.name, not_read(code), True)
    return Gap(token.name, "" if why == "code" else why, token.name in tags.STAND_INS) if why else None
