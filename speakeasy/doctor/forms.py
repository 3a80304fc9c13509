"""The forms of a word: those that an entry matches, or those of a word that no list has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from msgspec import Struct

from speakeasy.text.word_forms import Pos
from speakeasy.wordlists.compiled import record_of, surfaces_of
from speakeasy.wordlists.entry import Entry

_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "adverb": ("ly",),
    "verb": ("ise", "ize", "ify", "ate"),
    "adjective": ("ful", "less", "ous", "ive", "able", "ible", "ical", "al", "ic"),
}


class Row(Struct, frozen=True):
    """Ways to write one form, what form it may be, and what to say in its place."""

    surfaces: tuple[str, ...]
    forms: tuple[str, ...]
    use: tuple[str, ...]


def rows_of(entry: Entry, region: str) -> list[Row]:
    """The forms that an entry matches; ways to write one form share a row."""
    surfaces = surfaces_of(entry)
    record = record_of(entry, surfaces)
    said = {
        forms: tuple(dict.fromkeys(text for form in forms for text in record.say(form, region) if text))
        for forms in surfaces.values()
    }
    return _grouped(surfaces, said)


def rows_of_word(word: str, pos: Pos) -> list[Row]:
    """The forms of a word that is in no list."""
    from speakeasy.text.inflect import forms

    return _grouped(cast("Mapping[str, tuple[str, ...]]", forms(word, pos)), {})


def guessed_pos(word: str) -> Pos:
    """What kind of word it looks like, by its ending. Most words are nouns."""
    if " " in word:
        return "phrase"
    for pos, endings in _ENDINGS.items():
        if word.endswith(endings):
            return cast("Pos", pos)
    return "noun"


def _grouped(surfaces: Mapping[str, tuple[str, ...]], said: Mapping[tuple[str, ...], Iterable[str]]) -> list[Row]:
    by_forms: dict[tuple[str, ...], list[str]] = {}
    for surface, forms in surfaces.items():
        by_forms.setdefault(forms, []).append(surface)
    return [Row(tuple(ways), forms, tuple(said.get(forms, ()))) for forms, ways in by_forms.items()]
