"""Which word lists a command is about: named, or the house lists in force."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from speakeasy.config import Config
from speakeasy.doctor.own import is_in_force, name_for_settings
from speakeasy.settings import FILE, Settings


class Topic(click.ParamType[str]):
    """A topic by name. The names are read only when they are asked for."""

    name = "topic"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:  # noqa: ARG002
        from click.shell_completion import CompletionItem

        from speakeasy.known import entries_for

        topics = {entry.topic for entry in entries_for(Config()).values() if entry.topic}
        return [CompletionItem(name) for name in sorted(topics) if name.startswith(incomplete)]


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
