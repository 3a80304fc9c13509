"""The result of a panel taken back: read, shown with what it would change, asked about, written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import click
from msgspec import Struct

from speakeasy.cli.panel import documents_of
from speakeasy.cli.words import ask
from speakeasy.cli.words.lists import name_in_settings
from speakeasy.decisions.challenge import read_challenges, save
from speakeasy.decisions.panel.plan import Known, Plan, plan_for
from speakeasy.decisions.panel.record import add_records, read_records, record_of, write_decisions
from speakeasy.decisions.panel.sheet import Rows, read_sheet
from speakeasy.decisions.panel.trial import Trial, try_out
from speakeasy.decisions.pledge_pages import times
from speakeasy.decisions.printed import Printed
from speakeasy.doctor.own import FIRST, beside, own_list
from speakeasy.errors import DecisionError
from speakeasy.known import entries_for
from speakeasy.paths import shown
from speakeasy.rules import all_rules
from speakeasy.settings import Settings
from speakeasy.wordlists.compiled import Compiled
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.incoming import lists_with
from speakeasy.wordlists.lists import read_lists
from speakeasy.wordlists.writing import put

_MOST_SHOWN = 30


class Table(Struct, frozen=True):
    """The settings, the list to write to, and how words are printed."""

    settings: Settings
    target: Path
    entries: dict[str, Entry]
    printed: Printed


def run(settings: Settings, sheet: Path | None, into: str | None, *, yes: bool) -> None:
    """Take the result of a panel. Raises `DecisionError` where something must be put right; nothing is written then."""
    config = settings.for_path()
    entries = entries_for(config)
    table = Table(settings, own_list(config, into, settings.root / FIRST), entries, Printed(entries))
    rows = read_sheet(sheet, date.today()) if sheet else _asked(table)
    read_records(settings.root)  # What may be refused comes before anything is written.
    plan = _plan(table, rows)
    if problems := [*rows.problems, *plan.problems]:
        raise DecisionError(_told(problems))
    if not plan.decisions:
        raise DecisionError("No word in this sheet has an answer yet. Write changed, kept, ask or later.")
    trial = try_out(table.target, plan.entries, settings, documents_of(settings)) if plan.entries else None
    click.echo("\n".join(_shown(plan, rows, trial, table)))
    if not yes:
        _ask_to_go_on()
    if _plan(table, rows) != plan:  # Somebody else may have answered while people read.
        raise DecisionError("Somebody changed the files just now. Nothing was written. Please try again.")
    _write(plan, table, yes=yes)


def _plan(table: Table, rows: Rows) -> Plan:
    """Rows with a slip are left out here: what stands in for it would only make more slips."""
    right = [one for one in rows.decisions if not any(problem.startswith(one.where) for problem in rows.problems)]
    known = Known(
        challenges=read_challenges(table.settings.root),
        entries=entries_for(table.settings.for_path()),
        rules=frozenset(all_rules()),
        lists_with=partial(_lists, table),
        printed=table.printed,
    )
    return plan_for(right, known)


def _lists(table: Table, entries: Iterable[Entry]) -> list[Compiled]:
    own, tables = read_lists([table.target] if table.target.exists() else [])
    every = {one.name: one for one in (*own, *entries)}
    return lists_with(every.values(), tables["classes"], beside(table.settings.for_path(), table.target))


def _told(problems: list[str]) -> str:
    more = [f"And {len(problems) - _MOST_SHOWN} more."] if len(problems) > _MOST_SHOWN else []
    lines = "\n".join(f"  {one}" for one in [*problems[:_MOST_SHOWN], *more])
    return f"nothing was written. Put these right:\n{lines}"


def _shown(plan: Plan, rows: Rows, trial: Trial | None, table: Table) -> Iterator[str]:
    """What would change, in the list and in the documents."""
    if plan.entries:
        yield f"Words that change in {shown(table.target)}:"
    for entry in plan.entries:
        yield f"  “{table.printed(entry.spellings[0])}”: {'changes' if entry.name in table.entries else 'new'}"
    yield f"People who get an answer: {len(plan.answers)}."
    yield from map(table.printed, plan.notes)
    if rows.undecided:
        yield f"Words with no answer yet: {len(rows.undecided)}. They wait for the next time."
    if trial:
        yield from _tried(trial, table)


def _tried(trial: Trial, table: Table) -> Iterator[str]:
    if trial.remarks:
        yield "The list doctor says:"
        yield from (f"  {table.printed(one)}" for one in trial.remarks)
    yield f"We tried it on your texts: {trial.files}."
    if not (trial.new or trial.gone or trial.other):
        yield "Nothing in them would change."
    for title, counts in (
        ("It would flag these too:", trial.new),
        ("It would no longer flag these:", trial.gone),
        ("It would say something else about these:", trial.other),
    ):
        if counts:
            yield title
            yield from (f"  {table.printed(name)}: {times(count)}" for name, count in sorted(counts.items()))


def _ask_to_go_on() -> None:
    if not ask.can_ask():
        raise DecisionError("Nothing was written. Nobody is here to ask. To go on, add --yes.")
    if not ask.confirm("Shall we write this down?"):
        raise DecisionError("Nothing was written.")


def _write(plan: Plan, table: Table, *, yes: bool) -> None:
    """First the list, then the answers, then the page. If it stops half way, the same sheet can be taken again."""
    root = table.settings.root
    words = {one.number: one.word for one in read_challenges(root)}
    if plan.entries:
        put(table.target, plan.entries)
        name_in_settings(table.settings, table.target, yes=yes)
    for one in plan.answers:
        save(root, one)
    add_records(root, [record_of(one, words.get(next(iter(one.challenges), 0)) or one.word) for one in plan.decisions])
    done = write_decisions(root, read_challenges(root), date.today(), table.printed)
    click.echo("We wrote it down. Thank you.")
    if not done:
        click.echo("decisions/decisions.md has your own changes, so it stays as it is.")
    for one in plan.answers:
        if one.sender:
            click.echo(f"Please tell {one.sender}.")


def _asked(table: Table) -> Rows:
    from speakeasy.cli.panel_questions import asked
    from speakeasy.decisions.panel.topics import topics_for

    if not ask.can_ask():
        raise DecisionError("Name the sheet: speakeasy panel take sheet.csv")
    topics = topics_for(read_challenges(table.settings.root), table.entries, date.today())
    if not topics:
        raise DecisionError("No word waits for an answer today.")
    return asked(topics, table.printed)
