"""One word or phrase: the noun, and how a TOML table becomes one."""

# No postponed annotations here: each would be compiled again when the first entry is unpacked, at every start.

from datetime import date
from typing import Literal

import msgspec
from msgspec import Struct

from speakeasy.errors import WordlistError
from speakeasy.model import Axis, Level

Action = Literal["replace", "explain", "ask", "consider", "avoid"]
Category = Literal["jargon", "wordy", "figurative", "acronym", "vague", "inclusive", "tone", "euphemism"]
Pos = Literal["verb", "noun", "adjective", "adverb", "phrase"]
Guard = Literal["name", "quotation", "mention", "explained", "own-words"]
Region = Literal["UK", "US", "AU", "IE", "CA", "NZ"]

SHUT_OUT: frozenset[str] = frozenset({"inclusive", "tone", "euphemism"})
"""Categories of the axis "shut-out"; all others, and all rules, are "hard"."""

_LEVEL_OF: dict[Action, Level] = {
    "replace": "change",
    "explain": "explain",
    "ask": "ask",
    "consider": "consider",
    "avoid": "change",
}


class View(Struct, frozen=True, forbid_unknown_fields=True):
    """Where people differ: who says what, and where."""

    who: str
    stance: Literal["avoid", "prefer", "both", "ask"]
    where: str = ""
    say: str = ""


class Agreement(Struct, frozen=True, forbid_unknown_fields=True):
    """Who agreed an entry, when, and when to look again."""

    by: str
    on: date
    review: date | None = None

    def is_past(self, today: date) -> bool:
        """Has the day to look again come and gone?"""
        return self.review is not None and today > self.review


class Entry(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An entry as its author wrote it. `wordlists/README.md` explains each key."""

    name: str
    category: Category
    action: Action
    pos: Pos
    why: str
    source: tuple[str, ...]
    flags: tuple[str, ...]
    topic: str = ""
    terms: tuple[str, ...] = ()
    use: tuple[str, ...] = ()
    advice: str = ""
    meaning: str = ""
    passes: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    about: Literal["", "person"] = ""
    used_as: Literal["", "verb", "noun", "adjective"] = ""
    case: Literal["any", "exact", "lower"] = "any"
    exact: bool = False
    forms: tuple[str, ...] = ()
    gap: int = 0
    even: tuple[Guard, ...] = ()
    level: Level | None = None
    regions: tuple[Region, ...] = ()
    audiences: dict[str, Level | Literal["off"]] = {}
    views: tuple[View, ...] = ()
    choice: str = ""
    under: tuple[str, ...] = ()
    who: str = ""
    status: Literal["", "proposed", "agreed", "challenged", "kept", "retired"] = ""
    agreed: Agreement | None = None
    dissent: str = ""
    history: tuple[str, ...] = ()

    @property
    def axis(self) -> Axis:
        return "shut-out" if self.category in SHUT_OUT else "hard"

    @property
    def own_level(self) -> Level:
        """The level before an audience or a house changes it."""
        return self.level or _LEVEL_OF[self.action]

    @property
    def spellings(self) -> tuple[str, ...]:
        """The terms in their base form."""
        return self.terms or (self.name.replace("-", " "),)


def entry_from(name: str, table: object, where: str) -> Entry:
    """An entry from its TOML table. `where` names the file and line for messages.

    Raises `WordlistError` for an unknown key, a missing key, a wrong value or a level that is not allowed.
    """
    if not isinstance(table, dict):
        raise WordlistError(f"{where}: an entry is a table of its own, under [words.{name}].")
    unknown = [key for key in table if key not in Entry.__struct_fields__ or key == "name"]
    if unknown:
        from speakeasy.nearest import did_you_mean

        hint = did_you_mean(unknown[0], Entry.__struct_fields__)
        raise WordlistError(f"{where}: “{unknown[0]}” is not a key of an entry.{hint}")
    try:
        entry = msgspec.convert({"name": name, **table}, Entry)
    except msgspec.ValidationError as error:
        what = str(error).replace("Object missing required field", "This key is missing:")
        raise WordlistError(f"{where}: {what.replace('`', chr(34))}.") from None
    _refuse_what_cannot_work(entry, where)
    return entry


def _refuse_what_cannot_work(entry: Entry, where: str) -> None:
    for key in ("use", "terms", "forms", "unless", "needs"):
        if not all(map(str.strip, getattr(entry, key))):
            raise WordlistError(f"{where}: “{key}” holds an empty text. Take it out.")
    if not entry.flags:
        raise WordlistError(f"{where}: add at least one sentence to “flags”, with the word in [brackets].")
    if entry.action == "explain" and not entry.meaning:
        raise WordlistError(f"{where}: the action is “explain”, so add a plain “meaning”.")
    if bool(entry.choice) != bool(entry.under):
        raise WordlistError(f"{where}: “choice” and “under” go together. “under” says for which options it speaks.")
    if not 0 <= entry.gap <= 3:
        raise WordlistError(f"{where}: “gap” can be 0 to 3 words.")
    if entry.axis == "shut-out" and entry.own_level in ("stop", "change") and entry.status != "agreed":
        cure = 'Set status = "agreed" once people agreed it.'
        raise WordlistError(f"{where}: words about people start at “consider”. {cure}")
