"""An entry as TOML text, as people write it by hand: the keys in one order, long lists over several lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

import msgspec

from speakeasy.wordlists.columns import BY_KEY
from speakeasy.wordlists.entry import Entry

KEYS: tuple[str, ...] = (
    *("category", "topic", "action", "level", "pos", "terms", "forms", "exact", "gap", "case", "used_as", "even"),
    *(
        "choice",
        "under",
        "about",
        "unless",
        "needs",
        "use",
        "advice",
        "meaning",
        "why",
        "who",
        "views",
        "audiences",
        "source",
    ),
    *("regions", "status", "agreed", "dissent", "history", "flags", "passes"),
)
"""The keys of an entry in the order of our files."""

_WIDTH = 120
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_SENTENCES = ("flags", "passes", "views", "history")
"""One item a line, where the list does not fit on one line."""


def entry_toml(entry: Entry) -> str:
    """The entry under its heading, with a final line end. Keys that say nothing new are left out."""
    lines = [f"[words.{_key(entry.name)}]"]
    lines += [f"{key} = {value_toml(key, value)}" for key, value in table_of(entry).items()]
    return "\n".join(lines) + "\n"


def table_of(entry: Entry) -> dict[str, Any]:
    """The keys that an entry must have and those that differ from what they are by themselves, in our order."""
    return {key: getattr(entry, key) for key in KEYS if getattr(entry, key) != BY_KEY[key].default}


def value_toml(key: str, value: Any) -> str:
    """The value of a key as TOML text: on one line if it fits there, else a list over several."""
    text = _inline(value)
    if not isinstance(value, tuple) or len(f"{key} = {text}") <= _WIDTH or len(value) < 2:
        return text
    items = [_inline(item) for item in value]
    rows = items if key in _SENTENCES else _packed(items)
    return "[\n" + "".join(f"    {row},\n" for row in rows) + "]"


def _packed(items: Iterable[str]) -> list[str]:
    """As many items on each line as fit."""
    rows: list[str] = []
    for item in items:
        if rows and len(rows[-1]) + len(item) + 7 <= _WIDTH:
            rows[-1] += f", {item}"
        else:
            rows.append(item)
    return rows


def _inline(value: Any) -> str:
    if isinstance(value, msgspec.Struct):
        value = {key: one for key, one in msgspec.structs.asdict(value).items() if one not in ("", None)}
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_key(key)} = {_inline(one)}" for key, one in value.items()) + "}"
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(map(_inline, value)) + "]"
    if isinstance(value, str):
        return _quoted(value)
    return str(value).lower()  # true, 2, 2026-11-22


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _quoted(name)


def _quoted(text: str) -> str:
    # JSON's way to write a text is TOML's way too, but for this one letter.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
