"""Which settings a document goes by: those of the files beside it, then what the editor sets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from time import monotonic
from typing import Any

from msgspec import Struct

from speakeasy.checker import Checker
from speakeasy.config import Config
from speakeasy.errors import SpeakeasyError
from speakeasy.globs import matches
from speakeasy.known import known_names
from speakeasy.paths import inside
from speakeasy.settings import Settings, load, load_file
from speakeasy.settings.layers import Layer
from speakeasy.settings.values import FOR_ALL, read_value

_LOOK_AGAIN = 2.0
"""Seconds after which the files are looked at again, for editors that do not tell when files change."""

EDITOR = "editor settings"
_OF_THE_EDITOR = ("audience", "region", "allow", "rules", "choices", "house", "boilerplate")


class Project(Struct, frozen=True):
    """What a document goes by. `problem` says why its settings could not be used; then all is as it comes."""

    checker: Checker
    settings: Settings
    excluded: bool = False
    problem: str = ""


class _Kept(Struct):
    settings: Settings
    problem: str
    marks: tuple[object, ...]
    looked: float


class Projects:
    """Settings by folder and checkers by configuration, made when they are first asked for."""

    def __init__(self) -> None:
        self._editor: Layer | None = None
        self._kept: dict[Path, _Kept] = {}
        self._checkers: dict[Config, Checker] = {}

    def set_editor(self, values: Mapping[str, Any]) -> str:
        """What the editor's own settings say. Returns what is wrong with them, or nothing."""
        chosen: dict[str, Any] = {}
        problem = ""
        for key in _OF_THE_EDITOR:
            if values.get(key) in (None, "", [], {}):
                continue
            try:
                chosen[key] = read_value(FOR_ALL, key, values[key])
            except SpeakeasyError as error:
                problem = f"In the editor's settings: {error}"
        self._editor = Layer(chosen, dict.fromkeys(chosen, EDITOR)) if chosen else None
        self.forget()
        return problem

    def forget(self) -> None:
        """Look at all files again: one of them has changed."""
        self._kept.clear()
        self._checkers.clear()

    def of(self, path: Path | None, folder: Path | None) -> Project:
        """What a document goes by. `folder`: the workspace's, for a document that is on no disk."""
        kept = self._settings(path.parent if path else folder or Path.home())
        try:
            config = kept.settings.for_path(path)
            checker = self._checkers.get(config) or self._checkers.setdefault(config, Checker(config))
        except SpeakeasyError as error:
            checker = self._checkers.setdefault(Config(), Checker())
            return Project(checker, kept.settings, problem=str(error))
        excluded = path is not None and matches(inside(path, kept.settings.root), config.exclude)
        return Project(checker, kept.settings, excluded, kept.problem)

    def _settings(self, folder: Path) -> _Kept:
        kept = self._kept.get(folder)
        if kept is not None and monotonic() - kept.looked < _LOOK_AGAIN:
            return kept
        found = load_quietly(folder)
        marks = _marks(found.path)
        if kept is not None and kept.marks == marks:
            kept.looked = monotonic()
            return kept
        settings, problem = _with_names(found)
        if kept is not None:
            self._checkers.clear()  # A word list may have changed under the same name.
        if self._editor is not None:
            settings = Settings(settings.path, (self._editor, *settings.layers))
        kept = self._kept[folder] = _Kept(settings, problem, (*marks, *_list_marks(settings)), monotonic())
        return kept
