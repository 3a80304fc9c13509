"""What one check goes by. `settings` makes it from files; a program can make it by hand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast, get_args

from msgspec import Struct
from msgspec.structs import force_setattr

from speakeasy.audiences import DEFAULT, Value, load_audience
from speakeasy.errors import ConfigError
from speakeasy.model import LEVELS, Level
from speakeasy.nearest import did_you_mean
from speakeasy.wordlists.choice import Choices
from speakeasy.wordlists.entry import Region

REGIONS: tuple[Region, ...] = get_args(Region)
_THE_AUDIENCES = cast("Region", "")

Problem = tuple[tuple[str, ...], str]
"""The keys that lead to a wrong value, and a sentence that says what is wrong."""


class Config(Struct, frozen=True):
    """What one check goes by. Equal ones can share a `Checker`; they can be keys of a dict.

    audience     who reads the text, a name from `audience_names()`
    region       whose spelling and words; where it is not given, the audience's region
    house        your own word lists, TOML files
    about        files of people's own words for themselves, in front of all lists
    allow        words that are never flagged
    rules        a rule, word, topic or category: false (off), true (on) or a table of options
    choices      where people differ: a choice and its option; `speakeasy choices` lists them
    boilerplate  read navigation, cookie notices and the like too
    fail_on      a finding of this level, or a stronger one, makes the check fail
    max_size     the largest file that is read, in bytes
    exclude      globs of files and folders to leave out
    praise       say good news too, where a report has it

    Raises `ConfigError` for a value of the wrong kind and for a wrong audience, region or level. Names in
    `rules` are for `check_rules`, those in `choices` for the checker.
    """

    audience: str = DEFAULT
    region: Region = _THE_AUDIENCES
    house: tuple[Path, ...] = ()
    about: tuple[Path, ...] = ()
    allow: tuple[str, ...] = ()
    rules: Mapping[str, Value] = {}
    choices: Mapping[str, str] = {}
    boilerplate: bool = False
    fail_on: Level = "change"
    max_size: int = 10_000_000
    exclude: tuple[str, ...] = ()
    praise: bool = True

    def __post_init__(self) -> None:
        _check_kinds(self)
        audience = load_audience(self.audience)
        force_setattr(self, "region", check_region(self.region or audience.region))
        check_level(self.fail_on)
        for field in ("house", "about", "allow", "exclude"):
            _make_tuple(self, field)
        raise_first(rule_problems(self.rules))

    def __hash__(self) -> int:
        plain = (self.audience, self.region, self.house, self.about, self.allow, self.boilerplate)
        return hash((*plain, tuple(sorted(self.rules))))


def _check_kinds(config: Config) -> None:
    if not isinstance(config.audience, str):
        raise ConfigError("“audience” must be a name, such as “public”.")
    for field in ("boilerplate", "praise"):
        if not isinstance(getattr(config, field), bool):
            raise ConfigError(f"“{field}” must be true or false.")
    if not isinstance(config.choices, Mapping) or not all(isinstance(one, str) for one in config.choices.values()):
        raise ConfigError('“choices” must be a table of names, such as { disability = "ask" }.')
    if not isinstance(config.max_size, int) or isinstance(config.max_size, bool) or config.max_size < 1:
        raise ConfigError("“max_size” must be a whole number of bytes, over 0.")


def _make_tuple(config: Config, field: str) -> None:
    """People write lists, and only tuples can be part of a key."""
    value = getattr(config, field)
    if isinstance(value, (str, Path)) or not isinstance(value, Iterable):
        raise ConfigError(f"“{field}” must be a list.")
    force_setattr(config, field, tuple(map(Path, value)) if field in ("house", "about") else tuple(value))


class Known(Struct, frozen=True):
    """The names that settings may use.

    rules    each rule, and its options with their defaults
    groups   categories, topics and actions
    words    the names of the word entries under a configuration; asked only if a name is none of the others
    choices  where people differ, under a configuration
    """

    rules: Mapping[str, Mapping[str, Any]]
    groups: Collection[str]
    words: Callable[[Config], Collection[str]]
    choices: Callable[[Config], Choices] = lambda _: {}


def check_rules(config: Config, known: Known) -> None:
    """Raise `ConfigError` for the first name or option in `config.rules` that nobody knows."""
    raise_first(rule_problems(config.rules, known, lambda: known.words(config)))


def raise_first(problems: Iterable[Problem]) -> None:
    """Raise the first problem as a `ConfigError`, if there is one."""
    for _, message in problems:
        raise ConfigError(message)


def rule_problems(
    rules: object, known: Known | None = None, words: Callable[[], Collection[str]] = tuple
) -> Iterator[Problem]:
    """What is wrong with a table of rules. Without `known`, only its shape and levels are looked at."""
    if not isinstance(rules, Mapping):
        yield (), "“rules” must be a table, such as [rules]."
        return
    entries: Collection[str] | None = None
    for name, value in rules.items():
        if not isinstance(value, (bool, Mapping)):
            yield (name,), f'“{name}” must be true, false or a table, such as {{ level = "consider" }}.'
            continue
        if known and name not in known.rules and name not in known.groups:
            entries = words() if entries is None else entries
            if name not in entries:
                hint = did_you_mean(name, {*known.rules, *known.groups, *entries})
                yield (name,), f"“{name}” is not a rule, a category, a topic or a word.{hint}"
                continue
        if isinstance(value, Mapping):
            yield from _option_problems(name, value, known)


def _option_problems(name: str, options: Mapping[str, Any], known: Known | None) -> Iterator[Problem]:
    own = known.rules.get(name, {}) if known else {}
    for option, value in options.items():
        if option == "level":
            yield from _level_problems((name, option), value)
        elif known and option not in own:
            hint = did_you_mean(option, {*own, "level"})
            yield (name, option), f"“{option}” is not an option of “{name}”.{hint}"
        elif known and (wanted := _kind_missed(value, own[option])):
            yield (name, option), f"“{option}” of “{name}” must be {wanted}."


def _level_problems(keys: tuple[str, ...], value: object) -> Iterator[Problem]:
    try:
        check_level(value)
    except ConfigError as error:
        yield keys, str(error)


_KINDS: tuple[tuple[type, tuple[type, ...], str], ...] = (
    (bool, (bool,), "true or false"),
    (int, (int,), "a whole number"),
    (float, (int, float), "a number"),
    (str, (str,), "text in quotes"),
    (tuple, (list, tuple), "a list"),
)
"""The type of a default, the types that may stand in its place, and how to say so."""


def _kind_missed(value: object, default: object) -> str:
    """What kind of value is wanted, in words, or nothing if `value` is of the default's kind."""
    for kind, fitting, words in _KINDS:
        if isinstance(default, kind):
            fits = isinstance(value, fitting) and (kind is bool or not isinstance(value, bool))
            return "" if fits else words
    return ""


def check_region(value: object) -> Region:
    """Raises `ConfigError` with the regions there are."""
    if value not in REGIONS:
        raise ConfigError(f"“{value}” is not a region. Choose from: {', '.join(REGIONS)}.")
    return value


def check_level(value: object) -> Level:
    """Raises `ConfigError` with the levels there are."""
    if value not in LEVELS:
        raise ConfigError(f"“{value}” is not a level. Choose from: {', '.join(LEVELS)}.")
    return value
