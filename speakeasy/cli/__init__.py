"""The command line. Each command is a module here, imported when it is run: a start pays only for what it uses."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from speakeasy import __version__
from speakeasy.cli.lazy import LazyGroup
from speakeasy.errors import SpeakeasyError

_COMMANDS = {
    "challenge": "Challenge a word: it gets a number, and an answer by a date.",
    "challenges": "List the challenges, and answer them.",
    "check": "Check documents and say what may be hard, or may shut people out.",
    "choices": "List where people differ, and what holds here.",
    "completion": "Print the script that completes speakeasy's commands in your shell.",
    "config": "Show the settings in force, and where each comes from.",
    "explain": "Explain a rule or a word: why, what to say, who says so.",
    "forget": "Take a name out of all that people told you.",
    "keep": "Keep words on purpose, with the reason.",
    "lsp": "Start the language server, for editors.",
    "panel": "Print a pack, so that a group can decide about words.",
    "pledge": "Promise to look after your words. Say how people can tell you.",
    "progress": "Show how your words change over time, good news first.",
    "rules": "List the rules and the kinds of words.",
    "score": "Count what makes documents hard, and give the usual measures.",
    "words": "Look after word lists: check them, try them out, search them.",
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


class _Commands(LazyGroup):
    """One door for all errors that are meant for people."""

    def module_of(self, name: str) -> str:
        return _ELSEWHERE.get(name) or super().module_of(name)

    def hint(self, name: str) -> str:
        return f" To check it: speakeasy check {name}" if Path(name).exists() else super().hint(name)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            answer = super().invoke(ctx)
            sys.stdout.flush()  # Here and not at the very end, where a closed pipe would be told to people.
        except SpeakeasyError as error:
            click.echo(f"speakeasy: {error}", err=True)
            ctx.exit(2)
        except (KeyboardInterrupt, click.Abort):
            ctx.exit(_STOPPED)
        return answer


@click.group(
    cls=_Commands,
    package=__name__,
    table=_COMMANDS,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, message="speakeasy %(version)s")
def cli() -> None:
    """Words that everyone can understand and take part in."""
