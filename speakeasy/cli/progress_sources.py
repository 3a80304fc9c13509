"""Where the numbers of a progress report come from: the documents as they are, or as Git has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import asdict

from speakeasy import __version__
from speakeasy.cli.waiting import with_progress
from speakeasy.decisions.pledge import read_pledge
from speakeasy.decisions.progress.history import Line
from speakeasy.decisions.progress.kinds import is_ours, kind_of
from speakeasy.decisions.progress.tally import Tally, tally_of
from speakeasy.files import Search, find
from speakeasy.formats import known_suffixes
from speakeasy.globs import is_glob, matches
from speakeasy.model import Checked
from speakeasy.paths import inside
from speakeasy.scale.job import Checks, make_praised
from speakeasy.scale.local import check_files, checked
from speakeasy.settings import Settings

if TYPE_CHECKING:
    from speakeasy.decisions.progress.git import Blob, Reader


class Looked(Struct, frozen=True):
    """What was counted: a line for each kind of document, and for each month if it `is_past`."""

    lines: list[Line]
    explained: tuple[str, ...]
    problems: tuple[str, ...]
    is_past: bool = False

    @property
    def kinds(self) -> set[str]:
        """The kinds of document that are there now. What is gone stays in the history only."""
        last = max(line.on for line in self.lines)
        return {line.kind for line in self.lines if line.on == last}


class _Counts:
    """Counts of documents as they come, by kind; and the terms that they explain."""

    def __init__(self, settings: Settings) -> None:
        self._root = settings.root
        pledge = read_pledge(settings.root)
        self._kinds = pledge.kinds if pledge else {}
        self.tallies: dict[str, Tally] = {}
        self.explained: dict[str, None] = {}

    def add(self, path: Path, tally: Tally, explained: Iterable[str]) -> None:
        kind = kind_of(path, self._root, self._kinds)
        self.tallies[kind] = self.tallies.get(kind, Tally()) + tally
        self.explained.update(dict.fromkeys(explained))

    def lines(self, on: date, settings: Settings, paths: tuple[str, ...]) -> Iterator[Line]:
        audience = settings.for_path().audience
        for kind, tally in sorted(self.tallies.items()):
            yield Line(on=on, kind=kind, audience=audience, version=__version__, paths=paths, **asdict(tally))


def look(paths: tuple[str, ...], settings: Settings) -> Looked:
    """The documents as they are today."""
    root = settings.root
    search = Search(known_suffixes(), settings.for_path().exclude, root)
    found = [one for one in find(paths or [root], search) if not one.kind and not is_ours(one.path, root)]
    problems = [one.problem for one in found if one.problem]
    files = [one.path for one in found if not one.problem]
    counts = _Counts(settings)
    for result in with_progress(check_files(files, make_praised, settings), len(files)) if files else ():
        if result.problem:
            problems.append(result.problem)
        else:
            counts.add(Path(result.name), tally_of(result), _terms(result))
    lines = list(counts.lines(date.today(), settings, _places(paths, root)))
    return Looked(lines, tuple(counts.explained), tuple(problems))


def _terms(result: Checked) -> list[str]:
    assert result.document is not None
    text = result.document.text
    return [text[one.span.start : one.span.end] for one in result.praise if one.code == "explained"]


def _places(paths: Iterable[str], root: Path) -> tuple[str, ...]:
    """The paths as seen from the root: the same from whichever folder they are named. The root itself is all."""
    places = sorted((inside(Path(path), root) or Path(path)).as_posix() for path in paths)
    return () if "." in places else tuple(places)


def look_back(paths: tuple[str, ...], settings: Settings, months: int) -> Looked:
    """The documents as Git has them, at the last commit of each month. Today's words and rules are used for all."""
    from speakeasy.decisions.progress.git import blobs, reader, versions

    places = _places(paths, settings.root)
    checks = _OldOnes(settings)
    lines: list[Line] = []
    explained: tuple[str, ...] = ()
    past = versions(settings.root, months)
    with reader(settings.root) as git:
        for version in past:
            counts = _Counts(settings)
            for blob in blobs(settings.root, version.commit):
                if _is_wanted(blob, settings, places):
                    counts.add(settings.root / blob.path, *checks.look(blob, git))
            lines += counts.lines(version.on, settings, places)
            explained = tuple(counts.explained)
    return Looked(lines, explained, tuple(checks.problems), is_past=True)


def _is_wanted(blob: Blob, settings: Settings, places: tuple[str, ...]) -> bool:
    config = settings.for_path()
    if not blob.path.name.lower().endswith(known_suffixes()) or is_ours(settings.root / blob.path, settings.root):
        return False
    if any(part.startswith(".") for part in blob.path.parts) or matches(blob.path, config.exclude):
        return False
    return not places or any(_is_in(blob.path, place) for place in places)


def _is_in(path: Path, place: str) -> bool:
    return matches(path, [f"/{place}"]) if is_glob(place) else path.is_relative_to(place)


class _OldOnes:
    """Counts of files in commits. A file that did not change from month to month is looked at once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._checks = Checks(settings, praised=True)
        self._seen: dict[tuple[str, Path], tuple[Tally, list[str]]] = {}
        self.problems: list[str] = []

    def look(self, blob: Blob, git: Reader) -> tuple[Tally, list[str]]:
        key = (blob.name, blob.path)
        if key not in self._seen:
            self._seen[key] = self._look(blob, git)
        return self._seen[key]

    def _look(self, blob: Blob, git: Reader) -> tuple[Tally, list[str]]:
        path = self._settings.root / blob.path
        limit = self._settings.for_path(path).max_size
        if blob.size > limit:
            self.problems.append(f"{blob.path}: an old version is over {limit:,} bytes. Set max-size to read it.")
            return Tally(), []
        result = checked(partial(self._checks.data, git.read(blob)), path)
        if result.problem:
            self.problems.append(result.problem)
            return Tally(), []
        return tally_of(result), _terms(result)
