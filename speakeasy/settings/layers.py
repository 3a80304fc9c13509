"""Settings laid over each other: defaults, then the audience, then what people set, narrow over wide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct

from speakeasy.audiences import load_audience
from speakeasy.config import Config, Known

_LISTS = ("house", "about", "allow", "exclude")
"""These add up. Of all else, the last one set wins."""

Origin = tuple[str, Any, str]
"""A key as it is written in a settings file, its value, and where the value comes from."""


class Layer(Struct, frozen=True):
    """Values from one place, by `Config` field. `where` says it for each key, such as "rules.jargon".

    Where `files` has globs, the layer is for those files only.
    """

    values: dict[str, Any]
    where: dict[str, str]
    files: tuple[str, ...] = ()


def merged(layers: Iterable[Layer]) -> Config:
    """One configuration of all layers, the weakest first. Raises `ConfigError`."""
    values: dict[str, Any] = {}
    for layer in layers:
        for field, value in layer.values.items():
            if field in _LISTS:
                values[field] = (*values.get(field, ()), *value)
            else:
                values[field] = _over(field, values.get(field, {}), value)
    return Config(**values)


def _over(field: str, old: Any, new: Any) -> Any:
    if field == "rules":
        return _rules_over(old, new)
    return {**old, **new} if field == "choices" else new


def _rules_over(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """True only switches on: options that were set before stay."""
    rules = dict(old)
    for name, value in new.items():
        before = rules.get(name)
        if isinstance(before, Mapping) and value is not False:
            rules[name] = {**before, **(value if isinstance(value, Mapping) else {})}
        else:
            rules[name] = value
    return rules


def flat(values: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Each key as it is written in a settings file, and its value: "fail-on", "rules.long-sentence.warn"."""
    for field, value in values.items():
        if field == "choices":
            yield from ((f"choices.{name}", option) for name, option in value.items())
            continue
        if field != "rules":
            yield field.replace("_", "-"), value
            continue
        for name, choice in value.items():
            if isinstance(choice, Mapping) and choice:
                yield from ((f"rules.{name}.{option}", chosen) for option, chosen in choice.items())
            else:
                yield f"rules.{name}", choice is not False


def origins(layers: Iterable[Layer], known: Known | None = None) -> list[Origin]:
    """Each setting in force and where it comes from. With `known`, the rules' own options too."""
    layers = list(layers)
    config = merged(layers)
    audience = load_audience(config.audience)
    said = f"audience {audience.name}"
    rows: dict[str, tuple[Any, str]] = {}
    plain = {field: getattr(config, field) for field in Config.__struct_fields__ if field != "rules"}
    _put(rows, flat(plain), {"region": said if audience.region != Config().region else "default"})
    _put(rows, flat({"rules": known.rules if known else {}}), {})
    _put(rows, flat({"rules": audience.values}), {}, said)
    for layer in layers:
        _put(rows, ((key, plain.get(_field(key), value)) for key, value in flat(layer.values)), layer.where)
    return [(key, value, where) for key, (value, where) in rows.items()]


def _field(key: str) -> str:
    return key.replace("-", "_")


def _put(
    rows: dict[str, tuple[Any, str]], pairs: Iterable[tuple[str, Any]], where: Mapping[str, str], other: str = "default"
) -> None:
    """Lay pairs over rows. A rule that is off has no options; an option means that its rule is on."""
    for key, value in pairs:
        place = where.get(key, other)
        if key in _LISTS and rows.get(key, ("", "default"))[1] != "default":
            place = f"{rows[key][1]}, {place}"
        if value is False:
            for option in [row for row in rows if row.startswith(f"{key}.")]:
                del rows[option]
        rows.pop(key.rpartition(".")[0], None)
        rows[key] = (value, place)
