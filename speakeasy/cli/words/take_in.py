"""Words that another group shared, taken in: new ones as ideas in a list, others as challenges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from speakeasy.cli.words.lists import name_in_settings
from speakeasy.decisions.challenge import Inbox, read_challenges
from speakeasy.decisions.printed import Printed
from speakeasy.decisions.sentences import normal
from speakeasy.decisions.share import From, Shared, came_from, read_shared, sort_shared
from speakeasy.doctor.own import FIRST, beside, own_list
from speakeasy.known import entries_for, lists_for
from speakeasy.rules import all_rules
from speakeasy.settings import Settings
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.examples import failures
from speakeasy.wordlists.incoming import lists_with
from speakeasy.wordlists.lists import read_lists
from speakeasy.wordlists.writing import put


def take_in(settings: Settings, file: Path, into: str | None, *, dry_run: bool) -> None:
    """Look at shared words, and write down what is new. Raises `SpeakeasyError`; nothing is written then."""
    config = settings.for_path()
    shared = read_shared(file)
    first, *own = lists_for(config)
    found = sort_shared(shared, own, [first], all_rules())
    target = own_list(config, into, settings.root / FIRST)
    new, failed = _that_hold(settings, target, found.new)
    challenges = _new_challenges(settings.root, shared, found.other)
    printed = Printed({**entries_for(config), **{entry.name: entry for entry in shared.entries}})

    def names(entries: Sequence[Entry]) -> Iterator[str]:
        yield from (f"  “{printed(entry.spellings[0])}”" for entry in entries)

    for title, rows in (
        (f"New ideas from {shared.sender.by}:", [*names(new)]),
        ("We have these words. What they say is a challenge now:", [*names(challenges)]),
        ("You chose these words. They stay as they are:", [*names(found.known)]),
        ("We left these out. They do not work with your lists:", [f"  {one}" for one in (*found.left, *failed)]),
    ):
        if rows:
            click.echo("\n".join([title, *rows]))
    if not new and not challenges:
        click.echo("There is nothing new in this file.")
    elif dry_run:
        click.echo("We wrote nothing down.")
    else:
        _write(settings, target, new, challenges, shared.sender)


def _that_hold(settings: Settings, target: Path, entries: Sequence[Entry]) -> tuple[list[Entry], list[str]]:
    """Those whose examples hold here, and the names of the rest."""
    if not entries:
        return [], []
    own, tables = read_lists([target] if target.exists() else [])
    lists = lists_with([*own, *entries], tables["classes"], beside(settings.for_path(), target))
    slips = [one.partition(": ")[0].removeprefix("words.") for one in failures(entries, lists)]
    classes = {name for one in lists for name in one.classes}
    asked = {where.removeprefix("words.") for name, where in lists[-1].asks["classes"].items() if name not in classes}
    failed = {*slips, *asked}
    return [one for one in entries if one.name not in failed], sorted(failed & {one.name for one in entries})


def _new_challenges(root: Path, shared: Shared, entries: Sequence[Entry]) -> list[Entry]:
    """Those that have not come in with an earlier file."""
    said = {(normal(one.word), one.door) for one in read_challenges(root)}
    return [one for one in entries if (normal(one.spellings[0]), _door(shared.sender)) not in said]


def _door(sender: From) -> str:
    return f"words that {sender.by} shared"


def _write(settings: Settings, target: Path, new: list[Entry], challenges: list[Entry], sender: From) -> None:
    if new:
        put(target, new)
        name_in_settings(settings, target, yes=True)
    inbox = Inbox(settings.root)
    for entry in challenges:
        _challenge(inbox, entry, sender)
    click.echo("Your group can talk about them: speakeasy panel")


def _challenge(inbox: Inbox, entry: Entry, sender: From) -> None:
    why = f"{entry.why} {came_from(entry, sender)}"
    said: dict[str, Any] = {"why": why, "instead": entry.use, "door": _door(sender), "code": entry.name}
    inbox.add(entry.spellings[0], date.today(), what="entry", **said)
