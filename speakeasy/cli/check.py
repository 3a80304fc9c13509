"""`speakeasy check`: documents in, a report out."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any, TextIO

import click
from msgspec import Struct

from speakeasy.audiences import load_audience
from speakeasy.cache import write_atomically
from speakeasy.cli.options import settings_from, settings_options
from speakeasy.cli.progress import with_progress
from speakeasy.errors import SpeakeasyError
from speakeasy.files import Found, Search, find
from speakeasy.formats import known_suffixes
from speakeasy.model import LEVELS, Checked
from speakeasy.report import FORMATS, Options, Summary, write
from speakeasy.report.style import style_for
from speakeasy.scale.job import check_data, make_check
from speakeasy.scale.local import check_files
from speakeasy.settings import Settings

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
    wanted = Wanted(**{field: given.pop(field) for field in Wanted.__struct_fields__})
    ctx.exit(run(paths or (".",), wanted, **given))


class Wanted(Struct, frozen=True):
    """What the options ask of the report."""

    name: str | None
    form: str
    output: str | None
    everything: bool
    quiet: bool
    fail_on: str | None
    jobs: int | None


def run(paths: tuple[str, ...], wanted: Wanted, **chosen: Any) -> int:
    """Check and report. The answer is the exit code."""
    never = wanted.fail_on == "never"
    start = Path.cwd() if paths[0] == "-" else Path(paths[0])
    settings = settings_from(start, fail_on=None if never else wanted.fail_on, **chosen)
    config = settings.for_path()
    summary = Summary()
    piped = "-" in paths
    results = _piped(wanted.name, settings) if piped else _from_files(paths, settings, summary, wanted.jobs)
    with _out(wanted.output) as out:
        options = Options(
            everything=wanted.everything,
            summary=not wanted.quiet,
            width=min(shutil.get_terminal_size().columns, 100),
            style=style_for(out, os.environ),
            note=load_audience(config.audience).note,
        )
        write(results, out, wanted.form, options, summary)
    if summary.problems:
        return 2
    return 1 if not never and summary.has_level(config.fail_on) else 0


def _piped(name: str | None, settings: Settings) -> Iterator[Checked]:
    shown = name or "stdin.md"
    yield check_data(sys.stdin.buffer.read(), shown, settings)


def _from_files(paths: Iterable[str], settings: Settings, summary: Summary, jobs: int | None) -> Iterator[Checked]:
    config = settings.for_path()
    found = list(find(paths, Search(known_suffixes(), config.exclude, settings.root)))
    for one in found:
        if one.kind:
            summary.kinds[one.kind] += 1
    files = [one.path for one in found if not one.kind and not one.problem]
    yield from map(_problem, (one for one in found if one.problem))
    yield from with_progress(check_files(files, make_check, settings, jobs), len(files))


def _problem(found: Found) -> Checked:
    return Checked(str(found.path), None, problem=found.problem)


@contextmanager
def _out(output: str | None) -> Iterator[TextIO]:
    """Standard output, or a file that is written whole or not at all."""
    if output is None:
        yield sys.stdout
        return
    text = StringIO()
    yield text
    if not write_atomically(Path(output), text.getvalue().encode("utf-8")):
        raise SpeakeasyError(f"{output}: this file cannot be written. Is the folder there, and open to you?")
