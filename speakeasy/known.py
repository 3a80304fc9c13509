"""The names that settings, switches and `explain` may use: rules, words, and the groups that they are in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import get_args

from msgspec import Struct

from speakeasy.audiences import audience_names
from speakeasy.config import Config, Known
from speakeasy.errors import WordlistError
from speakeasy.nearest import did_you_mean
from speakeasy.rules import all_rules
from speakeasy.wordlists.about import compile_about, read_about
from speakeasy.wordlists.choice import Choice, Choices
from speakeasy.wordlists.compiled import Compiled, entries_of
from speakeasy.wordlists.entry import Action, Category, Entry
from speakeasy.wordlists.lists import kept, shipped


@cache
def known_names() -> Known:
    """What the settings may name. Unpacks every entry, so ask only when something is named."""
    rules = all_rules()
    entries = entries_of(shipped())
    groups = {*get_args(Category), *get_args(Action), *(rule.category for rule in rules.values())}
    groups |= {entry.topic for entry in entries if entry.topic}
    options = {code: rule.options for rule in rules.values() for code in (rule.code, *rule.was)}
    return Known(options, groups, _names, _choices)


def _names(config: Config) -> set[str]:
    return {name for one in lists_for(config) for name in one.names}


def _choices(config: Config) -> Choices:
    return choices_for(lists_for(config))


def switch_names(config: Config) -> set[str]:
    """What a comment in the text may name: rules, words, topics and categories."""
    known = known_names()
    return {*known.rules, *known.groups, *_names(config)}


def lists_for(config: Config) -> Sequence[Compiled]:
    """The shipped lists, then the house's own, then what people want for themselves.

    Raises `WordlistError` for one that cannot be used.
    """
    lists = [shipped(), *(kept([path]) for path in config.house)]
    lists += (compile_about(read_about(path)) for path in config.about)
    for one in lists[1:]:
        _refuse_unknown_names(one, lists)
    return lists


def allowed_for(config: Config) -> tuple[str, ...]:
    """Words that are never flagged: as the settings say, and as people say of themselves. Raises `WordlistError`."""
    return (*config.allow, *(word for path in config.about for word in read_about(path).say))


def _refuse_unknown_names(house: Compiled, lists: Sequence[Compiled]) -> None:
    """A class may come from any list in force, so this cannot be seen while one list is compiled."""
    for name, where in house.asks["classes"].items():
        classes = {known for one in lists for known in one.classes}
        if name not in classes:
            hint = did_you_mean(name, classes)
            raise WordlistError(f"{where}: there is no class “@{name}”. Put it under [classes].{hint}")
    for name, where in house.asks["audiences"].items():
        if name not in audience_names():
            hint = did_you_mean(name, audience_names())
            raise WordlistError(f"{where}: “{name}” under “audiences” is not an audience.{hint}")


class Instead(Struct, frozen=True):
    """An entry of a house list that stands in place of one with the same name.

    `place` is its file. `replaced` is the house list of the other one; None for a shipped one.
    """

    place: Path
    replaced: Path | None


def replaced_for(config: Config) -> dict[str, Instead]:
    """The entries that stand in place of others, by name. Raises `WordlistError`."""
    owner: dict[str, Path | None] = dict.fromkeys(shipped().names)
    instead = {}
    for path in config.house:
        for name in kept([path]).names:
            if name in owner:
                instead[name] = Instead(path, owner[name])
            owner[name] = path
    return instead


def entries_for(config: Config) -> dict[str, Entry]:
    """Every entry in force by name: a house entry stands in front of a shipped one."""
    return {entry.name: entry for one in lists_for(config) for entry in entries_of(one)}


def choices_for(lists: Iterable[Compiled]) -> dict[str, Choice]:
    """Where people differ, by name: a house's own choice stands in front of a shipped one."""
    return {name: choice for one in lists for name, choice in one.choices.items()}


def sources_for(lists: Iterable[Compiled]) -> dict[str, dict[str, str]]:
    """What is known about each source, by its key."""
    return {key: row for one in lists for key, row in one.sources.items()}
