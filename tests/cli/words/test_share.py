"""`speakeasy words share`, and the file taken in by another group."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from speakeasy.checker import check
from speakeasy.cli import cli
from speakeasy.config import Config
from speakeasy.decisions.challenge import read_challenges
from speakeasy.wordlists.lists import read_lists

TODAY = date.today()
WORDS = """\
[words.lunch]
category = "wordy"
action = "consider"
pos = "noun"
why = "Just ours."
source = ["house"]
flags = ["We have [lunch]."]

[words.utilise]
category = "wordy"
action = "replace"
pos = "verb"
use = ["make use of"]
why = "We like it."
source = ["house"]
flags = ["We [utilise|make use of] it."]
status = "agreed"

[words.wobblehub]
category = "inclusive"
action = "replace"
pos = "noun"
use = ["meeting place"]
why = "Nobody knows it."
source = ["house"]
flags = ["The [wobblehub|meeting place] is open."]
status = "agreed"
agreed = { by = "the Monday group", on = 2026-01-02 }
dissent = "One of us likes it."
"""


@pytest.fixture
def shared(tmp_path, monkeypatch):
    """A file that one group made, and another group's folder to work in."""
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / "speakeasy.toml").write_text('house = ["words.toml"]\n' if folder == one else "", encoding="utf-8")
    (one / "words.toml").write_text(WORDS, encoding="utf-8")
    monkeypatch.chdir(one)
    run("words", "share", "--by", "Willow House", "-o", "../shared.toml")
    monkeypatch.chdir(other)
    return Path("../shared.toml")


def run(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(cli, list(words))
    assert result.exit_code == code, (result.output, result.exception)
    return result.output


def house() -> dict:
    return {entry.name: entry for entry in read_lists([Path("house/words.toml")])[0]}


def test_only_what_was_decided_is_shared(shared):
    text = shared.read_text(encoding="utf-8")
    assert 'by = "Willow House"' in text
    assert "[words.utilise]" in text
    assert "lunch" not in text


def test_what_comes_in_is_an_idea_that_says_where_it_is_from(shared):
    run("words", "import", str(shared))
    one = house()["wobblehub"]
    assert (one.status, one.agreed, one.dissent) == ("proposed", None, "")
    assert "Willow House shared it on" in one.history[-1]
    assert "They agreed it on 2 January 2026. Some of them were against: One of us likes it." in one.history[-1]
    [found] = check("The wobblehub is open.", "a.md", Config(house=(Path("house/words.toml"),)))
    assert found.level == "consider"
    assert "Willow House shared it" in run("panel")


def test_a_word_that_we_have_is_only_challenged(shared):
    run("words", "import", str(shared))
    assert "utilise" not in house()
    [one] = read_challenges(Path())
    assert (one.word, one.code, one.instead) == ("utilise", "utilise", ("make use of",))
    assert "Willow House" in one.door
    before = {path: path.read_bytes() for path in Path().rglob("*.toml")}
    assert "There is nothing new in this file." in run("words", "import", str(shared))
    assert {path: path.read_bytes() for path in Path().rglob("*.toml")} == before


def test_own_choices_stay(shared):
    own = WORDS.replace("meeting place", "hall").replace("Nobody knows it.", "It is long.")
    Path("words.toml").write_text(own, encoding="utf-8")
    Path("speakeasy.toml").write_text('house = ["words.toml"]\n', encoding="utf-8")
    assert "You chose these words." in run("words", "import", str(shared))
    assert Path("words.toml").read_text(encoding="utf-8") == own
    assert not Path("decisions").exists()


def test_a_look_first(shared):
    assert "“wobblehub”" in run("words", "import", str(shared), "--dry-run")
    assert not Path("house").exists()
    assert not Path("decisions").exists()


def test_words_that_cannot_work_here_are_left_out(shared):
    text = shared.read_text(encoding="utf-8").replace("The [wobblehub|meeting place]", "The [hall|x]")
    shared.write_text(text, encoding="utf-8")
    assert "We left these out. They do not work with your lists:\n  wobblehub" in run("words", "import", str(shared))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[words.x]\nwhy = "y"\n', "this is no file of shared words"),
        ("[shared]\n<<<<<<< HEAD\n", "two people changed this at once"),
        ('[shared]\nby = "A"\non = 2026-01-01\n[words.x]\nwhi = "y"\n', "“whi” is not a key of an entry"),
        ('[shared]\nby = "A"\n[words]\n', "missing required field “on”"),
    ],
)
def test_a_file_that_is_not_right(shared, text, says):
    shared.write_text(text, encoding="utf-8")
    assert says in run("words", "import", str(shared), code=2)


def test_what_cannot_be_shared(shared, monkeypatch):
    assert "no agreed word to share yet" in run("words", "share", "--by", "A", "-o", "b.toml", code=2)
    monkeypatch.chdir("../one")
    assert "Say who shares" in run("words", "share", "-o", "b.toml", code=2)
    assert "is not in a word list of your own" in run("words", "share", "cup", "--by", "A", "-o", "b.toml", code=2)
    assert "there already" in run("words", "share", "--by", "A", "-o", "words.toml", code=2)
    assert "Words in it: 1." in run("words", "share", "lunches", "--by", "A", "-o", "b.toml")
