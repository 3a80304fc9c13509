"""`speakeasy score`: facts first, then how hard and why, then the measures that some people must report."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import click

from speakeasy.checker import Checker
from speakeasy.cli.options import settings_from, settings_options
from speakeasy.config import Config
from speakeasy.errors import NotReadError
from speakeasy.files import read_bytes
from speakeasy.formats import read
from speakeasy.measure import Difficulty
from speakeasy.score import Score, score
from speakeasy.settings import Settings

_SHORT = 100


@click.command("score")
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@settings_options
@click.pass_context
def command(ctx: click.Context, /, files: tuple[str, ...], form: str, **given: Any) -> None:
    """Count what makes documents hard, say how hard they are and why, then give the usual measures.

    The facts say what to change. The difficulty is learned from what readers found hard. It says what drives it
    and what would change it most. It is no reading age. The measures only count letters, words and sentences.
    They carry the names and the values of the textstat package, for those who must report them. None of them
    is a pass mark.
    """
    settings = settings_from(Path(files[0]), **given)
    scores, problems = [], []
    checker_for = cache(Checker)  # files with equal settings share one
    for file in files:
        try:
            scores.append(_score(Path(file), settings, checker_for))
        except NotReadError as error:
            problems.append(str(error))
    if form == "json":
        click.echo(json.dumps([one.as_dict() for one in scores], indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(map(_shown, scores)), nl=False)
    for problem in problems:
        click.echo(f"speakeasy: {problem}", err=True)
    ctx.exit(2 if problems else 0)


def _score(file: Path, settings: Settings, checker_for: Callable[[Config], Checker]) -> Score:
    config = settings.for_path(file)
    document = read(read_bytes(file, config.max_size), str(file), boilerplate=config.boilerplate)
    return score(document, checker_for(config).check(document))


def _shown(one: Score) -> str:
    rows = [f"{one.name}"]
    rows += [f"  {name:32} {value:>8,}" for name, value in one.facts.items()]
    if one.facts["words"] < _SHORT:
        rows.append(f"  This text has fewer than {_SHORT} words. The measures say little about it.")
    rows += _difficulty(one.difficulty)
    rows.append("  Measures, as textstat names them:")
    rows += [f"    {name:30} {value:>8.10g}" for name, value in one.measures.items()]
    return "\n".join(rows) + "\n"


def _difficulty(one: Difficulty) -> list[str]:
    """The score with its reasons. Where it would mean nothing, only why."""
    if not one.means_something:
        return [f"  Difficulty: none. {one.doubt}"]
    rows = [f"  Difficulty: {one.score:.0f}. Higher is harder, and 50 is the middle."]
    rows += [f"  {one.doubt}"] if one.doubt else []
    rows.append("    What drives it, in points:")
    rows += [f"      {driver.points:>+5.0f}  {driver.said}" for driver in one.drivers if abs(driver.points) >= 0.5]
    if one.moves:
        rows.append("    What would change it most, in points:")
        rows += [f"      {move.points:>+5.0f}  {move.advice}" for move in one.moves]
    return rows
