"""Where people differ: each setting of each choice works, and a slip in one is named."""

from __future__ import annotations

import pytest

import speakeasy
from speakeasy.config import Config
from speakeasy.errors import ConfigError, SpeakeasyError, WordlistError
from speakeasy.example import read_example
from speakeasy.wordlists.choice import ASK, EITHER, choice_from
from speakeasy.wordlists.lists import compiled_from, read_lists, shipped_files

ENTRIES, TABLES = read_lists(shipped_files())
CHOICES = TABLES["choices"]
SETTINGS = [(name, option) for name, choice in CHOICES.items() for option in choice.names]


def _codes(text: str, **config: object) -> set[str]:
    return {found.code for found in speakeasy.check(text, "a.txt", Config(audience="public", **config))}


@pytest.mark.parametrize(("name", "option"), SETTINGS, ids=str)
def test_each_setting_works(name, option):
    """Under an option its words speak in their own examples, and the words of the other options are silent."""
    for entry in (entry for entry in ENTRIES if entry.choice == name):
        region = entry.regions[0] if entry.regions else "UK"
        text = read_example(entry.flags[0]).text
        speaks = entry.name in _codes(text, choices={name: option}, region=region)
        if option not in (*entry.under, ASK):
            assert not speaks, entry.name
        elif option != ASK:
            assert speaks, entry.name


@pytest.mark.parametrize("name", CHOICES)
def test_each_choice_has_words_and_each_option_a_voice(name):
    entries = [entry for entry in ENTRIES if entry.choice == name]
    assert entries
    assert len(CHOICES[name].options) >= 2
    assert all(option.who for option in CHOICES[name].options.values())
    assert {EITHER, ASK}.isdisjoint(CHOICES[name].options)


def test_every_entry_names_a_choice_that_is_there():
    for entry in ENTRIES:
        assert not entry.choice or set(entry.under) <= set(CHOICES[entry.choice].options), entry.name


def test_the_region_chooses_where_nobody_did():
    text = "Parking is free for people with disabilities."
    assert "people-with-disabilities" in _codes(text)
    assert "people-with-disabilities" not in _codes(text, region="US")
    assert "disabled-people" in _codes("The scheme helps disabled people.", region="US")


def test_ask_flags_all_ways_at_ask():
    found = speakeasy.check(
        "We help disabled people and people with disabilities.", "a.txt", Config(choices={"disability": ASK})
    )
    assert {one.level for one in found if one.code.startswith(("disabled", "people"))} == {"ask"}


@pytest.mark.parametrize(
    ("choices", "says"),
    [
        ({"disabilty": "ask"}, "“disabilty” is not a choice. Did you mean “disability”?"),
        ({"disability": "person-first"}, "Choose from: disabled-people, people-with-disabilities"),
        ({"disability": 3}, "“choices” must be a table of names"),
    ],
)
def test_a_wrong_choice_is_named(choices, says):
    with pytest.raises(ConfigError) as error:
        speakeasy.check("Hello.", "a.txt", Config(choices=choices))
    assert says in str(error.value)


def test_a_settings_file_chooses(tmp_path, monkeypatch):
    from click.testing import CliRunner

    from speakeasy.cli import cli

    (tmp_path / "a.txt").write_text("Parking is free for people with disabilities.\n", encoding="utf-8")
    (tmp_path / "speakeasy.toml").write_text('[choices]\ndisability = "either"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "people-with-disabilities" not in CliRunner().invoke(cli, ["check", "a.txt"]).output
    (tmp_path / "speakeasy.toml").write_text('[choices]\ndisability = "eiter"\n', encoding="utf-8")
    result = CliRunner().invoke(cli, ["check", "a.txt"])
    assert result.exit_code == 2
    assert "speakeasy.toml:2: “eiter” is not an option of “disability”." in result.output


HOUSE = """[choices.tea]
title = "Tea, or a brew?"
why = "People differ."
default = "tea"
[choices.tea.options]
tea = { say = "tea", who = "the south" }
brew = { say = "brew", who = "the north" }

[words.brew]
category = "jargon"
action = "replace"
pos = "noun"
choice = "tea"
under = ["tea"]
use = ["tea"]
why = "Not everyone knows it."
source = ["house"]
flags = ["Have a [brew|tea]."]
"""


def test_a_house_has_choices_of_its_own(tmp_path):
    house = tmp_path / "house.toml"
    house.write_text(HOUSE, encoding="utf-8")
    assert "brew" in _codes("Have a brew.", house=(house,))
    assert "brew" not in _codes("Have a brew.", house=(house,), choices={"tea": "brew"})


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('under = ["tea"]', 'under = ["coffee"]', "“coffee” is not an option of “tea”"),
        ('choice = "tea"', 'choice = "tee"', "no list has the choice “tee”. Did you mean “tea”?"),
        ('under = ["tea"]', "", "“choice” and “under” go together"),
        ('default = "tea"', 'default = "te"', "“te” is not one of its options. Did you mean “tea”?"),
        ('title = "Tea, or a brew?"', 'titel = "Tea"', "choices.tea"),
    ],
)
def test_a_slip_in_a_choice_is_named(tmp_path, old, new, says):
    house = tmp_path / "house.toml"
    house.write_text(HOUSE.replace(old, new), encoding="utf-8")
    with pytest.raises(SpeakeasyError) as error:
        _codes("Have a brew.", house=(house,))
    assert says in str(error.value)


def test_choice_from_refuses_what_is_no_table():
    with pytest.raises(WordlistError, match=r"choices\.tea"):
        choice_from("tea", 3, "house.toml")


def test_choices_survive_the_compiled_form(tmp_path):
    house = tmp_path / "house.toml"
    house.write_text(HOUSE, encoding="utf-8")
    assert compiled_from([house]).choices["tea"].for_region("UK") == "tea"
