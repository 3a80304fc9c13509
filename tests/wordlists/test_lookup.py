"""An entry by name, term or form."""

from __future__ import annotations

import pytest

from speakeasy.wordlists.compiled import compile_words
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.lookup import entry_called, entry_in


def entry(name: str, *terms: str) -> Entry:
    return Entry(
        name=name, category="jargon", action="consider", pos="verb", why="w", source=("s",), flags=("f",), terms=terms
    )


ENTRIES = {one.name: one for one in (entry("utilise"), entry("used"), entry("buy-in", "bring on board"))}


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("utilise", "utilise"),
        ("Utilised", "utilise"),
        ("buy in", "buy-in"),
        ("bring on board", "buy-in"),
        ("brought on board", "buy-in"),
    ],
)
def test_found(name, found):
    assert entry_called(name, ENTRIES) == ENTRIES[found]


@pytest.mark.parametrize(
    ("word", "found"), [("Utilised", "utilise"), ("brought on board", "buy-in"), ("bring-on board", "buy-in")]
)
def test_found_in_a_list(word, found):
    assert entry_in(word, [compile_words(ENTRIES.values())]) == ENTRIES[found]


def test_a_later_list_is_in_front():
    other = entry("utilise", "utilize")
    lists = [compile_words(ENTRIES.values()), compile_words([other])]
    assert entry_in("utilizing", lists) == other
    assert entry_in("utilise", lists) == other
    assert entry_in("used", lists) == ENTRIES["used"]
    lists = [compile_words([entry("hub", "hub")]), compile_words([entry("hub", "meeting place")])]
    assert entry_in("hub", lists) is None


def test_none():
    assert entry_in("else", [compile_words(ENTRIES.values())]) is None
    assert entry_in("bring on", [compile_words(ENTRIES.values())]) is None
    assert entry_in("!", [compile_words(ENTRIES.values())]) is None
    assert entry_called("else", ENTRIES) is None
