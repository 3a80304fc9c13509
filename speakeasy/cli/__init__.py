"""The command line. Each command is a module here, imported when it is run: a start pays only for what it uses."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from speakeasy import __version__
from speakeasy.errors import SpeakeasyError

_COMMANDS = {
    "check": "Check documents and say what may be hard, or may shut people out.",
    "choices": "List where people differ, and what holds here.",
    "completion": "Print the script that completes speakeasy's commands in your shell.",
    "config": "Show the settings in force, and where each comes from.",
    "explain": "Explain a rule or a word: why, what to say, who says so.",
    "lsp": "Start the language server, for editors.",
    "rules": "List the rules and the kinds of words.",
    "score": "Count what makes documents hard, and give the usual measures.",
}

_ELSEWHERE = {"lsp": "speakeasy_lsp.command"}
"""A program of its own, in the same package: it is named here, and knows nothing of the other commands."""

_STOPPED = 130
"""What shells say of a program that Ctrl-C stopped."""

_EPILOG = """\b
Start here:
  speakeasy check letter.md          one document
  speakeasy check letters/           a folder
  speakeasy explain co-production    why a word is flagged
  speakeasy check --help             all that check can do

Nothing leaves your computer. speakeasy suggests, and you decide."""


class _Commands(click.Group):
    """Commands by name, imported late. One door for all errors that are meant for people."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = import_module(_ELSEWHERE.get(cmd_name, f"speakeasy.cli.{cmd_name}")).command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError:
            from speakeasy.nearest import did_you_mean

            hint = did_you_mean(args[0], _COMMANDS)
            if Path(args[0]).exists():
                hint = f" To check it: speakeasy check {args[0]}"
            raise click.UsageError(f"“{args[0]}” is not a command.{hint}", ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        try:
            answer = super().invoke(ctx)
            sys.stdout.flush()  # Here and not at the very end, where a closed pipe would be told to people.
        except SpeakeasyError as error:
            click.echo(f"speakeasy: {error}", err=True)
            ctx.exit(2)
        except KeyboardInterrupt:
            ctx.exit(_STOPPED)
        return answer


@click.group(cls=_Commands, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="speakeasy %(version)s")
def cli() -> None:
    """Words that everyone can understand and take part in."""
