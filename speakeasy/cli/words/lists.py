"""Which word lists a command is about: named, or the house lists in force."""

from __future__ import annotations

from typing import Any

import click

from speakeasy.config import Config
from speakeasy.doctor.own import FIRST, beside, is_in_force, name_for_settings, own_list, same

__all__ = ["FIRST", "Topic", "beside", "is_in_force", "name_for_settings", "own_list", "same"]


class Topic(click.ParamType[str]):
    """A topic by name. The names are read only when they are asked for."""

    name = "topic"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:  # noqa: ARG002
        from click.shell_completion import CompletionItem

        from speakeasy.known import entries_for

        topics = {entry.topic for entry in entries_for(Config()).values() if entry.topic}
        return [CompletionItem(name) for name in sorted(topics) if name.startswith(incomplete)]
