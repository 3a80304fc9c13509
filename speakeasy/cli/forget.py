"""`speakeasy forget`: a person's name, and what they wrote, taken out of all that people told you."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from speakeasy.cli.options import file_options, settings_from
from speakeasy.errors import DecisionError
from speakeasy.paths import shown

if TYPE_CHECKING:
    from speakeasy.decisions.forget import Forgotten
    from speakeasy.settings import Settings

_EPILOG = """\b
Examples:
  speakeasy forget Sam
  speakeasy forget "Sam Smith" --yes"""


@click.command("forget", epilog=_EPILOG)
@click.argument("name", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help="Do it without a question.")
@file_options
def command(name: tuple[str, ...], yes: bool, **given: Any) -> None:
    """Take a NAME out of all that people told you, and what that person wrote.

    The words they told you about stay. The answers stay too. Nobody can see who it was.

    First you see which files change.
    """
    from speakeasy.cli.words import ask
    from speakeasy.decisions.forget import forget

    settings = settings_from(Path.cwd(), off=(), **given)
    person = " ".join(" ".join(name).split())
    found = forget(settings.root, person, settings.for_path().house, _may_be_about(settings))
    if not found.paths:
        click.echo(f"We found nothing from {person} in your files.")
        return
    click.echo("\n".join(_told(found)))
    if not yes:
        if not ask.can_ask():
            raise DecisionError("Nothing has changed. Nobody is here to ask. To go on, add --yes.")
        if not ask.confirm("Shall we do this?", default=False):
            raise DecisionError("Nothing has changed.")
    _change(settings, found)
    click.echo(f"We took {person} out of these files.")
    _where_else(settings, person)


def _may_be_about(settings: Settings) -> list[Path]:
    """Files beside the documents that could be about a person: they need not be in the settings."""
    from speakeasy.files import Search, find

    found = find([settings.root], Search((".toml",), settings.for_path().exclude, settings.root))
    return [one.path for one in found if not one.kind and not one.problem]


def _told(found: Forgotten) -> Iterator[str]:
    yield "These files change:"
    yield from (f"  {shown(path)}" for path in (*found.texts, *found.entries))
    if found.files:
        yield "These files go away:"
        yield from (f"  {shown(path)}" for path in found.files)


def _change(settings: Settings, found: Forgotten) -> None:
    """If it stops half way, the same command goes on from there."""
    from speakeasy.decisions.store import write_all
    from speakeasy.doctor.own import name_for_settings
    from speakeasy.settings.edit import take_out
    from speakeasy.wordlists.writing import put

    for path, entries in found.entries.items():
        put(path, entries)
    write_all(found.texts)
    for path in found.files:
        if settings.path:
            take_out(settings.path, "about", name_for_settings(settings, path))
        path.unlink(missing_ok=True)
    _make_pages(settings, found)


def _make_pages(settings: Settings, found: Forgotten) -> None:
    from speakeasy.cli.pledge import show
    from speakeasy.decisions.challenge import read_challenges
    from speakeasy.decisions.panel.record import PAGE, write_decisions
    from speakeasy.decisions.pledge import FILE, read_pledge
    from speakeasy.decisions.printed import Printed
    from speakeasy.decisions.store import folder_for
    from speakeasy.known import entries_for

    folder = folder_for(settings.root)
    pledge = read_pledge(settings.root)
    if pledge and folder / FILE in found.texts:
        show(settings, pledge, date.today())
    if (folder / PAGE).exists():
        config = settings.for_path()
        printed = Printed(entries_for(config) if all(map(Path.exists, config.about)) else {})
        write_decisions(settings.root, read_challenges(settings.root), date.today(), printed)


def _where_else(settings: Settings, person: str) -> None:
    from speakeasy.decisions.forget import still_there

    for path in still_there(settings.root, person):
        click.echo(f"The name is still in {shown(path)}. Please look there.")
    click.echo(_OLD_COPIES)


_OLD_COPIES = """\
Git keeps old files. The name is still in them.
Ask the people who look after your files.
The name may be on paper too. You may have sent it to others."""
