"""A group of commands that are imported when they are run."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click


class LazyGroup(click.Group):
    """Commands by name, each with its line of help. The module of each is in `package`, and has its name.

    A name that Python keeps for itself has a module with a low line at its end: `import_`.
    """

    def __init__(self, *args: Any, package: str, table: Mapping[str, str], **more: Any) -> None:
        super().__init__(*args, **more)
        self._package = package
        self._table = table

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in self._table:
            return None
        command: click.Command = import_module(self.module_of(cmd_name)).command
        return command

    def module_of(self, name: str) -> str:
        """The module of a command."""
        return f"{self._package}.{name}_" if iskeyword(name) else f"{self._package}.{name}"

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            raise click.UsageError(f"“{args[0]}” is not a command.{self.hint(args[0])}", ctx) from None

    def hint(self, name: str) -> str:
        """What to say of a name that is no command. It starts with a space."""
        from speakeasy.nearest import did_you_mean

        return did_you_mean(name, self._table)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(self._table.items()))
