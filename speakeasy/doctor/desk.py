"""Where a new entry is made: the lists it will stand among, and its sentences tried with all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from speakeasy.config import Config
from speakeasy.doctor.own import beside
from speakeasy.errors import WordlistError
from speakeasy.known import choices_for, entries_for, lists_for
from speakeasy.levels import Levels
from speakeasy.rules import all_rules
from speakeasy.wordlists.compiled import Compiled, compile_allowed, compile_words
from speakeasy.wordlists.draft import NAME, action_for, covering, is_allowed, name_of, terms_of
from speakeasy.wordlists.entry import Entry, entry_from
from speakeasy.wordlists.examples import failures
from speakeasy.wordlists.lists import read_lists
from speakeasy.wordlists.words import Words


class Desk(Struct, frozen=True):
    """`target` is the list to write to, `own` its entries, `others` the other lists in force."""

    target: Path
    config: Config
    own: dict[str, Entry]
    classes: dict[str, list[str]]
    others: Sequence[Compiled]

    def lists(self, *entries: Entry) -> list[Compiled]:
        """The lists in force, with these entries in the list too."""
        return [*self.others, compile_words({**self.own, **{one.name: one for one in entries}}.values(), self.classes)]

    def words(self, *entries: Entry) -> Words:
        """The words in force, with these entries too. Each speaks at its own level."""
        return Words(self.lists(*entries), lambda entry: entry.own_level)

    def refuse_what_cannot_speak(self, word: str, name: str) -> None:
        """Raises `WordlistError` for a name that is taken and for a word that can never be flagged."""
        if not name:
            raise WordlistError(f"“{word}” has no letters to make a name of. Give one: --name my-word")
        if not NAME.fullmatch(name):
            such = name_of(name) or "my-word"
            raise WordlistError(f"“{name}” is not a name. Write small letters and hyphens, such as {such}.")
        if name in all_rules():
            raise WordlistError(f"a rule has the name “{name}”. Choose another name: --name {name}-word")
        if name in self.own:
            raise WordlistError(f"{self.target} has “{name}” already. Change it there, or choose another name: --name")
        compile_words([probe(word, name)])
        allowed = Words([], lambda entry: entry.own_level, compile_allowed(self.config.allow))
        if self.config.allow and is_allowed(word, allowed):
            raise WordlistError(f"your settings always allow “{word}”. Take it out of “allow” first.")

    def covered_by(self, word: str) -> list[Entry]:
        """The entries that speak of this word already. Those that the settings switch off do not."""
        found = covering(word, entries_for(self.config).values(), self.words())
        return [entry for entry in found if self.speaks(entry)]

    def speaks(self, entry: Entry) -> bool:
        """Is it on in these settings?"""
        return Levels(self.config, choices_for(lists_for(self.config))).of_entry(entry) is not None

    def entry(self, word: str, name: str, answers: Mapping[str, Any]) -> Entry:
        """The entry that the answers make. Raises `WordlistError`."""
        table = {key: value for key, value in answers.items() if value}
        if "terms" not in table and (terms := terms_of(word, name)):
            table["terms"] = terms
        chosen = action_for(table["category"], table.get("use", ()), table.get("meaning", ""))
        return entry_from(name, {"action": chosen, "source": ("house",), **table}, name)

    def failures(self, entry: Entry) -> list[str]:
        """The examples of the entry that do not hold."""
        return list(failures([entry], self.lists(entry)))


def desk_for(config: Config, target: Path) -> Desk:
    """Raises `WordlistError` if a list cannot be read."""
    entries, tables = read_lists([target] if target.exists() else [])
    return Desk(target, config, {one.name: one for one in entries}, tables["classes"], beside(config, target))


def probe(word: str, name: str) -> Entry:
    """An entry that only has a word: to see what it would match."""
    return Entry(
        name=name, category="wordy", action="consider", pos="phrase", why="", source=(), flags=("",), terms=(word,)
    )
