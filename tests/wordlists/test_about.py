"""A person's own words: before all lists, and only where somebody asks for them."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from speakeasy.checker import check
from speakeasy.cli import cli
from speakeasy.config import Config
from speakeasy.errors import WordlistError
from speakeasy.wordlists.about import read_about

SAM = 'name = "Sam"\nsay = ["cripple"]\n\n[instead]\n"service user" = "neighbour"\n"punter" = ""\n'
HOUSE = """\
[words.neighbour]
category = "wordy"
action = "replace"
pos = "noun"
use = ["person next door"]
why = "Ours."
source = ["house"]
flags = ["A [neighbour] came."]

[words.user-of-services]
category = "wordy"
action = "replace"
pos = "noun"
terms = ["service user"]
use = ["customer"]
why = "Ours."
source = ["house"]
flags = ["A [service user] came."]
"""


@pytest.fixture
def sam(tmp_path):
    (tmp_path / "house.toml").write_text(HOUSE, encoding="utf-8")
    path = tmp_path / "sam.toml"
    path.write_text(SAM, encoding="utf-8")
    return path


def test_what_a_person_wants_comes_before_the_house_list(sam):
    house = (sam.with_name("house.toml"),)
    text = "Two service users came. The punter is a cripple."
    [one, other] = check(text, "a.md", Config(house=house, about=(sam,)))
    assert one.suggestions[0].text == "neighbours"
    assert (one.level, one.why) == ("change", "Sam wants to be called “neighbour”.")
    assert (other.code, other.why) == ("punter", "Sam does not want this word.")
    assert other.suggestions[0].advice == "Ask Sam what to say."
    without = {found.code: found for found in check(text, "a.md", Config(house=house))}
    assert without["user-of-services"].suggestions[0].text == "customers"
    assert len(without) > 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('say = ["x"]\n', "missing required field"),
        ('name = "Sam"\nsays = ["x"]\n', "unknown field"),
        ('name = "Sam"\nsay = ["!"]\n', "“!” holds no letters"),
        ('name = "Sam\n', "this is not TOML"),
        ("<<<<<<< HEAD\n", "two people changed this at once"),
    ],
)
def test_a_file_with_a_slip(sam, text, says):
    sam.write_text(text, encoding="utf-8")
    with pytest.raises(WordlistError, match=says):
        read_about(sam)


def test_on_the_command_line_and_in_settings(sam, monkeypatch):
    monkeypatch.chdir(sam.parent)
    (sam.parent / "a.md").write_text("A service user came.\n", encoding="utf-8")

    def checked(*more: str) -> str:
        return CliRunner().invoke(cli, ["check", "a.md", *more]).output

    assert "neighbour" not in checked()
    assert "neighbour" in checked("--about", "sam.toml")
    assert "cannot be read" in checked("--about", "tom.toml")
    (sam.parent / "speakeasy.toml").write_text('[[paths]]\nfiles = ["a.md"]\nabout = ["sam.toml"]\n', encoding="utf-8")
    assert "neighbour" in checked()
    (sam.parent / "speakeasy.toml").write_text('about = ["tom.toml"]\n', encoding="utf-8")
    assert "there is no file about a person" in checked()
