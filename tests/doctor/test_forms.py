"""Forms of an entry with what to say in each, and forms of a word that no list has."""

from __future__ import annotations

import pytest

from speakeasy.doctor.forms import guessed_pos, rows_of, rows_of_word
from speakeasy.wordlists.entry import Entry

UTILISE = Entry(
    name="utilise", category="wordy", action="replace", pos="verb", why="w", source=("s",), flags=("f",), use=("use",)
)


def test_ways_to_write_a_form_share_a_row():
    rows = {row.surfaces: row for row in rows_of(UTILISE, "UK")}
    past = rows["utilised", "utilized"]
    assert past.forms == ("past", "participle")
    assert past.use == ("used",)


def test_the_replacement_has_the_spelling_of_the_region():
    entry = Entry(
        name="map", category="wordy", action="replace", pos="verb", why="w", source=("s",), flags=("f",),
        use=("organise",),
    )  # fmt: skip
    assert rows_of(entry, "UK")[0].use == ("organise",)
    assert rows_of(entry, "US")[0].use == ("organize",)


def test_a_word_in_no_list():
    assert [row.surfaces for row in rows_of_word("blog", "noun")] == [("blog",), ("blogs",)]


@pytest.mark.parametrize(
    ("word", "pos"),
    [("slowly", "adverb"), ("blogify", "verb"), ("hopeful", "adjective"), ("blog", "noun"), ("on the day", "phrase")],
)
def test_the_guess(word, pos):
    assert guessed_pos(word) == pos
