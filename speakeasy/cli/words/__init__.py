"""`speakeasy words`: tools for people who keep a word list. Each command is a module here, imported when it is run."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import click

_COMMANDS = {
    "export": "Write a word list as a sheet for Excel and the like.",
    "import": "Put a sheet of words into a word list.",
    "new": "Add a word to your own list, question by question.",
}
_MODULES = {"import": "import_sheet"}
"""Where the name of a command is a word that Python keeps for itself."""


class _Commands(click.Group):
    """Commands by name, imported late."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        found: click.Command = import_module(f"speakeasy.cli.words.{_MODULES.get(cmd_name, cmd_name)}").command
        return found

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            from speakeasy.nearest import did_you_mean

            hint = did_you_mean(args[0], _COMMANDS)
            raise click.UsageError(f"“{args[0]}” is not a command of speakeasy words.{hint}", ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group("words", cls=_Commands)
def command() -> None:
    """Look after the word lists: ours and your own."""
