"""The names that settings, switches and `explain` may use: rules, words, and the groups that they are in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import get_args

from speakeasy.config import Config, Known
from speakeasy.rules import all_rules
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
    return Known(options, groups, _names)


def _names(config: Config) -> set[str]:
    return {name for one in lists_for(config) for name in one.names}


def switch_names(config: Config) -> set[str]:
    """What a comment in the text may name: rules, words, topics and categories."""
    known = known_names()
    return {*known.rules, *known.groups, *_names(config)}


def lists_for(config: Config) -> Sequence[Compiled]:
    """The shipped lists, then the house's own. Raises `WordlistError` for one that cannot be used."""
    return [shipped(), *(kept([path]) for path in config.house)]


def entries_for(config: Config) -> dict[str, Entry]:
    """Every entry in force by name: a house entry stands in front of a shipped one."""
    return {entry.name: entry for one in lists_for(config) for entry in entries_of(one)}


def sources_for(lists: Iterable[Compiled]) -> dict[str, dict[str, str]]:
    """What is known about each source, by its key."""
    return {key: row for one in lists for key, row in one.sources.items()}
