"""`speakeasy words find`: entries by any of their words."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from speakeasy.cli.names import EntryName
from speakeasy.cli.options import settings_from, settings_options
from speakeasy.cli.output import opened
from speakeasy.config import Config
from speakeasy.doctor.search import Hit, hits_for, places_for
from speakeasy.known import choices_for, entries_for, lists_for
from speakeasy.levels import Levels
from speakeasy.nearest import did_you_mean
from speakeasy.report.style import Style, style_for

_EPILOG = """\b
Examples:
  speakeasy words find client        entries about clients
  speakeasy words find utilised      any form will do
  speakeasy words find "take part"   what entries offer instead counts too

\b
It ends with 0 when it finds entries, and with 1 when it finds none."""


@click.command("find", epilog=_EPILOG)
@click.argument("text", nargs=-1, required=True, type=EntryName())
@settings_options
@click.pass_context
def command(ctx: click.Context, /, text: tuple[str, ...], **given: Any) -> None:
    """Find entries that hold TEXT in a name, a term, a form, a replacement or a meaning.

    Each line has the name, the level for your readers, the topic and the place in the list.
    """
    config = settings_from(Path.cwd(), **given).for_path()
    wanted = " ".join(text)
    hits = hits_for(wanted, config)
    if not hits:
        click.echo(f"speakeasy: no entry holds “{wanted}”.{_hint(wanted, config)}", err=True)
        ctx.exit(1)
    with opened(None) as out:
        out.write("".join(f"{line}\n" for line in _lines(hits, config, style_for(out, os.environ))))


def _lines(hits: Sequence[Hit], config: Config, style: Style) -> Iterator[str]:
    levels, places = Levels(config, choices_for(lists_for(config))), places_for(config)
    rows = [(hit, levels.of_entry(hit.entry) or "off", hit.entry.topic or hit.entry.category) for hit in hits]
    name_width = max(len(hit.entry.name) for hit in hits)
    topic_width = max(len(topic) for _, _, topic in rows)
    for hit, level, topic in rows:
        place = places.get(hit.entry.name, "")
        name = style.strong(f"{hit.entry.name:{name_width}}")
        seen = "" if hit.where in ("name", "term") else f"  (in its {hit.where})"
        yield f"{name}  {level:8}  {topic:{topic_width}}  {style.place(place, place.rpartition(':')[0])}{seen}"


def _hint(wanted: str, config: Config) -> str:
    entries = entries_for(config).values()
    return did_you_mean(wanted, {term for entry in entries for term in (entry.name, *entry.spellings)})
