"""Entries put into a word list file. What does not change keeps its letters, comments and place."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from speakeasy.cache import write_atomically
from speakeasy.errors import WordlistError
from speakeasy.wordlists.entry import Entry, entry_from
from speakeasy.wordlists.lists import read_lists
from speakeasy.wordlists.toml_parts import Part, lead_of, parts_of
from speakeasy.wordlists.toml_text import KEYS, entry_toml, table_of, value_toml

__all__ = ["changed_keys", "entry_toml", "put"]

_BOM = b"\xef\xbb\xbf"


def put(path: Path, entries: Iterable[Entry], remove: Collection[str] = ()) -> bool:
    """Put entries into the list at `path`, and take out the names in `remove`. Says whether the file changed.

    A name that is in both stays. New entries go to their place in the alphabet. The file is made if it is not
    there. It is written whole or not at all. Raises `WordlistError` if the file cannot be read, changed or written.
    """
    path = Path(os.path.realpath(path))  # a link stays a link, and its file changes
    old = {entry.name: entry for entry in read_lists([path])[0]} if path.exists() else {}
    data = path.read_bytes() if path.exists() else b""
    before = data.decode("utf-8-sig")
    given = {entry.name: entry for entry in entries}
    new = {name: entry for name, entry in given.items() if old.get(name) != entry}
    gone = {name for name in remove if name in old and name not in given}
    if not new and not gone:
        return False
    windows = before.count("\r\n") == before.count("\n") > 0
    text = before.replace("\r\n", "\n") if windows else before
    after = _put_text(text, old, new, gone)
    wanted = {name: entry for name, entry in {**old, **new}.items() if name not in gone}
    _refuse_what_reads_otherwise(path, text, after, wanted)
    after = after.replace("\n", "\r\n") if windows else after
    mode = path.stat().st_mode if path.exists() else None
    if not write_atomically(path, (_BOM if data.startswith(_BOM) else b"") + after.encode()):
        raise WordlistError(f"{path}: this word list cannot be written. Is the folder yours to change?")
    if mode is not None:
        path.chmod(mode)  # who may read it stays as it was
    return True


def changed_keys(old: Entry, new: Entry) -> list[str]:
    """The keys in which two entries differ, in the order of our files."""
    return [key for key in KEYS if getattr(old, key) != getattr(new, key)]


def _put_text(text: str, old: Mapping[str, Entry], new: Mapping[str, Entry], gone: Collection[str]) -> str:
    parts = []
    for part in parts_of(text):
        if part.entry in new and part.entry in old:
            parts.append(Part(part.entry, _changed(part, old[part.entry], new[part.entry])))
        elif part.entry not in gone or not part.entry:
            parts.append(part)
    for name in sorted(name for name in new if name not in old):
        _insert(parts, new[name])
    return "".join(part.text for part in parts)


def _insert(parts: list[Part], entry: Entry) -> None:
    """Before the first entry with a later name, else after the last entry, else at the end."""
    later = [place for place, part in enumerate(parts) if part.entry > entry.name]
    words = [place for place, part in enumerate(parts) if part.entry]
    place = later[0] if later else words[-1] + 1 if words else len(parts)
    text = entry_toml(entry) + ("\n" if place < len(parts) else "")
    if place:
        before = parts[place - 1]
        ends = before.text.rstrip("\n") + "\n\n" if before.text.strip() else ""
        parts[place - 1] = Part(before.entry, ends)
    parts.insert(place, Part(entry.name, text))


def _changed(part: Part, old: Entry, new: Entry) -> str:
    """The part with the keys that changed. Where that cannot be done key by key, the entry is written anew."""
    lead = lead_of(part.text)
    body = part.text[lead:].rstrip("\n")
    blank = part.text[lead + len(body) :]
    text = _with_keys(body, old, new)
    if text is None or _entry_in(text, new.name) != new:
        text = entry_toml(new)
    return part.text[:lead] + text.rstrip("\n") + blank


def _with_keys(body: str, old: Entry, new: Entry) -> str | None:
    """The text of the entry with its changed keys. None where a key has a heading or a dotted name of its own."""
    import tomlkit  # only here: it is slow to start, and few runs change a list
    from tomlkit.items import AoT, Table

    document = tomlkit.parse(body + "\n")
    table: Any = document["words"][new.name]
    values = table_of(new)
    for key in changed_keys(old, new):
        if isinstance(table.get(key), (AoT, Table)):
            return None
        if key in table and key in values:
            table[key] = tomlkit.value(value_toml(key, values[key]))
        elif key in table:
            del table[key]
    text = tomlkit.dumps(document)
    for key in values:
        if key not in table:
            text = _with_line(text, key, value_toml(key, values[key]))
    return text


def _with_line(text: str, key: str, value: str) -> str:
    """The text of an entry with one more key, before the first of the keys that come later."""
    line = f"{key} = {value}\n"
    for later in KEYS[KEYS.index(key) + 1 :]:
        if found := re.search(rf"^(?:[ \t]*#.*\n)*[ \t]*{later}[ \t]*=", text, re.MULTILINE):
            return text[: found.start()] + line + text[found.start() :]
    return text.rstrip("\n") + "\n" + line


def _entry_in(text: str, name: str) -> Entry | None:
    """The one entry in this text, or None if it cannot be read."""
    try:
        return entry_from(name, tomllib.loads(text)["words"][name], name)
    except (tomllib.TOMLDecodeError, KeyError, WordlistError):
        return None


def _refuse_what_reads_otherwise(path: Path, before: str, after: str, wanted: Mapping[str, Entry]) -> None:
    """Never write a file that says something else than was asked: people may have written it in ways unknown here."""
    try:
        tables, own = tomllib.loads(after), tomllib.loads(before)
    except tomllib.TOMLDecodeError:
        tables, own = {}, {"": 0}
    words = tables.pop("words", {})
    own.pop("words", None)
    found = {name: entry_from(name, table, name) for name, table in words.items()}
    if found != wanted or tables != own:
        missed = sorted(name for name in {*found, *wanted} if found.get(name) != wanted.get(name))
        which = f"[words.{missed[0]}]" if missed else "[words.name]"
        raise WordlistError(
            f"{path.name}: write each entry under a heading of its own, such as {which}. Then try again."
        )
