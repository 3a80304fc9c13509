"""How loudly each word and rule speaks, for one configuration."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from speakeasy.audiences import Value, load_audience
from speakeasy.config import Config
from speakeasy.model import LEVELS, Level
from speakeasy.rule import Rule
from speakeasy.wordlists.choice import ASK, Choices, refuse_unknown_choice, refuse_wrong_option
from speakeasy.wordlists.entry import Entry


class Levels:
    """What the audience and the settings make of the levels that words and rules come with.

    `today` is the day on which they hold, for words that are to be looked at again; the day of the clock if not given.
    """

    def __init__(self, config: Config, choices: Choices = MappingProxyType({}), today: date | None = None) -> None:
        """Raises `ConfigError` if the settings choose what nobody knows."""
        for name, option in config.choices.items():
            refuse_wrong_option(name, option, choices)
        self._config = config
        self._choices = choices
        self._today = today or date.today()
        self._audience: Mapping[str, Value] = load_audience(config.audience).values

    def of_entry(self, entry: Entry) -> Level | None:
        """The level of an entry here; None where it does not speak.

        The nearest setting wins: the settings file before the audience, and the entry's own name before its
        topic, category and action. What a group has still to decide, or to look at again, stays at "consider"
        or below, whatever the audience; only the settings file, where a group decides for itself, can raise it.
        """
        if entry.status == "retired" or (entry.regions and self._config.region not in entry.regions):
            return None
        if entry.choice:
            return self._where_people_differ(entry)
        return self._level_of(entry)

    def _where_people_differ(self, entry: Entry) -> Level | None:
        """An entry of a choice speaks only under some options. With "ask" each speaks, to say: ask."""
        option = self.option_of(entry)
        if option != ASK and option not in entry.under:
            return None
        level = self._level_of(entry)
        return "ask" if level and option == ASK and entry.choice in self._config.choices else level

    def option_of(self, entry: Entry) -> str:
        """The option in force of the entry's choice. Raises `WordlistError` if no list has that choice."""
        refuse_unknown_choice(entry, self._choices)
        return self._config.choices.get(entry.choice) or self._choices[entry.choice].for_region(self._config.region)

    def _level_of(self, entry: Entry) -> Level | None:
        names = (entry.name, entry.topic, entry.category, entry.action)
        level = self._for_audience(entry, names)
        most = self._most(entry)
        if level is not None and most is not None:
            level = quieter(level, most)
        if not any(name in self._config.rules for name in names):
            return level
        # "true" only switches on: it keeps the level that the audience gives.
        return _level(self._config.rules, names, level or entry.own_level)

    def _most(self, entry: Entry) -> Level | None:
        """The strongest level that the state of an entry allows; None for no limit."""
        if entry.status == "proposed" or (entry.axis == "shut-out" and entry.status != "agreed"):
            return "consider"
        if self.is_past_review(entry):
            return "consider"
        return "explain" if entry.status == "kept" else None

    def is_past_review(self, entry: Entry) -> bool:
        """Should people have looked at it again by now?"""
        return entry.agreed is not None and entry.agreed.is_past(self._today)

    def _for_audience(self, entry: Entry, names: tuple[str, ...]) -> Level | None:
        own = entry.audiences.get(self._config.audience)
        if own is not None:
            return None if own == "off" else own
        return _level(self._audience, names, entry.own_level)

    def of_rule(self, rule: Rule) -> tuple[Level, dict[str, Any]] | None:
        """The level and the options of a rule here; None where it is off."""
        level: Level | None = rule.level
        named = not rule.on_request
        for values in (self._audience, self._config.rules):
            for name in (rule.category, *rule.was, rule.code):
                if name in values:
                    named = named or name != rule.category
                    level = _level(values, (name,), level or rule.level)
        if level is None or not named:
            return None
        return level, dict(self._options(rule))

    def _options(self, rule: Rule) -> Iterator[tuple[str, Any]]:
        for values in (self._audience, self._config.rules):
            for code in (*rule.was, rule.code):
                value = values.get(code)
                if isinstance(value, Mapping):
                    yield from ((name.replace("-", "_"), one) for name, one in value.items() if name != "level")


def _level(values: Mapping[str, Value], names: tuple[str, ...], otherwise: Level) -> Level | None:
    """What the first of the names that is set says."""
    for name in names:
        value = values.get(name)
        if value is None:
            continue
        if isinstance(value, bool):
            return otherwise if value else None
        return value.get("level", otherwise)  # type: ignore[no-any-return]
    return otherwise


def quieter(level: Level, most: Level) -> Level:
    """The level, but no stronger than `most`."""
    return max(level, most, key=LEVELS.index)
