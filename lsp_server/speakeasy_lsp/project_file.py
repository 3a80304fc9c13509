"""The project's settings file, changed from the editor. Comments and order stay as people wrote them."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from speakeasy.errors import ConfigError
from speakeasy.settings import FILE, PYPROJECT, Settings

Change = Callable[[MutableMapping[str, Any]], None]
"""Changes the table of settings."""


def file_for(settings: Settings, root: Path | None, document: Path | None) -> Path:
    """The settings file in force; or the one to make: at the top of the workspace, or beside the document.

    Raises `ConfigError` if there is no place for one.
    """
    folder = root or (document.parent if document else None)
    if settings.path is not None:
        return settings.path
    if folder is None:
        raise ConfigError("Save this document first: settings stand in a file beside it.")
    return folder / FILE


def allow(word: str) -> Change:
    """Never flag this word."""

    def change(table: MutableMapping[str, Any]) -> None:
        words = table.setdefault("allow", [])
        if word not in words:
            words.append(word)

    return change


def turn_off(code: str) -> Change:
    """Switch a rule or a word off."""

    def change(table: MutableMapping[str, Any]) -> None:
        table.setdefault("rules", {})[code] = False

    return change


def changed(text: str, path: Path, change: Change) -> str:
    """The text of a settings file after a change. Raises `ConfigError` if it cannot be changed as it is."""
    try:
        content = tomlkit.parse(text)
        table: MutableMapping[str, Any] = content
        if path.name == PYPROJECT:
            table = table.setdefault("tool", {}).setdefault("speakeasy", {})
        change(table)
        return tomlkit.dumps(content)
    except (TOMLKitError, AttributeError, TypeError):
        raise ConfigError(f"{path.name}: the settings are not as they should be. Put that right first.") from None
