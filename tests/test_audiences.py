from __future__ import annotations

import subprocess
import sys
from typing import get_args

import pytest

from speakeasy.audiences import DEFAULT, audience_names, load_audience
from speakeasy.errors import ConfigError
from speakeasy.model import LEVELS
from speakeasy.rules import all_rules
from speakeasy.wordlists.entry import Action, Category
from speakeasy.wordlists.lists import read_lists, shipped_files


def test_the_audiences_of_the_guidance_are_there():
    assert audience_names() == (
        "public",
        "easy-read",
        "simple-text",
        "young-people",
        "board",
        "professionals",
        "legal-letter",
        "transcript",
        "translation",
        "us-public",
        "au-public",
    )


@pytest.mark.parametrize("name", audience_names())
def test_each_audience_says_who_it_is_for_and_who_says_so(name):
    audience = load_audience(name)
    assert audience.name == name
    assert audience.title
    assert audience.who.endswith(".")
    assert audience.source


@pytest.mark.parametrize("name", audience_names())
def test_each_audience_sets_only_what_there_is(name):
    audience = load_audience(name)
    for rule, value in audience.rules.items():
        assert rule in all_rules()
        if not isinstance(value, bool):
            assert set(value) <= {*all_rules()[rule].options, "level"}
            assert value.get("level", "note") in LEVELS
    topics = {entry.topic for entry in read_lists(shipped_files())[0]}
    assert set(audience.levels) <= {*topics, *get_args(Category), *get_args(Action)}
    assert set(audience.levels.values()) <= {*LEVELS, "off"}


@pytest.mark.parametrize("name", audience_names())
def test_a_strong_warning_comes_after_a_warning(name):
    value = load_audience(name).rules.get("hard-sentence", {})
    if isinstance(value, bool) or not value:
        value = {"warn": 20, "strong": 25}
    assert value["warn"] < value["strong"]


def test_the_default_changes_nothing():
    assert load_audience(DEFAULT).values == {}


def test_easy_read_has_the_numbers_of_its_guidance_and_says_that_people_must_check_it():
    easy = load_audience("easy-read")
    assert easy.rules["hard-sentence"] == {"warn": 12, "strong": 15, "ideas": 1}
    assert "cannot say that a text is Easy Read" in easy.note


def test_an_audience_like_another_starts_from_it():
    simple = load_audience("simple-text")
    assert simple.rules["hard-sentence"] == {"warn": 12, "strong": 18, "ideas": 1}
    assert simple.rules["long-paragraph"] == load_audience("easy-read").rules["long-paragraph"]
    assert simple.levels["figurative"] == "change"
    assert "Ask some of your readers" in simple.note


def test_levels_and_rules_come_in_the_shape_of_settings():
    values = load_audience("professionals").values
    assert values["figurative"] is False
    assert values["passive-voice"] is False
    assert load_audience("board").values["jargon"] == {"level": "explain"}


def test_an_audience_can_have_a_region():
    assert [load_audience(name).region for name in ("public", "us-public", "au-public")] == ["UK", "US", "AU"]


def test_an_unknown_audience_is_met_with_the_nearest_name():
    with pytest.raises(ConfigError, match="“profesionals” is not an audience"):
        load_audience("profesionals")


def test_the_default_reads_no_file():
    code = "import sys, speakeasy.audiences as a; a.load_audience('public'); sys.exit('tomllib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
