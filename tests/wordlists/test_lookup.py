"""An entry by name, term or form."""

from __future__ import annotations

import pytest

from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.lookup import entry_called


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


def test_none():
    assert entry_called("else", ENTRIES) is None
