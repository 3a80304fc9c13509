"""Names of entries on the command line: completed in the shell, and said where one stands in place of another."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from speakeasy.config import Config
from speakeasy.known import lists_for, replaced_for
from speakeasy.paths import shown


class EntryName(click.ParamType[str]):
    """The name of a word entry, or with `rules` of a rule too. Names are read only when they are asked for."""

    name = "name"

    def __init__(self, *, rules: bool = False) -> None:
        self._rules = rules

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:  # noqa: ARG002
        from click.shell_completion import CompletionItem

        from speakeasy.errors import SpeakeasyError
        from speakeasy.rules import all_rules
        from speakeasy.settings import load

        try:
            names = {name for one in lists_for(load(Path.cwd()).for_path()) for name in one.names}
        except SpeakeasyError:  # A slip in a list is said when a command runs, and not while somebody types.
            return []
        names |= set(all_rules()) if self._rules else set()
        return [CompletionItem(name) for name in sorted(names) if name.startswith(incomplete)]


def replaced_notes(config: Config) -> dict[str, str]:
    """For each house entry that stands in place of another: a sentence that says so, by name."""
    return {
        name: f"This entry of {shown(one.place)} stands in place of {_other(one.replaced)}."
        for name, one in replaced_for(config).items()
    }


def _other(replaced: Path | None) -> str:
    return f"that of {shown(replaced)}" if replaced else "the shipped one"
