"""What the doctor says: one slip in a list, its place and the cure."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Kind = Literal[
    "unread", "slip", "twice", "clash", "loop", "never-matches", "exception", "order", "source", "example", "meaning",
    "level", "audience", "text", "replaces",
]  # fmt: skip


class Remark(Struct, frozen=True, order=True):
    """`entry` is empty for what is about the whole file. `info`: good to know, and nothing to cure."""

    file: str
    line: int
    entry: str
    kind: Kind
    what: str
    cure: str = ""
    info: bool = False


class Ill(Struct, frozen=True):
    """A remark about one entry, before its place is added."""

    kind: Kind
    what: str
    cure: str = ""
    info: bool = False
