"""`speakeasy keep`: words that stay on purpose, with the reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from speakeasy.cli.options import settings_from, settings_options

if TYPE_CHECKING:
    from speakeasy.decisions.keep import Keep
    from speakeasy.settings import Settings

_EPILOG = """\b
Examples:
  speakeasy keep "service user" --because "The group chose it."
  speakeasy keep utilise --because "It is in the song." --in song.md
  speakeasy keep                        what you keep, and what no longer stands anywhere"""


@click.command("keep", epilog=_EPILOG)
@click.argument("words", nargs=-1)
@click.option("--because", default="", metavar="REASON", help="Why you keep it.")
@click.option("--in", "file", type=click.Path(exists=True, dir_okay=False), help="Only in its sentence in this file.")
@click.option("--until", metavar="DATE", help="The last day on which it holds.")
@click.option("--by", default="", metavar="NAME", help="Who decided it.")
@settings_options
def command(words: tuple[str, ...], because: str, file: str | None, until: str | None, by: str, **given: Any) -> None:
    """Keep words that speakeasy would flag, with the reason.

    It goes by the words and the sentence around them. So it holds when the text moves.
    Without WORDS, it lists what you keep.
    """
    settings = settings_from(Path(file) if file else Path.cwd(), **given)
    if not words:
        _list(settings)
        return
    if not because.strip():
        raise click.UsageError('Say why: --because "The group chose it."')
    from speakeasy.dates import in_words, read_date
    from speakeasy.decisions.keep import Keep, add_keep

    end = read_date(until) if until else None
    text = " ".join(words)
    for sentence in _sentences(text, Path(file), settings) if file else [""]:
        add_keep(settings.root, Keep(text, because, date.today(), sentence=sentence, by=by, until=end))
    click.echo(f"You keep “{text}”.")
    if end:
        click.echo(f"It holds until {in_words(end)}.")
    click.echo("Each report says why.")


def _sentences(words: str, file: Path, settings: Settings) -> list[str]:
    """The sentences of a file in which these words are flagged. Raises a usage error if there is none."""
    from speakeasy.checker import Checker
    from speakeasy.decisions.sentences import Sentences, normal
    from speakeasy.files import read_bytes
    from speakeasy.formats import read

    config = settings.for_path(file)
    document = read(read_bytes(file, config.max_size), str(file), boilerplate=config.boilerplate)
    around = Sentences(document)
    found = [
        around.around(one.span)
        for one in Checker(config).check(document)
        if normal(document.text[one.span.start : one.span.end]) == normal(words)
    ]
    if not found:
        raise click.UsageError(f"speakeasy does not flag “{words}” in {file}, so there is nothing to keep.")
    return list(dict.fromkeys(found))


def _list(settings: Settings) -> None:
    from speakeasy.decisions.keep import read_keeps

    keeps = read_keeps(settings.root)
    if not keeps:
        click.echo('You keep nothing yet. To keep a word: speakeasy keep WORD --because "…"')
        return
    used = _used(keeps, settings)
    for keep in keeps:
        click.echo(_shown(keep, keep in used))
    click.echo(f"You keep {len(keeps)}. To take one out, edit decisions/keeps.toml.")


def _shown(keep: Keep, used: bool) -> str:
    from speakeasy.dates import in_words

    where = f" in “{keep.sentence}”" if keep.sentence else ""
    today = date.today()
    end = f" Until {in_words(keep.until)}." if keep.until and keep.holds_on(today) else ""
    state = "" if used else " It no longer stands anywhere, so you can take it out."
    if not keep.holds_on(today):
        state = " Its time is over, so the words are flagged again."
    return f"“{keep.words}”{where}: {keep.because}{end}{state}"


def _used(keeps: tuple[Keep, ...], settings: Settings) -> set[Keep]:
    """Which of them hold something back in the documents of the project."""
    from speakeasy.decisions.keep import Keeper
    from speakeasy.files import Search, find
    from speakeasy.formats import known_suffixes
    from speakeasy.scale.job import make_check
    from speakeasy.scale.local import check_files

    keeper = Keeper(keeps, date.today())
    search = Search(known_suffixes(), settings.for_path().exclude, settings.root)
    files = [one.path for one in find([settings.root], search) if not one.kind and not one.problem]
    for result in check_files(files, make_check, settings, 1) if files else ():
        if result.document is not None:
            keeper.apply(result.document, result.diagnostics)
    return keeper.used
