"""The word list that new words go into: the house's own, and whether the settings name it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from speakeasy.config import Config
from speakeasy.errors import WordlistError
from speakeasy.known import lists_for
from speakeasy.settings import Settings
from speakeasy.wordlists.compiled import Compiled

FIRST = Path("house") / "words.toml"
"""Where a first list of one's own goes, from the settings file."""


def own_list(config: Config, into: str | None, first: Path | None = None) -> Path:
    """The one list to put words into: the one named, the only house list, or `first`.

    Raises `WordlistError` where there are several house lists, or none and no `first`.
    """
    if into:
        return Path(into)
    if len(config.house) == 1:
        return config.house[0]
    if config.house:
        names = ", ".join(str(path) for path in config.house)
        raise WordlistError(f"you have several word lists: {names}. Choose one with --into.")
    if first is None:
        raise WordlistError("you have no word list of your own yet. Name the file to make: --into house/words.toml")
    return first


def beside(config: Config, target: Path) -> Sequence[Compiled]:
    """The lists in force without `target`."""
    from msgspec.structs import replace

    house = tuple(path for path in config.house if not same(path, target))
    return lists_for(replace(config, house=house))


def same(one: Path, other: Path) -> bool:
    """Do two names lead to one file?"""
    return one.resolve() == other.resolve()


def is_in_force(config: Config, target: Path) -> bool:
    """Do the settings name this list?"""
    return any(same(path, target) for path in config.house)


def name_for_settings(settings: Settings, target: Path) -> str:
    """The name of a list as it stands in a settings file: from the file's folder, where that works."""
    root, path = settings.root.resolve(), target.resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
