"""`speakeasy explain`: a rule or a word as a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from speakeasy.cli.names import EntryName, replaced_notes
from speakeasy.cli.options import settings_from, settings_options
from speakeasy.explain import page
from speakeasy.known import choices_for, entries_for, lists_for, sources_for
from speakeasy.rules import all_rules


@click.command("explain")
@click.argument("name", nargs=-1, required=True, type=EntryName(rules=True))
@settings_options
def command(name: tuple[str, ...], **given: Any) -> None:
    """Explain a rule or a word: why it is there, what to say instead, and who says so.

    NAME is a rule, such as passive-voice, or a word, such as co-production.
    It can also be a choice, where people differ: speakeasy choices lists them.
    """
    config = settings_from(Path.cwd(), **given).for_path()
    lists = lists_for(config)
    notes = replaced_notes(config)
    known = (entries_for(config), sources_for(lists), choices_for(lists), notes)
    click.echo(page(" ".join(name), all_rules(), *known), nl=False)
