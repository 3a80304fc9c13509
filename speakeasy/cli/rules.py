"""`speakeasy rules`: what is looked for, a line each."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import click

from speakeasy.cli.options import settings_from, settings_options
from speakeasy.known import entries_for
from speakeasy.levels import Levels
from speakeasy.rules import all_rules


@click.command("rules")
@settings_options
def command(**given: Any) -> None:
    """List the rules with their levels, and how many words there are of each kind."""
    config = settings_from(Path.cwd(), **given).for_path()
    levels = Levels(config)
    click.echo(f"Rules for the audience “{config.audience}”:")
    for code, rule in all_rules().items():
        chosen = levels.of_rule(rule)
        click.echo(f"  {code:24} {chosen[0] if chosen else 'off':9} {rule.title}")
    entries = [entry for entry in entries_for(config).values() if levels.of_entry(entry)]
    counts = Counter((entry.axis, entry.category, entry.topic) for entry in entries)
    click.echo("\nWords:")
    for (axis, category, topic), number in sorted(counts.items()):
        click.echo(f"  {axis:9} {category:12} {topic:24} {number:5}")
    click.echo("\nMore about one of them: speakeasy explain NAME")
