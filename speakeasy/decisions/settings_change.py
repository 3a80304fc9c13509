"""Values put into the settings file. Comments, and all else that people wrote there, stay."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from speakeasy.decisions.store import read_text, write
from speakeasy.errors import DecisionError
from speakeasy.paths import is_file, shown
from speakeasy.settings import PYPROJECT


def set_values(path: Path, values: Mapping[str, Any]) -> None:
    """Set keys at the top of the settings in a file, which need not be there yet.

    Raises `DecisionError` if the file cannot be read as TOML, or cannot be written.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(read_text(path) if is_file(path) else "")
    except TOMLKitError as error:
        raise DecisionError(f"{shown(path)}: this is not TOML: {error}. Put that line right.") from None
    table: Any = document
    if path.name == PYPROJECT:
        table = document.setdefault("tool", {}).setdefault("speakeasy", {})
    table.update(values)  # A new key comes before the first table: after it, it would be a part of that table.
    write(path, tomlkit.dumps(document))
