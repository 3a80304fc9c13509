"""`speakeasy config`: the settings in force, and where each comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from speakeasy.cli.names import replaced_notes
from speakeasy.cli.options import settings_from, settings_options
from speakeasy.known import known_names


@click.command("config")
@click.argument("path", required=False, type=click.Path())
@settings_options
def command(path: str | None, **given: Any) -> None:
    """Show the settings in force, and where each value comes from.

    With PATH: what holds for that document.
    """
    place = Path(path) if path else None
    settings = settings_from(place or Path.cwd(), **given)
    click.echo(f"Settings file: {settings.path or 'none found, so all is as it comes'}")
    rows = [(key, _shown(value), where) for key, value, where in settings.origins(place, known_names())]
    width = max(len(key) for key, _, _ in rows)
    middle = min(40, max(len(value) for _, value, _ in rows))
    for key, value, where in rows:
        click.echo(f"  {key:{width}}  {value:{middle}}  {where}")
    for name, note in replaced_notes(settings.for_path(place)).items():
        click.echo(f"{name}: {note}")


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (tuple, list)):
        return "[" + ", ".join(str(one) for one in value) + "]"
    return str(value)
