"""What each setting may be, and how its value is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from speakeasy.audiences import load_audience
from speakeasy.config import check_level, check_region
from speakeasy.errors import ConfigError


class WrongKindError(Exception):
    """Not the kind of value that a setting takes. It says the kind that is wanted."""


Readers = Mapping[str, Callable[[object], Any]]
"""For each setting, what makes a `Config`'s value of the file's. It raises `ConfigError` or `WrongKindError`."""


def read_value(readers: Readers, key: str, value: object) -> Any:
    """The value of a setting, for a `Config`. `key` is one of `readers`. Raises `ConfigError`."""
    try:
        return readers[key](value)
    except WrongKindError as wanted:
        raise ConfigError(f"“{key}” must be {wanted}.") from None


def size_in_bytes(value: object) -> int:
    """The bytes of "10 MB", or of a whole number of bytes. Raises `WrongKindError`."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    match = _SIZE.fullmatch(value) if isinstance(value, str) else None
    size = int(float(match[1]) * _BYTES[match[2].upper()]) if match else 0
    if not size:
        raise WrongKindError('a size, such as "10 MB", or a number of bytes')
    return size


_SIZE = re.compile(r"(\d{1,12}(?:\.\d{1,6})?) ?([kKMG]?B)", re.ASCII)
_BYTES = MappingProxyType({"B": 1, "KB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise WrongKindError("text in quotes")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        raise WrongKindError('a list of texts, such as ["one", "two"]')
    return tuple(value)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise WrongKindError("true or false")
    return value


def _rules(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise WrongKindError("a table, such as [rules]")
    return value


def _choices(value: object) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
        raise WrongKindError('a table of options, such as disability = "ask"')
    return value


FOR_ALL: Readers = MappingProxyType(
    {
        "audience": lambda value: load_audience(_text(value)).name,
        "region": check_region,
        "house": _texts,
        "about": _texts,
        "allow": _texts,
        "rules": _rules,
        "choices": _choices,
        "boilerplate": _flag,
        "fail-on": check_level,
        "max-size": size_in_bytes,
        "exclude": _texts,
        "praise": _flag,
    }
)
FOR_SOME: Readers = MappingProxyType(
    {"files": _texts, **{key: read for key, read in FOR_ALL.items() if key not in ("exclude", "praise")}}
)
"""For a part that is about some files. What to leave out is settled before any file is looked at, and praise is
for a whole report."""
