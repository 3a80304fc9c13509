"""`speakeasy words import`: a sheet of words put into a word list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from speakeasy.cli.options import settings_from, settings_options
from speakeasy.config import Config
from speakeasy.doctor.own import beside, is_in_force, name_for_settings, own_list, same
from speakeasy.wordlists.incoming import Plan, plan_import
from speakeasy.wordlists.sheet import Sheet, read_sheet
from speakeasy.wordlists.writing import put

_EPILOG = """\b
Examples:
  speakeasy words import words.xlsx --dry-run              look first
  speakeasy words import words.xlsx                        into your own list
  speakeasy words import words.csv --into house/words.toml
  speakeasy words import shared.toml                       words of another group"""


@click.command("import", epilog=_EPILOG)
@click.argument("sheet", type=click.Path(exists=True, dir_okay=False))
@click.option("--into", metavar="LIST", type=click.Path(dir_okay=False), help="The list. [default: your only one]")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@click.option("--remove-missing", is_flag=True, help="Take out words that have no row in the sheet.")
@settings_options
@click.pass_context
def command(
    ctx: click.Context, /, sheet: str, into: str | None, dry_run: bool, remove_missing: bool, **given: Any
) -> None:
    """Put a sheet of words (.csv or .xlsx) into a word list.

    The whole sheet is looked at first, and every example is tried. If anything needs to be put right, you get
    a line for each, and nothing is written. Only what differs changes: comments and order stay as they are.

    A .toml file of words that another group shared is welcome too. They come in as ideas, and yours stay.
    """
    settings = settings_from(Path.cwd(), **given)
    if Path(sheet).suffix.lower() == ".toml":
        from speakeasy.cli.words.take_in import take_in

        take_in(settings, Path(sheet), into, dry_run=dry_run)
        return
    config = settings.for_path()
    target = own_list(config, into)
    rows = read_sheet(Path(sheet))
    plan = plan_import(rows, target, beside(config, target), remove_missing)
    problems = [*plan.problems, *_clashes(rows, plan, config, target)]
    if problems:
        for problem in problems:
            click.echo(problem, err=True)
        click.echo(f"{_count(len(problems), 'thing')} to put right. Nothing was written.", err=True)
        ctx.exit(2)
    click.echo("\n".join(_told(plan, target, dry_run)))
    if dry_run:
        return
    put(target, plan.entries, plan.removed)
    if not is_in_force(config, target):
        name = name_for_settings(settings, target)
        click.echo(f'To use this list, add it to your settings (speakeasy.toml): house = ["{name}"]')


def _clashes(sheet: Sheet, plan: Plan, config: Config, target: Path) -> Iterator[str]:
    """A name is in one of ours or one of the house's lists, and is no rule's name: else who could tell which speaks?"""
    from speakeasy.rules import all_rules
    from speakeasy.wordlists.lists import read_lists, shipped_files

    rules = all_rules()
    ours = shipped_files()
    together = ours if any(same(path, target) for path in ours) else config.house
    others = [path for path in together if not same(path, target)]
    owners = {entry.name: path for path in others for entry in read_lists([path])[0]}
    for row in sheet.rows:
        where = f"{sheet.name}, row {row.number}, column “name”"
        if row.name in owners:
            yield f"{where}: “{row.name}” is in {owners[row.name]} already. Import it there with --into."
        elif row.name in rules and row.name in plan.added:
            yield f"{where}: a rule has the name “{row.name}”. Choose another one."


def _told(plan: Plan, target: Path, dry_run: bool) -> Iterator[str]:
    """What changes, a line for each word."""
    if not (plan.added or plan.changed or plan.removed):
        yield f"{target}: nothing to change."
    else:
        yield f"{target}: {'this would change' if dry_run else 'this changes'}."
    yield from _lines("+", plan.added)
    yield from _lines("~", (f"{name} ({', '.join(keys)})" for name, keys in plan.changed.items()))
    yield from _lines("-", plan.removed)
    if plan.missing:
        yield f"{_count(len(plan.missing), 'word')} of the list not in the sheet: left as they are."
    if plan.added or plan.changed or plan.removed:
        yield f"{len(plan.added):,} added, {len(plan.changed):,} changed, {len(plan.removed):,} taken out."


def _lines(mark: str, names: Iterable[str]) -> Iterator[str]:
    yield from (f"  {mark} {name}" for name in sorted(names))


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
