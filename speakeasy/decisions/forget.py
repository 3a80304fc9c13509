"""All that a person told us, taken out of our files: their name, and what they wrote."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from speakeasy.decisions.challenge import FOLDER as CHALLENGES
from speakeasy.decisions.pledge import FILE as PLEDGE
from speakeasy.decisions.store import folder_for, read_table, read_text
from speakeasy.errors import DecisionError, WordlistError
from speakeasy.wordlists.about import read_about
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.lists import read_lists

SOMEBODY = "somebody"
_TYPED = ("from", "why", "instead", "door")
"""What a person who challenges a word writes. The word itself stays, and so does the answer."""


class Forgotten(Struct, frozen=True):
    """What is to change. `texts`: files with their new text. `entries`: lists with their new entries."""

    texts: Mapping[Path, str]
    entries: Mapping[Path, tuple[Entry, ...]]
    files: tuple[Path, ...]

    @property
    def paths(self) -> list[Path]:
        """The files that change."""
        return [*self.texts, *self.entries, *self.files]


def forget(root: Path, name: str, house: Iterable[Path], files: Iterable[Path]) -> Forgotten:
    """What would change without this name. `house` are the word lists; `files` may be about a person.

    Raises `DecisionError` if there is no name, or a file cannot be read: then nobody could say that it is clean.
    """
    if not any(map(str.isalpha, name)):
        raise DecisionError("Say which name to forget.")
    person = _Person(name)
    decided = sorted(folder_for(root).rglob("*.toml"))
    texts = {path: text for path in decided if (text := _without(path, person)) is not None}
    entries = {path: new for path in house if (new := tuple(_entries(path, person)))}
    return Forgotten(texts, entries, tuple(path for path in files if _is_about(path, person)))


class _Person:
    """A name: does a text say it?"""

    def __init__(self, name: str) -> None:
        self._name = _plain(name)
        words = r"\s+".join(map(re.escape, name.split()))
        self._pattern = re.compile(rf"(?<!\w){words}(?!\w)")

    def has(self, name: object) -> bool:
        """Is it this name, in small letters or large ones?"""
        return isinstance(name, str) and _plain(name) == self._name

    def out_of(self, text: str) -> str:
        """The text with somebody in place of the name."""
        return self._pattern.sub(SOMEBODY, text)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _without(path: Path, person: _Person) -> str | None:
    """The text of a file of decisions without the person. None: they are not in it."""
    import tomlkit

    read_table(path)  # Conflict marks and slips are told with their line.
    before = read_text(path)
    document: Any = tomlkit.parse(before)
    if path.parent.name == CHALLENGES and person.has(document.get("from")):
        for key in _TYPED:
            document.pop(key, None)
    for one in document.get("keep", ()):
        if person.has(one.get("by")):
            del one["by"]
    if path.name == PLEDGE and person.has(document.get("who")) and document.get("alone"):
        del document["who"]
    after = person.out_of(tomlkit.dumps(document))
    return after if after != before else None


def _entries(path: Path, person: _Person) -> Iterator[Entry]:
    """The entries of a word list that name the person where people decide: not in the words themselves."""
    out_of = person.out_of
    for entry in read_lists([path])[0]:
        agreed = entry.agreed
        new = replace(
            entry,
            agreed=replace(agreed, by=out_of(agreed.by)) if agreed else None,
            dissent=out_of(entry.dissent),
            history=tuple(map(out_of, entry.history)),
            views=tuple(replace(view, who=out_of(view.who)) for view in entry.views),
        )
        if new != entry:
            yield new


def _is_about(path: Path, person: _Person) -> bool:
    try:
        return person.has(read_about(path).name)
    except WordlistError:
        return False  # Any other TOML file.


def still_there(root: Path, name: str) -> list[Path]:
    """Files among the decisions that still have the name, such as pages that people changed by hand."""
    bare: Callable[[str], str] = _Person(name).out_of
    found = []
    for path in sorted(folder_for(root).rglob("*")):
        if path.is_file() and path.suffix in (".md", ".html", ".csv", ".jsonl", ".toml", ".json", ".txt"):
            text = path.read_bytes().decode("utf-8", "replace")
            if bare(text) != text:
                found.append(path)
    return found
