"""`speakeasy words stats`: what is in word lists, in numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click
import msgspec

from speakeasy.cli.options import settings_from, settings_options
from speakeasy.doctor.stats import Stats, stats_of
from speakeasy.known import entries_for
from speakeasy.report.phrases import counted
from speakeasy.wordlists.lists import read_lists

_EPILOG = """\b
Examples:
  speakeasy words stats                    all lists in force
  speakeasy words stats our-words.toml     one list
  speakeasy words stats --format json      for a program"""

_MOST = 12


@click.command("stats", epilog=_EPILOG)
@click.argument("lists", nargs=-1, type=click.Path(path_type=Path), metavar="[LIST]...")
@click.option("--all", "everything", is_flag=True, help="Show every row of long tables.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@settings_options
def command(lists: tuple[Path, ...], everything: bool, form: str, **given: Any) -> None:
    """Count what is in word lists: kinds, levels, who agreed, who says so.

    Without LIST, it counts all entries in force: ours and those of your house.
    """
    config = settings_from(Path.cwd(), **given).for_path()
    entries = read_lists(lists)[0] if lists else list(entries_for(config).values())
    stats = stats_of(entries, date.today())
    if form == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(stats), indent=2).decode())
    else:
        click.echo("\n".join(_lines(stats, everything)))


def _lines(stats: Stats, everything: bool) -> Iterator[str]:
    entries = f"{stats.entries:,} {'entry' if stats.entries == 1 else 'entries'}"
    yield f"{entries} with {counted(stats.terms, 'term')} and {counted(stats.examples, 'example')}."
    yield f"Without a sentence to leave alone: {stats.without_passes:,}."
    yield f"Past the day to look again: {', '.join(stats.past_review) or 'none'}."
    tables = {"Category": stats.by_category, "Level": stats.by_level, "Status": stats.by_status}
    tables |= {"Region": stats.by_region, "Topic": stats.by_topic, "Source": stats.by_source}
    for title, counts in tables.items():
        yield f"\n{title}:"
        yield from _table(counts, everything)


def _table(counts: Mapping[str, int], everything: bool) -> Iterator[str]:
    rows = list(counts.items())
    shown = rows if everything else rows[:_MOST]
    yield from (f"  {name:28} {number:>6,}" for name, number in shown)
    if len(shown) < len(rows):
        yield f"  and {len(rows) - len(shown)} more: --all"
