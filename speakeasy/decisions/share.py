"""Words that one group shares with another: a small file, taken in as ideas to talk about, never as decisions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from speakeasy.dates import in_words
from speakeasy.decisions.store import convert, read_table, read_text, toml
from speakeasy.errors import DecisionError
from speakeasy.model import LEVELS
from speakeasy.paths import shown
from speakeasy.wordlists.compiled import Compiled
from speakeasy.wordlists.draft import NAME
from speakeasy.wordlists.entry import Entry, entry_from
from speakeasy.wordlists.listfile import entry_lines
from speakeasy.wordlists.lookup import entry_in
from speakeasy.wordlists.toml_text import entry_toml

DECIDED = ("agreed", "kept")
_HEADING = "Words that we share. To look at them as ideas, with the name of this file: speakeasy words import FILE"


class From(Struct, frozen=True, forbid_unknown_fields=True):
    """Who shares, and when."""

    by: str
    on: date


class Shared(Struct, frozen=True):
    """A file of shared words."""

    sender: From
    entries: tuple[Entry, ...]


class Sorted(Struct, frozen=True):
    """Shared words, looked at by those who get them.

    new    proposed entries, for words that no list here has
    known  words that our own lists have: our choice stays
    other  words that only the shipped lists have: what the others say of them is a challenge
    left   names that cannot be in a list here
    """

    new: tuple[Entry, ...]
    known: tuple[Entry, ...]
    other: tuple[Entry, ...]
    left: tuple[str, ...]


def shared_text(entries: Iterable[Entry], sender: From) -> str:
    """The file. Raises `DecisionError` if there is nothing to share, or nobody who shares it."""
    entries = sorted(entries, key=lambda one: one.name)
    if not entries:
        raise DecisionError("There is no agreed word to share yet. Name the words, or decide first: speakeasy panel")
    if not sender.by.strip():
        raise DecisionError('Say who shares these words: --by "Willow House"')
    head = toml({"shared": {"by": " ".join(sender.by.split()), "on": sender.on}}, _HEADING)
    return "\n".join([head, *map(entry_toml, entries)])


def read_shared(path: Path) -> Shared:
    """Raises `DecisionError` or `WordlistError` with the file, the line and the cure."""
    table = read_table(path)
    words = table.get("words")
    if set(table) != {"shared", "words"} or not isinstance(words, dict):
        raise DecisionError(
            f"{shown(path)}: this is no file of shared words. Such a file comes from: speakeasy words share. "
            "To use a whole list, name it in your settings under “house”."
        )
    sender = convert(table["shared"], From, path, "shared")
    lines = entry_lines(read_text(path))
    entries = (
        entry_from(name, one, f"{shown(path)}:{lines.get(name, 1)}: words.{name}") for name, one in words.items()
    )
    return Shared(sender, tuple(entries))


def sort_shared(shared: Shared, own: Sequence[Compiled], ours: Sequence[Compiled], rules: Iterable[str]) -> Sorted:
    """What to do with each word. `own` are the house lists, `ours` the shipped ones. Nothing of theirs is lost."""
    new: list[Entry] = []
    known: list[Entry] = []
    other: list[Entry] = []
    left: list[str] = []
    names = set(rules)
    for entry in shared.entries:
        if not NAME.fullmatch(entry.name) or entry.name in names:
            left.append(entry.name)
        elif _is_in(entry, own):
            known.append(entry)
        elif _is_in(entry, ours):
            other.append(entry)
        else:
            new.append(proposed(entry, shared.sender))
    return Sorted(tuple(new), tuple(known), tuple(other), tuple(left))


def _is_in(entry: Entry, lists: Sequence[Compiled]) -> bool:
    return any(entry.name in one.names for one in lists) or any(entry_in(word, lists) for word in entry.spellings)


def proposed(entry: Entry, sender: From) -> Entry:
    """The entry as an idea: nobody here agreed it, so it speaks softly. Where it comes from stays with it."""
    soft = LEVELS.index(entry.own_level) < LEVELS.index("consider")
    return replace(
        entry,
        status="proposed",
        agreed=None,
        dissent="",
        level="consider" if soft and entry.axis == "shut-out" else entry.level,
        history=(*entry.history, came_from(entry, sender)),
    )


def came_from(entry: Entry, sender: From) -> str:
    """Who shared a word, and what they decided, in sentences."""
    said = [f"{sender.by} shared it on {in_words(sender.on)}."]
    if entry.agreed:
        said.append(f"They agreed it on {in_words(entry.agreed.on)}.")
    if entry.dissent:
        said.append(f"Some of them were against: {entry.dissent}")
    return " ".join(said)
