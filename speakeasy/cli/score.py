"""`speakeasy score`: facts first, then the measures that some people must report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from speakeasy.checker import Checker
from speakeasy.cli.options import settings_from, settings_options
from speakeasy.files import read_bytes
from speakeasy.formats import read
from speakeasy.score import Score, score

_SHORT = 100


@click.command("score")
@click.argument("files", nargs=-1, required=True, type=click.Path())
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@settings_options
def command(files: tuple[str, ...], form: str, **given: Any) -> None:
    """Count what makes documents hard, then give the usual measures.

    The facts say what to change. The measures only count letters, words and sentences. They carry the names
    and the values of the textstat package, for those who must report them. None of them is a pass mark.
    """
    settings = settings_from(Path(files[0]), **given)
    scores = []
    for file in files:
        config = settings.for_path(Path(file))
        document = read(read_bytes(Path(file), config.max_size), file, boilerplate=config.boilerplate)
        scores.append(score(document, Checker(config).check(document)))
    if form == "json":
        click.echo(json.dumps([one.as_dict() for one in scores], indent=2, ensure_ascii=False))
        return
    click.echo("\n".join(map(_shown, scores)), nl=False)


def _shown(one: Score) -> str:
    rows = [f"{one.name}"]
    rows += [f"  {name:32} {value:>8,}" for name, value in one.facts.items()]
    if one.facts["words"] < _SHORT:
        rows.append(f"  This text has fewer than {_SHORT} words. The measures say little about it.")
    rows.append("  Measures, as textstat names them:")
    rows += [f"    {name:30} {value:>8.10g}" for name, value in one.measures.items()]
    return "\n".join(rows) + "\n"
