"""Which word lists a command is about: named, or the house lists in force."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from speakeasy.config import Config
from speakeasy.errors import WordlistError
from speakeasy.known import lists_for
from speakeasy.settings import FILE, Settings
from speakeasy.wordlists.compiled import Compiled

FIRST = Path("house") / "words.toml"
"""Where a first list of one's own goes, from the settings file."""


class Topic(click.ParamType[str]):
    """A topic by name. The names are read only when they are asked for."""

    name = "topic"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:  # noqa: ARG002
        from click.shell_completion import CompletionItem

        from speakeasy.known import entries_for

        topics = {entry.topic for entry in entries_for(Config()).values() if entry.topic}
        return [CompletionItem(name) for name in sorted(topics) if name.startswith(incomplete)]


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


def name_in_settings(settings: Settings, target: Path, *, yes: bool) -> None:
    """Name a list in the settings: one that no settings name is never read. Without `yes`, people are asked."""
    from speakeasy.cli.words import ask
    from speakeasy.settings.edit import add_to

    if is_in_force(settings.for_path(), target):
        return
    path = settings.path or settings.root / FILE
    name = name_for_settings(settings, target)
    if yes or ask.confirm(f"Add this list to {path.name}, so that speakeasy uses it?"):
        add_to(path, "house", name)
        click.echo(f"Your list is now in {path.name}.")
    else:
        click.echo(f'To use this list, add it to {path.name}: house = ["{name}"]')
