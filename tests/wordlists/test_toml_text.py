"""Entries as people write them by hand."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from speakeasy.wordlists.entry import Agreement, Entry, View, entry_from
from speakeasy.wordlists.lists import read_lists, shipped_files
from speakeasy.wordlists.toml_text import KEYS, entry_toml, value_toml

FULL = Entry(
    name="special needs",
    category="inclusive",
    action="consider",
    pos="phrase",
    why='Say “what” somebody "needs".\x7f\\',
    source=("govuk",),
    flags=("A [special needs] child.",),
    audiences={"easy-read": "change", "a b": "off"},
    views=(View(who="CDC", where="US", stance="prefer"),),
    agreed=Agreement(by="Board", on=date(2026, 11, 22)),
    exact=True,
    gap=2,
)


def test_the_text_of_an_entry():
    assert entry_toml(FULL).split("\n") == [
        '[words."special needs"]',
        'category = "inclusive"',
        'action = "consider"',
        'pos = "phrase"',
        "exact = true",
        "gap = 2",
        r'why = "Say “what” somebody \"needs\".\u007f\\"',
        'views = [{who = "CDC", stance = "prefer", where = "US"}]',
        'audiences = {easy-read = "change", "a b" = "off"}',
        'source = ["govuk"]',
        'agreed = {by = "Board", on = 2026-11-22}',
        'flags = ["A [special needs] child."]',
        "",
    ]


def test_each_key_has_its_place():
    assert {*KEYS, "name"} == set(Entry.__struct_fields__)


def test_long_lists_take_several_lines():
    text = value_toml("unless", tuple(f"word{n} beside" for n in range(20)))
    assert text.startswith('[\n    "word0 beside", "word1 beside",')
    assert all(len(line) <= 120 for line in text.split("\n"))
    sentences = value_toml("flags", ("This is a sentence that goes on and [on] for a while.",) * 3)
    assert sentences.count("\n") == 4


@pytest.mark.parametrize("entry", [FULL, *read_lists(shipped_files())[0][::40]], ids=lambda entry: entry.name)
def test_the_text_says_the_same(entry):
    table = tomllib.loads(entry_toml(entry))["words"][entry.name]
    assert entry_from(entry.name, table, "here") == entry
