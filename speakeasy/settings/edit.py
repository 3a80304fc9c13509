"""A word list named in the settings file, with everything else there left as it is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from speakeasy.cache import write_atomically
from speakeasy.errors import ConfigError
from speakeasy.paths import shown


def add_house(settings: Path, name: str) -> None:
    """Name a word list under `house`. The file is made if it is not there. Raises `ConfigError`.

    `name` counts from the folder of the settings file.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    path = Path(os.path.realpath(settings))
    try:
        document = tomlkit.parse(path.read_bytes().decode("utf-8-sig")) if path.exists() else tomlkit.document()
    except (OSError, UnicodeDecodeError, TOMLKitError):
        raise ConfigError(f"{shown(settings)}: this settings file cannot be read. Add the list yourself.") from None
    table: Any = document
    if path.name == "pyproject.toml":
        table = document["tool"]["speakeasy"]
    if "house" in table:
        table["house"].append(name)
    else:
        table["house"] = [name]
    if not write_atomically(path, tomlkit.dumps(document).encode()):
        raise ConfigError(f"{shown(settings)}: this settings file cannot be written. Is it yours to change?")
