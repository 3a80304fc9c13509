"""`speakeasy completion`: commands and options completed in the shell."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from speakeasy.cli import cli

_INSTALL = {
    "bash": 'Add to ~/.bashrc:  eval "$(speakeasy completion bash)"',
    "zsh": 'Add to ~/.zshrc:  eval "$(speakeasy completion zsh)"',
    "fish": "Run once:  speakeasy completion fish > ~/.config/fish/completions/speakeasy.fish",
}


@click.command("completion", epilog="\b\n" + "\n".join(_INSTALL.values()))
@click.argument("shell", type=click.Choice(list(_INSTALL)))
def command(shell: str) -> None:
    """Print the script that completes speakeasy's commands in your shell."""
    complete = get_completion_class(shell)
    if complete is not None:
        click.echo(complete(cli, {}, "speakeasy", "_SPEAKEASY_COMPLETE").source())
