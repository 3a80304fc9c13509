"""The columns of a word sheet: one for each key of an entry, in an order that is good for people."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, Literal, get_args, get_origin

from msgspec import NODEFAULT, UNSET, Struct
from msgspec.structs import fields

from speakeasy.model import Level
from speakeasy.wordlists.entry import Action, Category, Entry, Guard, Pos, Region, View

Kind = Literal["text", "texts", "choice", "choices", "yes", "number", "views", "agreed", "audiences"]

_FIELDS = MappingProxyType({field.name: field for field in fields(Entry)})


class Column(Struct, frozen=True):
    """`width` is in letters. `note` says in a sentence or two what the cells hold."""

    key: str
    kind: Kind
    width: int
    note: str
    choices: tuple[str, ...] = ()

    @property
    def default(self) -> Any:
        """What a blank cell says; `UNSET` in a column that must be filled in."""
        field = _FIELDS[self.key]
        return UNSET if field.required else field.default if field.default is not NODEFAULT else field.default_factory()

    @property
    def required(self) -> bool:
        return _FIELDS[self.key].required


def _choices(annotation: Any) -> tuple[str, ...]:
    """The names that a field takes; "" is what an empty cell says."""
    values = get_args(annotation) if get_origin(annotation) is Literal else ()
    return tuple(value for value in values if value)


STANCES = _choices(View.__annotations__["stance"])
LEVELS_OR_OFF = (*get_args(Level), "off")

COLUMNS: tuple[Column, ...] = (
    Column("name", "text", 22, "A short name for the entry: small letters and hyphens. No two rows share one."),
    Column("terms", "texts", 26, "The words to look for, one a line. Empty: the name, with spaces for hyphens."),
    Column("category", "choice", 12, "What kind of word it is. Choose from the list.", _choices(Category)),
    Column("topic", "text", 16, "A smaller group than the category, such as housing. It can stay empty."),
    Column("action", "choice", 11, "What to do about it. Choose from the list.", _choices(Action)),
    Column("use", "texts", 26, "Words that fit in the same place, one a line, the first one first."),
    Column("advice", "text", 36, "What to do where no word fits."),
    Column("meaning", "text", 36, "A plain meaning. The action “explain” needs it."),
    Column("why", "text", 40, "One short, kind sentence: why look at this word?"),
    Column("flags", "texts", 46, "Sentences to flag, one a line. Put the word in [brackets], such as [utilised|used]."),
    Column("passes", "texts", 40, "Sentences to leave alone, one a line."),
    Column("pos", "choice", 11, "What kind of word it is in a sentence. It decides the forms.", _choices(Pos)),
    Column("source", "texts", 16, "Who says so, one a line. Write “house” for your own group."),
    Column("who", "text", 22, "Whom the word may shut out."),
    Column("unless", "texts", 22, "Any of these in the sentence makes it fine, one a line."),
    Column("needs", "texts", 22, "One of these must stand in the sentence, one a line."),
    Column("about", "choice", 9, "Write “person” to speak only when it is about people.", ("person",)),
    Column("used_as", "choice", 10, "Speak only when it is used so.", _choices(Entry.__annotations__["used_as"])),
    Column("case", "choice", 8, "Write “exact” to match capitals as written.", _choices(Entry.__annotations__["case"])),
    Column("exact", "yes", 7, "Write “true” to match the words in no other form.", ("true", "false")),
    Column("forms", "texts", 18, "These forms and no others, one a line."),
    Column("gap", "number", 6, "How many other words may stand where a term has “...”: 0 to 3.", ("0", "1", "2", "3")),
    Column("even", "choices", 12, "Guards to switch off, one a line.", _choices(Guard)),
    Column("level", "choice", 10, "How loud it is, where that differs from its action.", get_args(Level)),
    Column("regions", "choices", 9, "Only in these regions, one a line.", _choices(Region)),
    Column("audiences", "audiences", 20, "How loud it is for some readers, one a line: easy-read | change"),
    Column("views", "views", 34, "Where people differ, one a line: who | where | stance | what they say"),
    Column("choice", "text", 18, "The choice that it belongs to, where people differ."),
    Column("under", "texts", 18, "The options of the choice under which it speaks, one a line."),
    Column("status", "choice", 11, "How far people agree.", _choices(Entry.__annotations__["status"])),
    Column("agreed", "agreed", 26, "Who agreed it, when, and when to look again: Board | 2026-11-22 | 2027-11-22"),
    Column("dissent", "text", 26, "What others say about it."),
    Column("history", "texts", 26, "What changed and when, one a line."),
)

REQUIRED = tuple(column.key for column in COLUMNS if column.required)
"""The columns that a sheet must have."""

BY_KEY = MappingProxyType({column.key: column for column in COLUMNS})
