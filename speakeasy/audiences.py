"""Who the text is for: the audiences of `audiences.toml`, as values."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

import msgspec
from msgspec import Struct

from speakeasy.errors import ConfigError
from speakeasy.model import Level
from speakeasy.nearest import did_you_mean
from speakeasy.wordlists.entry import Region

DEFAULT = "public"

Value = bool | Mapping[str, Any]
"""What a name in the settings can be set to: off, on, or on with these options."""


class Audience(Struct, frozen=True, forbid_unknown_fields=True):
    """A group of readers. `rules` and `levels` hold only what differs from the audience "public"."""

    name: str
    title: str
    who: str
    source: tuple[str, ...] = ()
    rules: Mapping[str, Value] = {}
    levels: Mapping[str, Level | Literal["off"]] = {}
    note: str = ""
    region: Region = "UK"

    @property
    def values(self) -> dict[str, Value]:
        """Rules and levels in the one shape that settings have."""
        levels = {name: level != "off" and {"level": level} for name, level in self.levels.items()}
        return {**levels, **self.rules}


# Here and not in the file: most checks are for the public, and need not read a file to know that nothing differs.
_PUBLIC = Audience(
    name=DEFAULT,
    title="The public",
    who="Anyone. You do not know who will read it.",
    source=("NHS service manual", "GOV.UK", "WCAG 2.2, 3.1.5"),
)


@cache
def load_audience(name: str) -> Audience:
    """The audience of this name. Raises `ConfigError` with the nearest name if there is none."""
    if name == DEFAULT:
        return _PUBLIC
    tables = _tables()
    if name not in tables:
        raise ConfigError(f"“{name}” is not an audience.{did_you_mean(name, audience_names())}")
    table = dict(tables[name])
    base = load_audience(table.pop("like", DEFAULT))
    for key in ("rules", "levels"):
        table[key] = {**getattr(base, key), **table.get(key, {})}
    return msgspec.convert({"name": name, "note": base.note, "region": base.region, **table}, Audience)


def audience_names() -> tuple[str, ...]:
    """The default first, then those of the file, in its order."""
    return (DEFAULT, *_tables())


def _tables() -> dict[str, dict[str, Any]]:
    import tomllib

    return tomllib.loads(Path(__file__).with_name("audiences.toml").read_text(encoding="utf-8"))
