"""Options that several commands share, and the settings that they make."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from speakeasy.config import REGIONS
from speakeasy.settings import Settings, load, load_file

Command = TypeVar("Command", bound=Callable[..., Any])


class _Audience(click.ParamType[str]):
    """An audience by name. The names are read only when they are asked for."""

    name = "audience"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Any]:  # noqa: ARG002
        from click.shell_completion import CompletionItem

        from speakeasy.audiences import audience_names

        return [CompletionItem(name) for name in audience_names() if name.startswith(incomplete)]


def settings_options(command: Command) -> Command:
    """The options that choose settings."""
    options = (
        click.option("--audience", type=_Audience(), help="Who reads it, such as public or easy-read."),
        click.option("--region", type=click.Choice(REGIONS), help="Whose words and spelling. [default: UK]"),
        click.option("--house", type=click.Path(), multiple=True, help="A word list of your own. Can be given again."),
        click.option(
            "--about", type=click.Path(), multiple=True, help="A person's own words for themselves. You can give more."
        ),
        click.option("--allow", metavar="WORD", multiple=True, help="Never flag this word. Can be given again."),
        click.option("--off", metavar="NAME", multiple=True, help="Switch off a rule, a word or a category."),
    )
    command = file_options(command)
    for option in reversed(options):  # Help shows the last one first.
        command = option(command)
    return command


def file_options(command: Command) -> Command:
    """The options that choose a settings file."""
    command = click.option("--no-config", is_flag=True, help="Use no settings file.")(command)
    return click.option("--config", "config_file", type=click.Path(), help="Use this settings file and no other.")(
        command
    )


def settings_from(
    start: Path, config_file: str | None, no_config: bool, off: tuple[str, ...], **options: Any
) -> Settings:
    """The settings that these options ask for. Raises `ConfigError`."""
    settings = Settings() if no_config else _read(start, config_file)
    files = {key: tuple(map(Path, options.pop(key, ()))) for key in ("house", "about")}
    return settings.with_options(**files, rules=dict.fromkeys(off, False), **options)


def house_from(start: Path, config_file: str | None, no_config: bool) -> tuple[Path, ...]:
    """The house lists that the settings name. Nothing in the lists is looked at. Raises `ConfigError`."""
    if no_config:
        return ()
    settings = load_file(Path(config_file)) if config_file else load(start)
    return settings.for_path().house


def _read(start: Path, config_file: str | None) -> Settings:
    """The names in a file are looked up only where there is a file: that takes time."""
    settings = load_file(Path(config_file)) if config_file else load(start)
    if settings.path is None:
        return settings
    from speakeasy.known import known_names

    return load_file(settings.path, known_names())
