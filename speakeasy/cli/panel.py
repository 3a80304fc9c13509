"""`speakeasy panel`: the pack for a group that decides about words, and its result taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from speakeasy.cli.options import settings_from, settings_options
from speakeasy.errors import DecisionError

if TYPE_CHECKING:
    from speakeasy.decisions.panel.pack import Known
    from speakeasy.decisions.panel.topics import Topic
    from speakeasy.settings import Settings

_EPILOG = """\b
Examples:
  speakeasy panel                          show what waits for the group
  speakeasy panel -o pack.html             a pack to print
  speakeasy panel -o sheet.csv             a sheet to fill in
  speakeasy panel --word client -o pack.docx
  speakeasy panel take sheet.csv           take the result back"""


@click.group("panel", invoke_without_command=True, epilog=_EPILOG)
@click.option("--word", "words", multiple=True, metavar="WORD", help="Only this word. You can give more.")
@click.option("--open", "only_open", is_flag=True, help="Only what people told you and has no answer yet.")
@click.option("-o", "--output", type=click.Path(), help="Write it to this file: .html, .md, .docx or .csv.")
@settings_options
@click.pass_context
def command(ctx: click.Context, /, words: tuple[str, ...], only_open: bool, output: str | None, **given: Any) -> None:
    """Print a pack, so that a group can decide about words.

    It shows each word that people told you about. It shows where you used it and what others say.

    Words that only hurt are hidden behind their first letter.
    """
    settings = settings_from(Path.cwd(), **given)
    ctx.obj = settings
    if ctx.invoked_subcommand:
        return
    from speakeasy.decisions.printed import Printed
    from speakeasy.known import entries_for

    entries = entries_for(settings.for_path())
    topics = _topics(words, only_open, settings, entries)
    printed = Printed(entries)
    if output and output.lower().endswith(".csv"):
        from speakeasy.decisions.panel.sheet import write_sheet

        _write_new(Path(output), write_sheet(topics, printed))
        click.echo(f"The list to fill in is here: {output}. Words in it: {len(topics)}.")
        return
    _write_pack(topics, _known(topics, settings, printed), output)


def _topics(words: tuple[str, ...], only_open: bool, settings: Settings, entries: Any) -> list[Topic]:
    from speakeasy.decisions.challenge import read_challenges
    from speakeasy.decisions.panel.topics import topics_for, topics_named

    challenges, today = read_challenges(settings.root), date.today()
    if words:
        return topics_named(words, challenges, entries, today)
    return topics_for(challenges, entries, today, only_open=only_open)


def _known(topics: Sequence[Topic], settings: Settings, printed: Any) -> Known:
    from speakeasy.decisions.keep import read_keeps
    from speakeasy.decisions.panel.pack import Known
    from speakeasy.decisions.panel.uses import uses_in
    from speakeasy.known import choices_for, lists_for, sources_for
    from speakeasy.scale.job import make_check
    from speakeasy.scale.local import check_files

    files = documents_of(settings) if topics else []
    lists = lists_for(settings.for_path())
    uses = uses_in(check_files(files, make_check, settings) if files else (), topics)
    return Known(uses, read_keeps(settings.root), sources_for(lists), choices_for(lists), printed)


def documents_of(settings: Settings) -> list[Path]:
    """The documents of the project, without our own pages."""
    from speakeasy.decisions.pages import is_made
    from speakeasy.decisions.progress.kinds import is_ours
    from speakeasy.files import Search, find
    from speakeasy.formats import known_suffixes

    search = Search(known_suffixes(), settings.for_path().exclude, settings.root)
    found = find([settings.root], search)
    paths = [one.path for one in found if not one.kind and not one.problem]
    return [path for path in paths if not is_ours(path, settings.root) and not is_made(path)]


def _write_pack(topics: Sequence[Topic], known: Known, output: str | None) -> None:
    from speakeasy.decisions.pages import html, put, text, write_page
    from speakeasy.decisions.panel.pack import MORE_STYLE, pack

    page = pack(topics, known, date.today())
    if output is None:
        click.echo(text.text_of(page), nl=False)
        return
    path = Path(output)
    is_html = path.suffix.lower() == ".html"
    done = put(path, html.write(page, MORE_STYLE)) if is_html else write_page(path, page)
    if not done:
        raise DecisionError(f"{path}: we did not make this file, or you changed it. Choose another name.")
    click.echo(f"The pack is here: {path}. Words in it: {len(topics)}.")


def _write_new(path: Path, data: bytes) -> None:
    """A sheet may be filled in already, so it is never written over."""
    from speakeasy.cache import write_atomically

    if path.exists():
        raise DecisionError(f"{path}: this file is there already. Choose another name.")
    if not write_atomically(path, data):
        raise DecisionError(f"{path}: we cannot write the sheet here. Choose another place.")


@command.command("take")
@click.argument("sheet", required=False, type=click.Path(exists=True, dir_okay=False))
@click.option("--into", metavar="LIST", type=click.Path(dir_okay=False), help="Your list. [default: your only one]")
@click.option("--yes", is_flag=True, help="Do it without a question.")
@click.pass_obj
def take(settings: Settings, sheet: str | None, into: str | None, yes: bool) -> None:
    """Take back what the group decided, from a SHEET in CSV. Without one, you are asked.

    First you see what would change in your texts. If a row needs to be put right, nothing is written.
    """
    from speakeasy.cli.panel_take import run

    run(settings, Path(sheet) if sheet else None, into, yes=yes)
