"""A page as Markdown, and the seal that shows whether somebody changed a made file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from speakeasy.decisions.pages.parts import BOX, LINE, Blank, Heading, Items, Link, Page, Paragraph, Part, Ticks

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&]|^[#+-]")
_NUMBERED = re.compile(r"^(\d+)([.)])")
_SEAL = re.compile(rb"<!-- Made by speakeasy\. Seal: ([0-9a-f]{16}) -->\s*\Z")


def write(page: Page) -> bytes:
    """The page as Markdown, sealed."""
    return sealed(text_of(page))


def text_of(page: Page) -> str:
    """The page as Markdown."""
    blocks = [f"# {escaped(page.title)}", *("\n".join(_lines(part)) for part in page.parts)]
    return "\n\n".join([*blocks, ""])


def sealed(text: str) -> bytes:
    """A Markdown or HTML text with a last line from which one can see that nobody changed it."""
    data = text.encode("utf-8")
    return data + f"<!-- Made by speakeasy. Seal: {_hash(data)} -->\n".encode()


def is_untouched(data: bytes) -> bool:
    """Does the file hold what was written into it, and nothing else?"""
    data = data.replace(b"\r\n", b"\n")  # Git may have changed the ends of lines.
    seal = _SEAL.search(data)
    return seal is not None and seal[1].decode() == _hash(data[: seal.start()])


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()[:16]


def _lines(part: Part) -> Iterator[str]:
    if isinstance(part, Heading):
        yield f"{'###' if part.small else '##'} {escaped(part.text)}"
    elif isinstance(part, Paragraph):
        yield escaped(part.text)
    elif isinstance(part, Items):
        yield from (f"- {_item(one)}" for one in part.items)
    elif isinstance(part, Ticks):
        yield from (f"- {BOX} {escaped(one)}" for one in part.items)
    elif isinstance(part, Blank):
        yield from (escaped(part.text), *("", escaped(LINE)) * part.lines)
    else:
        yield from (f"**{escaped(part.caption)}**", "", _row(part.head), _row(("---",) * len(part.head)))
        yield from map(_row, part.rows)


def _item(item: str | Link) -> str:
    if isinstance(item, Link):
        return f"{escaped(item.before)}[{escaped(item.text)}](<{item.to}>)"
    return escaped(item)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cell if cell == '---' else escaped(cell) for cell in cells)} |"


def escaped(text: str) -> str:
    """A text in which nothing is markup."""
    return _NUMBERED.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", text))
