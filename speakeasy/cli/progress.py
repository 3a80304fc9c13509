"""`speakeasy progress`: how words change over time, good news first."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from speakeasy.cli.options import settings_from, settings_options
from speakeasy.errors import DecisionError

if TYPE_CHECKING:
    from speakeasy.cli.progress_sources import Looked
    from speakeasy.decisions.progress.report import Report
    from speakeasy.settings import Settings

_EPILOG = """\b
Examples:
  speakeasy progress                          the whole folder
  speakeasy progress letters                  only these documents
  speakeasy progress --html progress.html     a page with charts
  speakeasy progress --print progress.docx    a page to print
  speakeasy progress --from-git               as it was, month by month"""


@click.command("progress", epilog=_EPILOG)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--from-git", is_flag=True, help="Read the past from Git. It writes nothing.")
@click.option("--months", type=click.IntRange(1), default=12, show_default=True, help="How far back to look in Git.")
@click.option("--html", "html_file", type=click.Path(), metavar="FILE", help="Write a page with charts.")
@click.option("--print", "print_file", type=click.Path(), metavar="FILE", help="Write a page to print.")
@click.option("--json", "as_json", is_flag=True, help="For programs.")
@click.option("--no-history", is_flag=True, help="Add nothing to the history.")
@settings_options
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], from_git: bool, months: int, **given: Any) -> None:
    """Show how your words change, against what you promised.

    It shows each kind of document by month. It counts hard words, and words that may shut people out.
    It counts long sentences too.

    It shows what is clear, and what you explain well. It shows what people told you.

    Each run adds a line for each kind to decisions/progress.jsonl.
    """
    from speakeasy.cli.progress_sources import look, look_back

    wanted = {name: given.pop(name) for name in ("html_file", "print_file", "as_json", "no_history")}
    settings = settings_from(Path.cwd(), **given)
    looked = look_back(paths, settings, months) if from_git else look(paths, settings)
    for problem in looked.problems:
        click.echo(f"speakeasy: not checked: {problem}", err=True)
    if not looked.lines:
        raise DecisionError("There are no documents here to look at. Name a file or a folder.")
    report = _report(looked, settings, keep=not (from_git or wanted["no_history"]))
    _show(report, wanted)
    ctx.exit(2 if looked.problems else 0)


def _report(looked: Looked, settings: Settings, *, keep: bool) -> Report:
    from speakeasy.decisions.challenge import read_challenges
    from speakeasy.decisions.pledge import read_pledge
    from speakeasy.decisions.progress.history import add_lines, by_kind, read_lines
    from speakeasy.decisions.progress.kinds import kind_of
    from speakeasy.decisions.progress.report import by_place, report_of
    from speakeasy.paths import is_file

    root = settings.root
    pledge, challenges = read_pledge(root), read_challenges(root)  # First what may be refused, then what is written.
    before, problems = ([], []) if looked.is_past else read_lines(root)
    if keep:
        add_lines(root, looked.lines)
    globs = pledge.kinds if pledge else {}

    def kind_named(where: str) -> str:
        return kind_of(root / where, root, globs) if is_file(root / where) else ""

    return report_of(
        date.today(),
        pledge,
        by_kind([*before, *looked.lines], looked.lines[0].paths, looked.kinds),
        challenges,
        here=by_place(challenges, kind_named, date.today()),
        explained=looked.explained,
        problems=tuple(problems),
        praise=settings.for_path().praise,
    )


def _show(report: Report, wanted: dict[str, Any]) -> None:
    from speakeasy.cli.output import opened, width_of
    from speakeasy.decisions.pages import put, write_page
    from speakeasy.decisions.progress import pages, text

    if wanted["html_file"]:
        path = Path(wanted["html_file"])
        if path.suffix.lower() != ".html":
            raise DecisionError(f"{path}: the name of this page ends in .html.")
        _said(path, put(path, pages.html(report)), wanted["as_json"])
    if wanted["print_file"]:
        path = Path(wanted["print_file"])
        _said(path, write_page(path, pages.printable(report)), wanted["as_json"])
    if wanted["as_json"]:
        click.echo(json.dumps(report.as_dict(), indent=2, ensure_ascii=False))
    elif not (wanted["html_file"] or wanted["print_file"]):
        with opened(None) as out:
            out.write(text.write(report, width_of(out)))


def _said(path: Path, done: bool, quiet: bool) -> None:
    if not done:
        raise DecisionError(f"{path}: we did not make this file, or you changed it. Choose another name.")
    if not quiet:
        click.echo(f"The page is here: {path}")
