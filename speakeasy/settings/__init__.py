"""The settings of a project: found upward from where people are, and asked for each document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from speakeasy.config import Config, Known
from speakeasy.errors import ConfigError
from speakeasy.globs import matches
from speakeasy.paths import absolute, inside, is_file, is_folder, is_there, shown
from speakeasy.settings.layers import Layer, Origin, flat, merged, origins

COMMAND_LINE = "command line"
FILE = "speakeasy.toml"
PYPROJECT = "pyproject.toml"


class Settings(Struct, frozen=True):
    """All that was set, weakest first. `path` is the file it came from, if there was one."""

    path: Path | None = None
    layers: tuple[Layer, ...] = ()

    @property
    def root(self) -> Path:
        """The folder that globs count from: the settings file's, or where people are."""
        return self.path.parent if self.path else Path()

    def for_path(self, path: Path | None = None) -> Config:
        """What a document goes by. Without a path: what all documents go by."""
        return merged(self._layers_for(path))

    def asked_for(self, field: str) -> Any:
        """What people set for a field of `Config`, for all documents; None if nobody did."""
        values = [layer.values[field] for layer in self.layers if field in layer.values and not layer.files]
        return values[-1] if values else None

    def with_options(self, **options: Any) -> Settings:
        """The same settings under options of the command line, by `Config` field. None means "not given".

        Raises `ConfigError` if an option has a wrong value.
        """
        given = {field: value for field, value in options.items() if value not in (None, (), [], {})}
        config = Config(**given)
        values = {field: getattr(config, field) for field in given}
        layer = Layer(values, {key: COMMAND_LINE for key, _ in flat(values)})
        return Settings(self.path, (*self.layers, layer))

    def origins(self, path: Path | None = None, known: Known | None = None) -> list[Origin]:
        """Each setting, its value and where it comes from: "default", "audience board", "speakeasy.toml:4".

        With `known`, the rules' own options are there too.
        """
        return origins(self._layers_for(path), known)

    def _layers_for(self, path: Path | None) -> Iterator[Layer]:
        place = inside(path, self.root) if path else None
        for layer in self.layers:
            if not layer.files or (place is not None and matches(place, layer.files)):
                yield layer


def load(start: Path, known: Known | None = None) -> Settings:
    """The nearest settings at `start` or in a folder above it, up to the top of its Git repository.

    Without `known`, the names of rules and words are not looked at; `config.check_rules` does it later.
    Raises `ConfigError` with the file, the line and the cure.
    """
    for folder in _upward(start):
        for name in (FILE, PYPROJECT):
            path = folder / name
            if is_file(path) and (layers := _read(path, known)) is not None:
                return Settings(path, layers)
        if is_there(folder / ".git"):
            break
    return Settings()


def load_file(path: Path, known: Known | None = None) -> Settings:
    """The settings in this file and no other. Raises `ConfigError` as `load` does."""
    layers = _read(path, known)
    if layers is None:
        raise ConfigError(f"{shown(path)}: there is no [tool.speakeasy] in this file. Add it, or name another file.")
    return Settings(path, layers)


def _upward(start: Path) -> Iterator[Path]:
    here = absolute(start)
    if is_folder(here):
        yield here
    yield from here.parents


def _read(path: Path, known: Known | None) -> tuple[Layer, ...] | None:
    from speakeasy.settings.file import read_layers  # not needed, and not imported, where there is no file

    return read_layers(path, known)
