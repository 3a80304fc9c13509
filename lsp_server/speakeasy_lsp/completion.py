"""What could be typed next: plain words after a flagged one, and the names that settings and word lists may hold."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, get_args

from lsprotocol import types
from msgspec import Struct

from speakeasy.audiences import audience_names
from speakeasy.config import REGIONS
from speakeasy.model import LEVELS
from speakeasy.settings import PYPROJECT
from speakeasy.settings.values import FOR_ALL, FOR_SOME
from speakeasy.wordlists.choice import Choice, Option
from speakeasy.wordlists.entry import Action, Agreement, Category, Entry, Guard, Pos, View
from speakeasy_lsp.convert import Json, range_of, replacements
from speakeasy_lsp.look import Result
from speakeasy_lsp.slips import is_settings, is_word_list

if TYPE_CHECKING:
    from speakeasy_lsp.pages import Knowledge
    from speakeasy_lsp.server import Server

_TEXT, _PROPERTY, _VALUE = 1, 10, 12
_HEADER = re.compile(r"^[ \t]*\[\[?[ \t]*([^\]\n]*?)[ \t]*\]", re.MULTILINE)
_KEY_OF_LINE = re.compile(r"""[ \t]*["']?([\w-]+)["']?[ \t]*=[ \t]*(.*)$""")
_OPEN_HEADER = re.compile(r"[ \t]*\[\[?[ \t]*(?:[\w-]+\.)?[\w-]*$")

_VALUES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "region": REGIONS,
        "fail-on": LEVELS,
        "level": LEVELS,
        "boilerplate": ("true", "false"),
        "category": get_args(Category),
        "action": get_args(Action),
        "pos": get_args(Pos),
        "even": get_args(Guard),
        "regions": REGIONS,
        "case": ("any", "exact", "lower"),
        "exact": ("true", "false"),
        "about": ("person",),
        "used_as": ("verb", "noun", "adjective"),
        "stance": ("avoid", "prefer", "both", "ask"),
        "status": ("proposed", "agreed", "challenged", "kept", "retired"),
    }
)
_OF_A_SOURCE = ("title", "who", "kind", "where", "licence")
_SHAPES: Mapping[tuple[str, str], type[Struct]] = MappingProxyType(
    {
        ("words", ""): Entry,
        ("words", "views"): View,
        ("words", "agreed"): Agreement,
        ("choices", ""): Choice,
        ("choices", "options"): Option,
    }
)
_BARE = ("true", "false")
_SETTINGS_TABLES = ("rules", "choices", "[paths]")
_WORD_TABLES = ("words.", "classes", "acronyms", "sources", "choices.")


async def completion(server: Server, params: types.CompletionParams) -> list[Json]:
    """What fits at a place."""
    result = await server.checks.newest(params.text_document.uri)
    if result is None:
        return []
    offset = result.snapshot.lines.offset((params.position.line, params.position.character))
    if not result.snapshot.name.endswith(".toml"):
        return list(_plain_words(offset, result))
    known = await asyncio.to_thread(server.library.of, result.project.config)
    return [_item(label, _VALUE if label in _BARE else _PROPERTY) for label in _names(offset, result, known)]


def _plain_words(offset: int, result: Result) -> Iterator[Json]:
    """The replacements of a finding that ends here, or that the cursor is in."""
    for one in result.found:
        if one.span.start < offset <= one.span.end:
            flagged = result.snapshot.text[one.span.start : one.span.end]
            for number, text in enumerate(replacements(one)):
                if text:
                    edit = {"range": range_of(one.span, result.snapshot.lines), "newText": text}
                    detail = f"in place of “{flagged}”"
                    yield {
                        **_item(text, _TEXT),
                        "detail": detail,
                        "filterText": flagged,
                        "sortText": f"{number:03}",
                        "textEdit": edit,
                    }


def _item(label: str, kind: int) -> Json:
    return {"label": label, "kind": kind}


def _names(offset: int, result: Result, known: Knowledge) -> Iterable[str]:
    text = result.snapshot.text
    start = text.rfind("\n", 0, offset) + 1
    before = text[start:offset]
    headers = _HEADER.findall(text, 0, start)
    table = headers[-1].removeprefix("tool.speakeasy").removeprefix(".") if headers else ""
    if is_settings(result.snapshot.path):
        if result.snapshot.path and result.snapshot.path.name == PYPROJECT and "tool.speakeasy" not in text[:offset]:
            return ()
        return _of_settings(table, before, known)
    if is_word_list(result.snapshot.path, text, result.project):
        return _of_word_list(table, before, known)
    return ()


def _of_settings(table: str, before: str, known: Knowledge) -> Iterable[str]:
    if _OPEN_HEADER.match(before):
        return _SETTINGS_TABLES
    key = _KEY_OF_LINE.match(before)
    parts = table.split(".")
    if key is None:
        return _settings_keys(parts, known)
    if parts[0] == "choices":
        choice = known.choices.get(key[1])
        return _quoted(choice.names if choice else (), key[2])
    if parts[0] == "rules" and len(parts) == 1:
        return ("true", "false")
    if key[1] == "audience":
        return _quoted(audience_names(), key[2])
    return _quoted(_VALUES.get(key[1], ()), key[2])


def _settings_keys(parts: list[str], known: Knowledge) -> Iterable[str]:
    if parts[-1] == "choices":
        return known.choices
    if parts[0] == "rules" and len(parts) == 2:
        rule = known.rules.get(parts[1].strip("\"'"))
        return (*(rule.options if rule else ()), "level")
    if parts[-1] == "rules":
        groups = dict.fromkeys(name for one in known.entries.values() for name in (one.category, one.topic) if name)
        return (*known.rules, *groups, *known.entries)
    return FOR_SOME if parts == ["paths"] else FOR_ALL


def _of_word_list(table: str, before: str, known: Knowledge) -> Iterable[str]:
    if _OPEN_HEADER.match(before):
        return _WORD_TABLES
    key = _KEY_OF_LINE.match(before)
    parts = table.split(".")
    if key is None:
        return _list_keys(parts)
    if parts[-1] == "audiences":
        return _quoted((*LEVELS, "off"), key[2])
    return _quoted(_list_values(key[1], known), key[2])


def _list_values(key: str, known: Knowledge) -> Iterable[str]:
    if key == "source":
        return known.sources
    if key == "choice":
        return known.choices
    if key == "under":
        return dict.fromkeys(option for choice in known.choices.values() for option in choice.options)
    if key == "topic":
        return sorted({entry.topic for entry in known.entries.values() if entry.topic})
    return _VALUES.get(key, ())


def _list_keys(parts: Sequence[str]) -> Iterable[str]:
    """The keys of a table of a word list, by the way to it."""
    kind, inner = parts[0], parts[2] if len(parts) > 2 else ""
    if kind == "acronyms" or (kind, inner) == ("choices", "regions"):
        return ("all", *REGIONS) if kind == "acronyms" else REGIONS
    if kind == "sources":
        return _OF_A_SOURCE if len(parts) == 2 else ()
    if (kind, inner) == ("words", "audiences"):
        return audience_names()
    shape = _SHAPES.get((kind, inner)) if len(parts) > 1 else None
    return [name for name in shape.__struct_fields__ if name != "name"] if shape else ()


def _quoted(names: Iterable[str], typed: str) -> Iterable[str]:
    """The names as they are typed: in quotes, unless one is open already."""
    is_open = typed.count('"') % 2 == 1
    return [name if is_open or name in _BARE else f'"{name}"' for name in names]
