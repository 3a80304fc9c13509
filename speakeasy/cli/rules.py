"""`speakeasy rules`: what is looked for, a line each."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import click

from speakeasy.cli.options import settings_from, settings_options
from speakeasy.known import choices_for, entries_for, lists_for
from speakeasy.levels import Levels
from speakeasy.report.phrases import AXIS_TITLES
from speakeasy.rules import all_rules

CATEGORIES: dict[str, str] = {
    "jargon": "Words of a trade or a service that others may not know.",
    "wordy": "Long words and long ways to say short things.",
    "figurative": "Sayings that do not mean what the words say.",
    "acronym": "Letters that stand for words.",
    "vague": "Words that leave the reader to guess when, where or who.",
    "inclusive": "Words for people and their lives that may hurt or leave people out.",
    "tone": "Words that talk down, threaten or blame.",
    "euphemism": "Soft words that hide what is meant.",
}


@click.command("rules")
@settings_options
def command(**given: Any) -> None:
    """List the rules, and the kinds of words, with a line for each.

    The level is the one for the audience: from stop, the strongest, to note.
    """
    config = settings_from(Path.cwd(), **given).for_path()
    levels = Levels(config, choices_for(lists_for(config)))
    click.echo(f"Rules, and their levels for the audience “{config.audience}”:\n")
    for code, rule in all_rules().items():
        chosen = levels.of_rule(rule)
        click.echo(f"  {code:22} {chosen[0] if chosen else 'off':9} {rule.title}")
    entries = entries_for(config).values()
    speaking = Counter(entry.category for entry in entries if levels.of_entry(entry))
    for axis, title in AXIS_TITLES.items():
        click.echo(f"\nWords that {title[0].lower()}{title[1:]}:\n")
        for category in sorted({entry.category for entry in entries if entry.axis == axis}):
            number = f"{speaking[category]:,}" if speaking[category] else "off"
            click.echo(f"  {category:22} {number:>9} {CATEGORIES[category]}")
    click.echo("\nMore about a rule or a word: speakeasy explain NAME")
