"""`speakeasy pledge`: make a promise about words, and show it on a page."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from speakeasy.cli.options import file_options
from speakeasy.errors import DecisionError

if TYPE_CHECKING:
    from speakeasy.decisions.pledge import Pledge
    from speakeasy.settings import Settings

_EPILOG = """\b
Examples:
  speakeasy pledge                      answer the questions
  speakeasy pledge --update             put today's numbers on the pages
  speakeasy pledge --alone --who Sam --email sam@example.org
  speakeasy pledge --again              answer the questions again"""


@click.command("pledge", epilog=_EPILOG)
@click.option("--alone/--together", default=None, help="It is the promise of one person, or of a group.")
@click.option("--who", metavar="NAME", help="Who you are. A person alone may leave it out.")
@click.option("--checks", multiple=True, metavar="WHAT", help="What you will check: letters. You can give more.")
@click.option("--audience", metavar="NAME", help="Who reads it, such as public or easy-read.")
@click.option("--house", multiple=True, metavar="FILE", help="A list of the words you choose. You can give more.")
@click.option("--phone", metavar="NUMBER", help="Tell us by phone.")
@click.option("--post", metavar="ADDRESS", help="Tell us by post.")
@click.option("--email", metavar="ADDRESS", help="Tell us by e-mail.")
@click.option("--in-person", metavar="WHERE", help="Tell us in person: a first name, and where.")
@click.option("--answer-days", type=int, metavar="DAYS", help="How many working days an answer may take.")
@click.option("--look-again", metavar="DATE", help="When you look at this promise again.")
@click.option("--with", "look_again_with", metavar="WHOM", help="Who looks at it again with you.")
@click.option("--set-settings/--leave-settings", default=None, help="Put the readers and lists in the settings too.")
@click.option("--update", is_flag=True, help="Ask nothing. Put today's numbers on the pages.")
@click.option("--again", is_flag=True, help="Ask all the questions again.")
@file_options
def command(update: bool, again: bool, set_settings: bool | None, **given: Any) -> None:
    """Promise to look after your words. Say how people can tell you.

    A person answers two questions, and a group seven. Options can give all the answers too.

    It writes one file, and one page in easy words. The page is for the web, for print and for Word.

    Do you have a promise? Then this puts today's numbers on its pages.
    """
    from speakeasy.cli.pledge_questions import ask
    from speakeasy.decisions.pledge import read_pledge, write_pledge

    settings = _settings(given.pop("config_file"), given.pop("no_config"))
    today = date.today()
    old = read_pledge(settings.root)
    answers = {name: value for name, value in given.items() if value not in (None, ())}
    if update and old is None:
        raise DecisionError("There is no promise yet. To make one: speakeasy pledge")
    if old is None or answers or again:
        pledge = ask(old, answers, today, talk=again or (old is None and (not answers or sys.stdin.isatty())))
        _check_house(settings.root, pledge)
        write_pledge(settings.root, pledge)
        _offer_settings(settings, pledge, set_settings)
        old = pledge
    show(settings, old, today)


def _settings(config_file: str | None, no_config: bool) -> Settings:
    from speakeasy.cli.options import settings_from

    return settings_from(Path.cwd(), config_file, no_config, ())


def _check_house(root: Path, pledge: Pledge) -> None:
    for name in pledge.house:
        if not (root / name).is_file():
            raise DecisionError(f"There is no list of words “{name}”. Its place counts from the settings file.")


def _offer_settings(settings: Settings, pledge: Pledge, wanted: bool | None) -> None:
    """The settings are people's own: nothing is put there unasked."""
    from speakeasy.settings import FILE
    from speakeasy.settings.edit import set_values

    config = settings.for_path()
    values: dict[str, Any] = {}
    if pledge.audience and pledge.audience != config.audience:
        values["audience"] = pledge.audience
    house = [_from_root(path, settings.root) for path in config.house]
    if set(pledge.house) - set(house):
        values["house"] = list(dict.fromkeys([*house, *pledge.house]))
    if not values:
        return
    path = settings.path or settings.root / FILE
    said = " and ".join(f"{key} = {value!r}".replace("'", '"') for key, value in values.items())
    if wanted is None and sys.stdin.isatty():
        wanted = click.confirm(f"Shall {path.name} say {said}?")
    if wanted:
        set_values(path, values)
        click.echo(f"{path.name} now says {said}.")
    else:
        click.echo(f"{path.name} stays as it is. To check for these readers, let it say {said}.")


def _from_root(path: Path, root: Path) -> str:
    from speakeasy.paths import inside

    return (inside(path, root) or path).as_posix()


def show(settings: Settings, pledge: Pledge, today: date) -> None:
    """Make the pages of a promise anew, and say where they are."""
    from speakeasy.decisions.challenge import read_challenges
    from speakeasy.decisions.pledge_pages import pledge_page, snippet_for, write_pages
    from speakeasy.decisions.printed import Printed
    from speakeasy.decisions.standing import standing
    from speakeasy.known import entries_for
    from speakeasy.paths import shown

    challenges = read_challenges(settings.root)
    entries = entries_for(settings.for_path()) if challenges else {}
    page = pledge_page(pledge, standing(challenges, today), today, Printed(entries))
    written, left = write_pages(settings.root, page, snippet_for(pledge))
    if written:
        click.echo("Your promise is on these pages:")
    for path in written:
        click.echo(f"  {shown(path)}")
    for path in left:
        click.echo(f"{shown(path)} has your own changes, so it stays as it is.")
        click.echo("To get a new one, give yours another name. Then run: speakeasy pledge --update")
