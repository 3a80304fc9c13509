"""Values put into the settings file. Comments, and all else that people wrote there, stay."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from speakeasy.cache import write_atomically
from speakeasy.errors import ConfigError
from speakeasy.paths import shown

_PYPROJECT = "pyproject.toml"


def set_values(path: Path, values: Mapping[str, Any]) -> None:
    """Set keys at the top of the settings in a file, which need not be there yet.

    Raises `ConfigError` if the file cannot be read or written.
    """
    document, table = _opened(path)
    table.update(values)  # A new key comes before the first table: after it, it would be a part of that table.
    _save(path, document)


def add_to(path: Path, key: str, name: str) -> None:
    """Add a name to a list in the settings, such as `house`. Raises `ConfigError` as `set_values` does.

    The name of a file counts from the folder of the settings file.
    """
    document, table = _opened(path)
    if key not in table:
        table.update({key: [name]})
    elif name not in table[key]:
        table[key].append(name)
    _save(path, document)


def take_out(path: Path, key: str, name: str) -> None:
    """Take a name out of every list under this key, those for some files too. Raises `ConfigError`."""
    document, table = _opened(path)
    for one in (table, *table.get("paths", ())):
        if name in one.get(key, ()):
            one[key].remove(name)
        if key in one and not one[key]:
            del one[key]
    _save(path, document)


def _opened(path: Path) -> tuple[Any, Any]:
    """The whole file, and the table in it that is ours."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(path.read_bytes().decode("utf-8-sig") if path.exists() else "")
    except UnicodeDecodeError:
        raise ConfigError(f"{shown(path)}: save this settings file as UTF-8.") from None
    except OSError as error:
        raise ConfigError(f"{shown(path)}: this settings file cannot be read ({error.strerror}).") from None
    except TOMLKitError as error:
        raise ConfigError(f"{shown(path)}: this is not TOML: {error}. Put that line right.") from None
    table: Any = document
    if path.name == _PYPROJECT:
        table = document.setdefault("tool", {}).setdefault("speakeasy", {})
    return document, table


def _save(path: Path, document: Any) -> None:
    """A link stays a link, and its file changes."""
    import tomlkit

    if not write_atomically(Path(os.path.realpath(path)), tomlkit.dumps(document).encode()):
        raise ConfigError(f"{shown(path)}: this settings file cannot be written. Is it yours to change?")
