"""A choice: where people differ and no answer is right for all, so each house chooses."""

# No postponed annotations here: each would be compiled again when the lists are unpacked, at every start.

from collections.abc import Mapping

import msgspec
from msgspec import Struct

from speakeasy.errors import ConfigError, WordlistError
from speakeasy.nearest import did_you_mean
from speakeasy.wordlists.entry import Entry, Region

EITHER = "either"
"""All ways are fine: no word of the choice is flagged."""

ASK = "ask"
"""Every word of the choice is flagged, to say: ask the people it is about."""


class Option(Struct, frozen=True, forbid_unknown_fields=True):
    """One way to say it, and who says it so, where."""

    say: str
    who: str
    where: str = ""


class Choice(Struct, frozen=True, forbid_unknown_fields=True):
    """A question with its options by name. `default` is in force where no region has its own."""

    title: str
    why: str
    options: dict[str, Option]
    default: str = EITHER
    regions: dict[Region, str] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """What a house may choose."""
        return (*self.options, EITHER, ASK)

    def for_region(self, region: Region) -> str:
        """The option in force where the house chose none."""
        return self.regions.get(region, self.default)


Choices = Mapping[str, Choice]


def choice_from(name: str, table: object, where: str) -> Choice:
    """A choice from its TOML table. Raises `WordlistError` for a wrong key, or an option that is not there."""
    try:
        choice = msgspec.convert(table, Choice)
    except msgspec.ValidationError as error:
        raise WordlistError(f"{where}: choices.{name}: {str(error).replace('`', chr(34))}.") from None
    for option in (choice.default, *choice.regions.values()):
        if option not in choice.names:
            hint = did_you_mean(option, choice.names)
            raise WordlistError(f"{where}: choices.{name}: “{option}” is not one of its options.{hint}")
    return choice


def refuse_unknown_choice(entry: Entry, choices: Choices) -> None:
    """Raise `WordlistError` if the entry hangs on a choice, or an option, that no list has."""
    choice = choices.get(entry.choice)
    if choice is None:
        hint = did_you_mean(entry.choice, choices)
        raise WordlistError(f"words.{entry.name}: no list has the choice “{entry.choice}”.{hint}")
    for option in entry.under:
        if option not in choice.options:
            hint = did_you_mean(option, choice.options)
            raise WordlistError(f"words.{entry.name}: “{option}” is not an option of “{entry.choice}”.{hint}")


def refuse_wrong_option(name: str, option: object, choices: Choices) -> None:
    """Raise `ConfigError` if the settings name a choice, or an option, that nobody knows."""
    choice = choices.get(name)
    if choice is None:
        raise ConfigError(f"“{name}” is not a choice.{did_you_mean(name, choices)} See: speakeasy choices")
    if option not in choice.names:
        raise ConfigError(f"“{option}” is not an option of “{name}”. Choose from: {', '.join(choice.names)}.")
