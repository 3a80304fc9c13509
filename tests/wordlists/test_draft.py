"""A new entry while somebody writes it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from speakeasy.wordlists.compiled import compile_allowed, compile_words
from speakeasy.wordlists.draft import action_for, covering, is_allowed, marked, name_of, terms_of, why_silent
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.words import Words

USE = Entry(
    name="utilise",
    category="wordy",
    action="replace",
    pos="verb",
    use=("use",),
    why="",
    source=(),
    flags=("[utilise]",),
)
HELD = replace(USE, name="in-order-to", pos="phrase", needs=("form",), flags=("[in order to]",))


def words(*entries):
    return Words([compile_words(entries)], lambda entry: entry.own_level)


@pytest.mark.parametrize(
    ("word", "name", "terms"),
    [
        ("utilise", "utilise", ()),
        ("care package", "care-package", ()),
        ("co-production", "co-production", ("co-production",)),
        ("Café’s  end", "cafes-end", ("Café’s  end",)),
        ("BAME", "bame", ("BAME",)),
        ("…", "", ("…",)),
    ],
)
def test_names(word, name, terms):
    assert name_of(word) == name
    assert terms_of(word, name) == terms


def test_actions():
    assert action_for("inclusive", ("x",), "") == "consider"
    assert action_for("wordy", ("x",), "m") == "replace"
    assert action_for("jargon", (), "m") == "explain"
    assert action_for("jargon", (), "") == "consider"


@pytest.mark.parametrize("word", ["utilise", "utilising", "Utilise", "in order to", "in-order-to"])
def test_what_covers_a_word(word):
    assert len(covering(word, [USE, HELD], words(USE, HELD))) == 1


def test_a_part_is_not_all():
    assert covering("utilise it", [USE], words(USE)) == []


def test_brackets_are_put_where_it_speaks():
    assert marked(USE, "Utilise it, then utilise me.", words(USE)) == "[Utilise|Use] it, then [utilise|use] me."
    assert marked(USE, "We [utilise] it.", words(USE)) == "We [utilise] it."
    assert marked(USE, "We use it.", words(USE)) == "We use it."


def test_why_it_is_silent():
    assert "quotation" in why_silent(USE, "They wrote: “we utilise it for all of our work”.", words(USE))
    longer = replace(USE, name="utilise-it", pos="phrase", flags=("[utilise it]",))
    assert why_silent(USE, "We [utilise] it.", words(USE, longer)) == "What speaks there is “utilise-it”."
    assert why_silent(USE, "Nothing.", words(USE)).startswith("The word does not stand there")


def test_allowed_words():
    allowed = Words([], lambda entry: entry.own_level, compile_allowed(["utilise"]))
    assert is_allowed("utilise", allowed)
    assert not is_allowed("use", allowed)
