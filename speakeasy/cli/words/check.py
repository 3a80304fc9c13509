"""`speakeasy words check`: what is amiss in word lists."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
import msgspec

from speakeasy.cli.options import file_options, house_from
from speakeasy.cli.output import opened
from speakeasy.doctor.examine import examine
from speakeasy.doctor.remark import Remark
from speakeasy.doctor.shelf import Shelf, open_shelf
from speakeasy.paths import shown
from speakeasy.report.phrases import counted
from speakeasy.report.style import Style, style_for

_EPILOG = """\b
Examples:
  speakeasy words check                    the lists that your settings name
  speakeasy words check our-words.toml     one list, beside those in force
  speakeasy words check --shipped          the lists that come with speakeasy

\b
It looks for words in two entries, replacements that are flagged in their turn,
words and exceptions that can never apply, missing sources, examples that do not
hold, and more. It ends with 0 when it finds nothing, 1 when it finds something,
and 2 when a list cannot be read."""


@click.command("check", epilog=_EPILOG)
@click.argument("lists", nargs=-1, type=click.Path(path_type=Path), metavar="[LIST]...")
@click.option("--shipped", is_flag=True, help="Check the lists that come with speakeasy.")
@click.option("--all", "everything", is_flag=True, help="Show also what is only good to know.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@file_options
@click.pass_context
def command(
    ctx: click.Context, /, lists: tuple[Path, ...], shipped: bool, everything: bool, form: str, **given: Any
) -> None:
    """Say what is amiss in word lists, and how to put it right.

    Without LIST, it checks the lists that your settings name under “house”.
    """
    house = house_from(Path.cwd(), **given)
    files = lists or (() if shipped else house)
    if not files and not shipped:
        raise click.UsageError("Your settings name no list. Name one here, or check ours with --shipped.", ctx)
    shelf = open_shelf(files, house, with_shipped=shipped)
    remarks = examine(shelf)
    with opened(None) as out:
        if form == "json":
            out.write(_as_json(shelf, remarks))
        else:
            out.write(_as_text(shelf, remarks, style_for(out, os.environ), everything))
    ctx.exit(_code(remarks))


def _code(remarks: Sequence[Remark]) -> int:
    if any(one.kind == "unread" for one in remarks):
        return 2
    return 1 if any(not one.info for one in remarks) else 0


def _as_text(shelf: Shelf, remarks: Sequence[Remark], style: Style, everything: bool) -> str:
    slips = [one for one in remarks if not one.info]
    known = [one for one in remarks if one.info and (everything or one.kind == "replaces")]
    rows = [_line(one, style) for one in slips]
    if known:
        rows += [*([""] if rows else []), "Good to know:", *(f"  {_line(one, style)}" for one in known)]
    hidden = len(remarks) - len(slips) - len(known)
    said = f"{counted(len(slips), 'thing')} to put right" if slips else "all is well"
    rows += [*([""] if rows else []), f"Looked at {_size(shelf)}: {said}."]
    if hidden:
        rows.append(f"Not shown: {counted(hidden, 'remark')} that you may like to know. To see them: --all")
    return "\n".join(rows) + "\n"


def _line(one: Remark, style: Style) -> str:
    place = style.place(f"{one.file}:{one.line}", one.file)
    entry = f" {style.strong(one.entry)}:" if one.entry else ""
    return f"{place}:{entry} {one.what}{f' {one.cure}' if one.cure else ''}"


def _size(shelf: Shelf) -> str:
    files = list(shelf.patient_files())
    number = sum(len(home.raw) for home in files)
    return f"{counted(len(files), 'list')} with {number:,} {'entry' if number == 1 else 'entries'}"


def _as_json(shelf: Shelf, remarks: Sequence[Remark]) -> str:
    report = {
        "version": 1,
        "lists": [shown(home.file) for home in shelf.patient_files()],
        "findings": [one for one in remarks if not one.info],
        "information": [one for one in remarks if one.info],
    }
    return msgspec.json.format(msgspec.json.encode(report), indent=2).decode() + "\n"
