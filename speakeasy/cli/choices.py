"""`speakeasy choices`: where people differ, and what holds here."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from speakeasy.cli.options import settings_from, settings_options
from speakeasy.known import choices_for, lists_for


@click.command("choices")
@settings_options
def command(**given: Any) -> None:
    r"""List where people differ about words, and which way holds here.

    A star stands before the option in force. To choose another one, put this into speakeasy.toml:

    \b
      [choices]
      disability = "people-with-disabilities"

    With "either" all ways are fine. With "ask" each way is flagged, to say: ask the people it is about.
    """
    config = settings_from(Path.cwd(), **given).for_path()
    for name, choice in choices_for(lists_for(config)).items():
        chosen = config.choices.get(name) or choice.for_region(config.region)
        whose = "chosen in the settings" if name in config.choices else f"region {config.region}"
        click.echo(f"{name}: {choice.title}")
        for option, said in choice.options.items():
            click.echo(f"  {'*' if option == chosen else ' '} {option:26} “{said.say}”: {said.who}")
        if chosen not in choice.options:
            click.echo(f"  * {chosen}")
        click.echo(f"    ({whose})\n")
    click.echo("More about one: speakeasy explain disability")
