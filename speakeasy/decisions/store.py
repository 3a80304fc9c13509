"""The folder of decisions, and how its files are read and written: whole or not at all.

Everything here can be read, and changed, without speakeasy.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from speakeasy.cache import write_atomically
from speakeasy.errors import DecisionError
from speakeasy.paths import shown
from speakeasy.settings.lines import key_lines, line_of

FOLDER = "decisions"
"""Beside the settings file, so that it travels with the documents."""

_CONFLICT = ("<<<<<<< ", ">>>>>>> ")
_T = TypeVar("_T")


def folder_for(root: Path) -> Path:
    """Where the decisions of a project are. The folder may not exist yet."""
    return root / FOLDER


def read_text(path: Path) -> str:
    """The text of a file. Raises `DecisionError` if it cannot be read, or holds a conflict of two edits."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise DecisionError(f"{shown(path)}: save this file as UTF-8.") from None
    except OSError as error:
        raise DecisionError(f"{shown(path)}: this file cannot be read ({error.strerror}).") from None
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(_CONFLICT):
            message = "two people changed this at once. Keep one of the two parts, and take out the marks."
            raise DecisionError(f"{shown(path)}:{number}: {message}")
    return text


def read_table(path: Path) -> dict[str, Any]:
    """A TOML file as a table. Raises `DecisionError` with the line and the cure."""
    import tomllib

    text = read_text(path)
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise DecisionError(f"{shown(path)}: this is not TOML: {error}. Put that line right.") from None


def convert(table: Any, kind: type[_T], path: Path, *keys: str | int) -> _T:
    """A table as one of our nouns. Raises `DecisionError` with the file, the line and what is wrong."""
    try:
        return msgspec.convert(table, kind)
    except msgspec.ValidationError as error:
        what, _, place = str(error).partition(" - at `$")
        line = line_of(key_lines(read_text(path)), _keys_in(place) or keys)
        quoted = re.sub("`([^`]*)`", r"“\1”", what)
        raise DecisionError(f"{shown(path)}:{line}: {quoted}.") from None


def _keys_in(place: str) -> tuple[str | int, ...]:
    """The keys that a message names as `.keep[0].on`."""
    return tuple(int(one[1:-1]) if one.startswith("[") else one[1:] for one in re.findall(r"\.[\w-]+|\[\d+\]", place))


def plain(value: msgspec.Struct) -> dict[str, Any]:
    """One of our nouns as a table, without what is not set."""
    table: dict[str, Any] = msgspec.to_builtins(value, builtin_types=(date,))
    return {name: one for name, one in table.items() if one not in ("", None, [], (), {})}


def write(path: Path, text: str) -> None:
    """Put a text in place, whole or not at all. Raises `DecisionError` if the disk does not take it."""
    if not write_atomically(path, text.encode("utf-8")):
        raise DecisionError(f"{shown(path)}: this file cannot be written. Nothing was changed.")


def write_all(texts: Mapping[Path, str]) -> None:
    """Put several texts in place. All are on the disk before the first takes its place. Raises `DecisionError`."""
    ready: list[tuple[Path, Path]] = []
    try:
        for path, text in texts.items():
            temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}")
            ready.append((temporary, path))
            temporary.write_bytes(text.encode("utf-8"))
        for temporary, path in ready:
            temporary.replace(path)
    except OSError as error:
        raise DecisionError(f"The files cannot be written ({error.strerror}). Put that right, and try again.") from None
    finally:
        for temporary, _ in ready:
            temporary.unlink(missing_ok=True)


def toml(table: dict[str, Any], heading: str = "") -> str:
    """A table as TOML, with a line for people on top."""
    import tomlkit

    return (f"# {heading}\n\n" if heading else "") + tomlkit.dumps(table)
