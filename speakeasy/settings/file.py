"""One settings file: read, and refused with the line and the cure where it has a slip."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct

from speakeasy.config import Known, rule_problems
from speakeasy.errors import ConfigError
from speakeasy.nearest import did_you_mean
from speakeasy.paths import is_file, shown
from speakeasy.settings.layers import Layer, flat, merged
from speakeasy.settings.lines import Keys, key_lines, line_of
from speakeasy.settings.values import FOR_ALL, FOR_SOME, read_value
from speakeasy.wordlists.choice import refuse_wrong_option

Tell = Callable[[ConfigError], None]
"""Is told of a slip. If it does not raise it, reading goes on without what is wrong."""

_TABLE_OF: dict[str, tuple[str, ...]] = {"pyproject.toml": ("tool", "speakeasy")}


class _Source(Struct, frozen=True):
    """The file, for messages: its name as people would type it, and where its keys stand."""

    path: Path
    lines: dict[Keys, int]
    table: Keys
    tell: Tell

    def where(self, *keys: str | int) -> str:
        return f"{shown(self.path)}:{line_of(self.lines, (*self.table, *keys))}"

    def refuse(self, message: str, *keys: str | int) -> None:
        self.tell(ConfigError(f"{self.where(*keys)}: {message}"))


def _raise(error: ConfigError) -> None:
    raise error


def read_layers(path: Path, known: Known | None = None) -> tuple[Layer, ...] | None:
    """What a settings file sets, weakest first. None: a `pyproject.toml` that is not about speakeasy.

    Without `known`, the names of rules and words are not looked at; `config.check_rules` does it later.
    Raises `ConfigError` with the line and, for a wrong name, the nearest right one.
    """
    return layers_from(_bytes(path), path, known)


def layers_from(data: bytes, path: Path, known: Known | None = None, tell: Tell = _raise) -> tuple[Layer, ...] | None:
    """`read_layers` for bytes that may not be saved yet. `path` is where they belong.

    `tell` may gather slips, to have them all and not only the first. What cannot be read at all still raises.
    """
    keys = _TABLE_OF.get(path.name, ())
    if keys and b"speakeasy" not in data:
        return None
    text = _text_of(data, path)
    table: Any = _parsed(text, path)
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    source = _Source(path, key_lines(text), keys, tell)
    if table is None:
        return None
    if not isinstance(table, dict):
        source.refuse("[tool.speakeasy] must be a table.")
        return None
    return tuple(_layers(table, source, known))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ConfigError(f"{shown(path)}: there is no such file. Check the name of the settings file.") from None
    except OSError as error:
        raise ConfigError(f"{shown(path)}: the settings cannot be read ({error.strerror}).") from None


def _text_of(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{shown(path)}:{line}: the settings are not UTF-8. Save the file as UTF-8.") from None


def _parsed(text: str, path: Path) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        what, line = _said_by_parser(str(error), text)
        raise ConfigError(f"{shown(path)}:{line}: this line is not TOML: {what}.") from None


def _said_by_parser(message: str, text: str) -> tuple[str, int]:
    place = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)", message)
    line = int(place[1]) if place and place[1] else text.rstrip("\n").count("\n") + 1
    return message[: place.start()] if place else message, line


def _layers(table: dict[str, Any], source: _Source, known: Known | None) -> Iterator[Layer]:
    base = _layer({key: value for key, value in table.items() if key != "paths"}, source, ())
    if known:
        _check_names([base], source, (), known)
    yield base
    paths = table.get("paths", [])
    if not isinstance(paths, list) or not all(isinstance(one, dict) for one in paths):
        source.refuse("“paths” must be tables, each under its own [[paths]].", "paths")
        return
    for number, one in enumerate(paths):
        layer = _layer(one, source, ("paths", number))
        if known:
            _check_names([base, layer], source, ("paths", number), known)
        yield layer


def _check_names(layers: list[Layer], source: _Source, keys: Keys, known: Known) -> None:
    """Look at the names in the last layer. The layers before it may bring words of their own."""
    values = layers[-1].values
    for inner, message in rule_problems(values.get("rules", {}), known, partial(known.words, merged(layers))):
        source.refuse(message, *keys, "rules", *inner)
    choices = known.choices(merged(layers)) if values.get("choices") else {}
    for name, option in values.get("choices", {}).items():
        try:
            refuse_wrong_option(name, option, choices)
        except ConfigError as error:
            source.refuse(str(error), *keys, "choices", name)


def _layer(table: Mapping[str, Any], source: _Source, keys: Keys) -> Layer:
    """One table as a layer. `keys` lead to the table; they are empty for the table of all documents."""
    readers = FOR_SOME if keys else FOR_ALL
    if keys and not table.get("files"):
        source.refuse('this part needs “files”, such as files = ["letters/**"].', *keys)
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in readers:
            where = " for some files only" if key in FOR_ALL else ""
            hint = "" if where else did_you_mean(key, [*readers, *([] if keys else ["paths"])])
            source.refuse(f"“{key}” is not a setting{where}.{hint}", *keys, key)
            continue
        try:
            values[key.replace("-", "_")] = read_value(readers, key, value)
        except ConfigError as error:
            source.refuse(str(error), *keys, key)
    _drop_wrong_rules(values.get("rules", {}), source, (*keys, "rules"))
    for key, what in (("house", "word list"), ("about", "file about a person")):
        if key in values:
            values[key] = tuple(_files(values[key], what, source, (*keys, key)))
    files = values.pop("files", ())
    where_of = {row: source.where(*keys, *row.split(".")) for row, _ in flat(values)}
    return Layer(values, where_of, files)


def _drop_wrong_rules(rules: dict[str, Any], source: _Source, keys: Keys) -> None:
    """Only what has the shape of a rule's settings can be laid over others."""
    for inner, message in list(rule_problems(rules)):
        source.refuse(message, *keys, *inner)
        rules.pop(inner[0], None)


def _files(names: Iterable[str], what: str, source: _Source, keys: Keys) -> Iterator[Path]:
    for name in names:
        path = source.path.parent / name
        if is_file(path):
            yield path
        else:
            message = f"there is no {what} {shown(path)}. Its place counts from the settings file."
            source.refuse(message, *keys)
