"""A check with a list, against one without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from speakeasy.checker import Checker
from speakeasy.config import Config
from speakeasy.doctor.preview import Change, change_in, configs_for
from speakeasy.formats import read

HUB = (
    '[words.hub]\ncategory = "jargon"\naction = "avoid"\npos = "noun"\nwhy = "w"\nsource = ["editors"]\n'
    'flags = ["The [hub]."]\n'
)
UTILISE = HUB.replace("words.hub", "words.utilise").replace("avoid", "consider").replace("noun", "verb")


@pytest.fixture
def change(tmp_path):
    def make(toml: str, text: str) -> Change:
        file = tmp_path / "ours.toml"
        file.write_text(toml, encoding="utf-8")
        before, after = map(Checker, configs_for(Config(), file))
        return change_in(read(text.encode(), "a.md"), before, after)

    return make


def test_a_new_word(change):
    found = change(HUB, "The hub is here. We utilise it.")
    assert [one.code for one in found.new] == ["hub"]
    assert (found.gone, found.other) == ((), ())


def test_a_word_that_says_something_else(change):
    found = change(UTILISE, "We utilise it.")
    assert [(was.level, now.level) for was, now in found.other] == [("change", "consider")]
    assert (found.new, found.gone) == ((), ())


def test_a_shipped_word_that_goes(change):
    found = change(UTILISE.replace('pos = "verb"', 'pos = "verb"\nterms = ["hub"]'), "We utilise it.")
    assert [one.code for one in found.gone] == ["utilise"]


def test_a_list_in_force_keeps_its_place():
    config = Config(house=(Path("a.toml"), Path("b.toml")))
    assert [one.house for one in configs_for(config, Path("a.toml"))] == [(Path("b.toml"),), config.house]
    without, having = configs_for(config, Path("c.toml"))
    assert without == config
    assert having.house == (*config.house, Path("c.toml"))
