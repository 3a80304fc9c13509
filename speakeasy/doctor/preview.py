"""What a word list would change: the findings of a document with it, against those without it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from speakeasy.checker import Checker
from speakeasy.config import Config
from speakeasy.model import Diagnostic, Document
from speakeasy.paths import absolute

_Key = tuple[str, int, int]


class Change(Struct, frozen=True):
    """The findings that come, those that go, and those that stay in place and say something else (was, is)."""

    new: tuple[Diagnostic, ...]
    gone: tuple[Diagnostic, ...]
    other: tuple[tuple[Diagnostic, Diagnostic], ...]


def configs_for(config: Config, word_list: Path) -> tuple[Config, Config]:
    """The settings without the list and with it. A list that is in force already keeps its place."""
    without = tuple(path for path in config.house if absolute(path) != absolute(word_list))
    has_it = len(without) < len(config.house)
    return (
        msgspec.structs.replace(config, house=without),
        config if has_it else msgspec.structs.replace(config, house=(*without, word_list)),
    )


def change_in(document: Document, before: Checker, after: Checker) -> Change:
    """What is different in a document once `after` checks it and not `before`."""
    old, new = _by_place(before.check(document)), _by_place(after.check(document))
    return Change(
        tuple(one for key, one in new.items() if key not in old),
        tuple(one for key, one in old.items() if key not in new),
        tuple((old[key], one) for key, one in new.items() if key in old and _says(one) != _says(old[key])),
    )


def _by_place(found: Iterable[Diagnostic]) -> Mapping[_Key, Diagnostic]:
    return {(one.code, one.span.start, one.span.end): one for one in found}


def _says(one: Diagnostic) -> tuple[object, ...]:
    return one.level, one.message, one.suggestions, one.why
