"""`speakeasy check`: documents in, a report out."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from speakeasy.audiences import load_audience
from speakeasy.cli.options import settings_from, settings_options
from speakeasy.cli.output import opened, width_of
from speakeasy.cli.waiting import with_progress
from speakeasy.files import Search, find
from speakeasy.formats import known_suffixes
from speakeasy.model import LEVELS, Checked
from speakeasy.report import FORMATS, Options, Summary, write
from speakeasy.report.style import style_for
from speakeasy.scale.job import check_data, make_check, make_praised
from speakeasy.scale.local import check_files
from speakeasy.settings import Settings

_PIPED = "-"
_EPILOG = """\b
Examples:
  speakeasy check letter.docx                   what to look at first
  speakeasy check --all letter.docx             everything
  speakeasy check docs --audience easy-read     for Easy Read
  speakeasy check "letters/**/*.md"             a pattern
  cat page.html | speakeasy check - --as page.html
  speakeasy check docs --format github          notes in a GitHub check

\b
It ends with 0 when there is nothing at the level of --fail-on, 1 when there is,
and 2 when something could not be checked."""


@click.command("check", epilog=_EPILOG)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--as", "name", metavar="NAME", help="The name of the text from “-”. Its ending says what kind it is.")
@click.option("--format", "form", type=click.Choice(FORMATS), default=FORMATS[0], show_default=True, help="The report.")
@click.option("--output", type=click.Path(), help="Write the report to this file.")
@click.option("--all", "everything", is_flag=True, help="Show everything: fold nothing, and show notes.")
@click.option("--praise/--no-praise", default=None, help="Say what is good too: clear sentences, terms explained.")
@click.option("--quiet", is_flag=True, help="Leave the summary out.")
@click.option(
    "--fail-on", type=click.Choice([*LEVELS, "never"]), help="The level that counts as a fail. [default: change]"
)
@click.option("--jobs", type=click.IntRange(1), help="How many files to check at once. [default: all cores]")
@click.option("--boilerplate", is_flag=True, default=None, help="Read navigation and cookie notices too.")
@settings_options
@click.pass_context
def command(ctx: click.Context, /, paths: tuple[str, ...], **given: Any) -> None:
    """Check documents: Markdown, HTML, Word and plain text.

    PATHS are files, folders or patterns; “-” is text that is piped in. Without PATHS, the current folder.
    """
    if given["name"] and _PIPED not in paths:
        raise click.UsageError("--as names the text from “-”, and there is no “-”. Add it, or leave --as out.", ctx)
    wanted = Wanted(**{field: given.pop(field) for field in Wanted.__struct_fields__})
    ctx.exit(run(paths or (".",), wanted, **given))


class Wanted(Struct, frozen=True):
    """What the options ask of the report."""

    name: str | None
    form: str
    output: str | None
    everything: bool
    praise: bool | None
    quiet: bool
    fail_on: str | None
    jobs: int | None


def run(paths: tuple[str, ...], wanted: Wanted, **chosen: Any) -> int:
    """Check and report. The answer is the exit code."""
    never = wanted.fail_on == "never"
    start = Path.cwd() if paths[0] == _PIPED else Path(paths[0])
    settings = settings_from(start, fail_on=None if never else wanted.fail_on, **chosen)
    summary = Summary()
    outcome = Outcome(settings, summary)
    results = outcome.watched(_results(paths, wanted, settings, summary))
    with opened(wanted.output) as out:
        options = Options(
            everything=wanted.everything,
            summary=not wanted.quiet,
            width=width_of(out),
            style=style_for(out, {} if wanted.output else os.environ),
        )
        write(results, out, wanted.form, options, summary)
    if wanted.form != FORMATS[0] or wanted.output:
        for name, problem in summary.problems:
            click.echo(f"speakeasy: not checked: {name}: {problem.removeprefix(f'{name}: ')}", err=True)
    if summary.problems:
        return 2
    return 1 if outcome.fails and not never else 0


class Outcome:
    """Does a finding fail the check? Each file has its own failing level and audience, as its settings say."""

    def __init__(self, settings: Settings, summary: Summary) -> None:
        self._settings = settings
        self._summary = summary
        self.fails = False

    def watched(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """Hand the results on, and look at each. What is said to the writers for an audience is noted once."""
        for result in results:
            if result.document is not None:
                config = self._settings.for_path(Path(result.name))
                failing = LEVELS[: LEVELS.index(config.fail_on) + 1]
                self.fails = self.fails or any(one.level in failing for one in result.diagnostics)
                note = load_audience(config.audience).note
                if note and note not in self._summary.notes:
                    self._summary.notes.append(note)
            yield result


def _results(paths: tuple[str, ...], wanted: Wanted, settings: Settings, summary: Summary) -> Iterator[Checked]:
    praised = bool(settings.asked_for("praise") if wanted.praise is None else wanted.praise)
    if _PIPED in paths:
        yield _piped(wanted.name or "stdin.md", settings, praised)
    names = [path for path in paths if path != _PIPED]
    config = settings.for_path()
    found = list(find(names, Search(known_suffixes(), config.exclude, settings.root)))
    summary.kinds.update(one.kind for one in found if one.kind)
    for one in found:
        if one.problem:
            yield Checked(str(one.path), None, problem=one.problem)
    files = [one.path for one in found if not one.kind and not one.problem]
    if files:
        make = make_praised if praised else make_check
        yield from with_progress(check_files(files, make, settings, wanted.jobs), len(files))


def _piped(name: str, settings: Settings, praised: bool) -> Checked:
    limit = settings.for_path(Path(name)).max_size
    data = sys.stdin.buffer.read(limit + 1)
    if len(data) > limit:
        return Checked(name, None, problem=f"{name}: the text is over {limit:,} bytes. Set max-size to read it.")
    return check_data(data, name, settings, praised=praised)
