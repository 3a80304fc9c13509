"""Entries found by name, term, form, replacement and meaning."""

from __future__ import annotations

import pytest

from speakeasy.config import Config
from speakeasy.doctor.search import hits_for, places_for


@pytest.mark.parametrize(
    ("text", "entry", "where"),
    [
        ("utilise", "utilise", "name"),
        ("Utilised", "utilise", "form"),
        ("take part", "participate", "use"),
        ("service user", "service-user", "name"),
    ],
)
def test_where_it_is_found(text, entry, where):
    assert (entry, where) in [(hit.entry.name, hit.where) for hit in hits_for(text, Config())]


def test_words_are_looked_for_from_their_start():
    assert not any(hit.entry.name == "utilise" for hit in hits_for("tilise", Config()))


def test_the_nearest_kind_of_match_comes_first():
    order = [hit.where for hit in hits_for("care", Config())]
    assert order.index("name") == 0
    assert order == sorted(order, key=["name", "term", "form", "use", "advice", "meaning"].index)


def test_a_house_entry_has_its_own_place(tmp_path):
    house = tmp_path / "ours.toml"
    house.write_text(
        '\n[words.utilise]\ncategory = "wordy"\naction = "consider"\npos = "verb"\nwhy = "w"\nsource = ["editors"]\n'
        'flags = ["We [utilise] it."]\n'
    )
    assert places_for(Config(house=(house,)))["utilise"].endswith("ours.toml:2")
    assert "wordy.toml:" in places_for(Config())["utilise"]
