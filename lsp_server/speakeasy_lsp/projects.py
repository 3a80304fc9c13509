"""Which settings a document goes by: what the editor sets, and over it what the files beside the document set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any

from msgspec import Struct

from speakeasy.checker import Checker
from speakeasy.config import Config
from speakeasy.errors import SpeakeasyError
from speakeasy.globs import matches
from speakeasy.paths import inside, is_there
from speakeasy.settings import FILE, PYPROJECT, Settings, load, load_file
from speakeasy.settings.layers import Layer
from speakeasy.settings.values import FOR_ALL, read_value
from speakeasy_lsp.decided import Decisions, decisions_of

_LOOK_AGAIN = 2.0
"""Seconds after which the files are looked at again, for editors that do not tell when files change."""

EDITOR = "editor settings"
_OF_THE_EDITOR = ("audience", "region", "house", "allow", "rules", "choices", "boilerplate", "max-size", "exclude")
_EMPTY: tuple[Any, ...] = (None, "", [], {})
"""What an editor sends for a setting that nobody has set."""


class Project(Struct, frozen=True):
    """What a document goes by. `root` is the project's folder, where its decisions are.

    `problem` says why its settings or its decisions could not be used; then all is as it comes.
    """

    checker: Checker
    settings: Settings
    root: Path
    decisions: Decisions
    excluded: bool = False
    problem: str = ""

    @property
    def config(self) -> Config:
        return self.checker.config


class _Kept(Struct):
    settings: Settings
    problem: str
    marks: tuple[object, ...]
    looked: float


class Projects:
    """Settings by folder and checkers by configuration, made when they are first asked for.

    Threads may ask at once. What the main loop calls never waits for them: to make a checker takes time.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._is_old = False
        self._look_from = 0.0
        self._editor: Layer | None = None
        self._kept: dict[Path, _Kept] = {}
        self._checkers: dict[Config, Checker] = {}
        self._decisions: dict[Path, tuple[Decisions, float]] = {}

    def set_editor(self, values: Mapping[str, Any], root: Path | None) -> str:
        """What the editor's own settings say. Returns what is wrong with them, or nothing.

        `root` is where the paths of house lists count from.
        """
        chosen: dict[str, Any] = {}
        problem = ""
        for key in _OF_THE_EDITOR:
            value = values.get(key, values.get(_camel(key)))
            if value in _EMPTY:
                continue
            try:
                chosen[key.replace("-", "_")] = read_value(FOR_ALL, key, value)
            except SpeakeasyError as error:
                problem = f"In the editor's settings: {error}"
        if "house" in chosen:
            chosen["house"] = tuple((root or Path()) / one for one in chosen["house"])
        layer = Layer(chosen, dict.fromkeys(chosen, EDITOR)) if chosen else None
        if layer != self._editor:
            self._editor = layer
            self.forget()
        return problem

    def forget(self) -> None:
        """Look at all files again: one of them has changed."""
        self._is_old = True

    def look_again(self) -> None:
        """See at the next question whether a file has changed, even if that was looked at just now."""
        self._look_from = monotonic()

    def of(self, path: Path | None, folder: Path | None) -> Project:
        """What a document goes by. `folder`: the workspace's, for a document that is on no disk."""
        with self._lock:
            if self._is_old:
                self._is_old = False  # First: what changes from now on is for the next question.
                self._kept.clear()
                self._checkers.clear()
                self._decisions.clear()
            kept = self._settings(path.parent if path else folder or Path())
            problem = kept.problem
            try:
                checker = self._checker(kept.settings.for_path(path))
            except SpeakeasyError as error:
                problem = problem or str(error)
                checker = self._checker(Config())
            root = kept.settings.path.parent if kept.settings.path else _top(path, folder)
            decisions = self._decided(root)
        excluded = path is not None and _is_excluded(path, kept.settings, checker.config)
        return Project(checker, kept.settings, root, decisions, excluded, problem or decisions.problem)

    def _decided(self, root: Path) -> Decisions:
        before, looked = self._decisions.get(root, (None, 0.0))
        now = monotonic()
        if before is not None and looked >= max(now - _LOOK_AGAIN, self._look_from):
            return before
        decisions = decisions_of(root, before)
        self._decisions[root] = decisions, now
        return decisions

    def _checker(self, config: Config) -> Checker:
        checker = self._checkers.get(config)
        if checker is None:
            checker = self._checkers[config] = Checker(config)
        return checker

    def _settings(self, folder: Path) -> _Kept:
        kept = self._kept.get(folder)
        now = monotonic()
        if kept is not None and kept.looked >= max(now - _LOOK_AGAIN, self._look_from):
            return kept
        if kept is not None and kept.marks == (*_file_marks(folder), *_list_marks(kept.settings)):
            kept.looked = now
            return kept
        if kept is not None:
            self._checkers.clear()  # A word list may have changed under the same name.
        marks = tuple(_file_marks(folder))  # First: what changes while we read must be seen the next time.
        settings, problem = _load(folder)
        if self._editor is not None:
            settings = Settings(settings.path, (self._editor, *settings.layers))
        kept = self._kept[folder] = _Kept(settings, problem, (*marks, *_list_marks(settings)), now)
        return kept


def _top(path: Path | None, folder: Path | None) -> Path:
    """The folder of a project without a settings file: the workspace's, if the document is in it."""
    if path is None:
        return folder or Path()
    return folder if folder is not None and path.is_relative_to(folder) else path.parent


def _camel(key: str) -> str:
    """`max-size` as editors write it: `maxSize`."""
    first, *rest = key.split("-")
    return first + "".join(map(str.capitalize, rest))


def _load(folder: Path) -> tuple[Settings, str]:
    try:
        found = load(folder)
        if found.path is None:
            return found, ""
        from speakeasy.known import known_names  # takes time, so only where there is a file

        return load_file(found.path, known_names()), ""
    except SpeakeasyError as error:
        return Settings(), str(error)


def _is_excluded(path: Path, settings: Settings, config: Config) -> bool:
    place = inside(path, settings.root)
    return place is not None and matches(place, config.exclude)


def _file_marks(folder: Path) -> Iterator[object]:
    """Size and time of each settings file that has a say, or that would have if it were there."""
    for here in (folder, *folder.parents):
        yield _mark(here / FILE)
        yield _mark(here / PYPROJECT)
        if is_there(here / ".git"):
            break


def _list_marks(settings: Settings) -> Iterator[object]:
    """Size and time of each word list of the house."""
    return (_mark(path) for layer in settings.layers for path in layer.values.get("house", ()))


def _mark(path: Path) -> object:
    try:
        facts = path.stat()
    except OSError:
        return None
    return facts.st_size, facts.st_mtime_ns
