"""`speakeasy words new`: with questions, and without anybody to ask."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from speakeasy.wordlists.lists import read_lists

Run = Callable[..., Result]

WOBBLE = (
    *("words", "new", "wobble", "--category", "jargon", "--pos", "verb", "--use", "shake"),
    *("--why", "It is short.", "--flag", "It wobbled."),
)
ENTRY = """[words.wobble]
category = "jargon"
action = "replace"
pos = "verb"
use = ["shake"]
why = "It is short."
source = ["house"]
flags = ["It [wobbled|shook]."]
"""


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody is at the terminal."""
    monkeypatch.setattr("speakeasy.cli.words.ask.can_ask", lambda: True)


def test_all_given(run: Run, folder: Path) -> None:
    result = run(*WOBBLE)
    assert result.exit_code == 0
    assert "It matches: wobble, wobbles, wobbled, wobbling\nIts sentence holds.\n" in result.stdout
    assert (folder / "house" / "words.toml").read_text(encoding="utf-8") == ENTRY
    assert not (folder / "speakeasy.toml").exists()
    assert 'add it to your settings (speakeasy.toml): house = ["house/words.toml"]' in result.stdout


def test_it_speaks_once_it_is_in_the_settings(run: Run, folder: Path) -> None:
    assert run(*WOBBLE, "--yes").exit_code == 0
    assert (folder / "speakeasy.toml").read_text() == 'house = ["house/words.toml"]\n'
    (folder / "a.txt").write_text("They wobble.")
    assert "[wobble]" in run("check", "a.txt").stdout


def test_dry_run(run: Run, folder: Path) -> None:
    result = run(*WOBBLE, "--dry-run")
    assert ENTRY in result.stdout
    assert "Nothing was saved." in result.stdout
    assert not (folder / "house").exists()


def test_nobody_to_ask(run: Run) -> None:
    result = run("words", "new", "wobble")
    assert result.exit_code == 2
    assert "--category, --pos, --why, --flag, --use, --advice or --meaning" in result.stderr
    assert "say which word" in run("words", "new").stderr


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("utilise",), "“utilise” covers “utilise” already. See: speakeasy explain utilise."),
        (("utilising",), "“utilise” covers “utilising” already."),
        (("passive-voice",), "a rule has the name “passive-voice”."),
        (("…",), "has no letters"),
        (("wobble", "--name", "Wob Ble"), "Write small letters and hyphens, such as wob-ble."),
        (("a ...", "--name", "a"), "“a ...” can never match."),
        (("wobble", "--allow", "wobble"), "your settings always allow “wobble”."),
    ],
)
def test_a_word_that_cannot_speak_is_said_first(run: Run, folder: Path, args: tuple[str, ...], says: str) -> None:
    result = run("words", "new", *args)
    assert result.exit_code == 2
    assert says in result.stderr
    assert not (folder / "house").exists()


def test_a_word_that_is_there(run: Run, folder: Path) -> None:
    run(*WOBBLE)
    result = run(*WOBBLE, "--into", "house/words.toml")
    assert result.exit_code == 2
    assert "has “wobble” already" in result.stderr


def test_one_in_front_of_ours(run: Run, folder: Path) -> None:
    args = [*WOBBLE[:2], "utilise", *WOBBLE[3:-1], "They utilise it.", "--replace", "--yes"]
    assert run(*args).exit_code == 0
    (folder / "a.txt").write_text("They utilise it.")
    assert "shake" in run("check", "a.txt").stdout


def test_settings_that_keep_it_silent_are_told(run: Run, folder: Path) -> None:
    assert "stays silent for now" in run(*WOBBLE, "--off", "jargon").stdout
    assert "stays silent" not in run(*WOBBLE, "--into", "two.toml").stdout


def test_an_entry_that_is_off_covers_nothing(run: Run, folder: Path) -> None:
    result = run("words", "new", "utilise", "--off", "utilise")
    assert "covers" not in result.stderr
    assert "say these too" in result.stderr


def test_somebody_stops(run: Run, folder: Path, person: None) -> None:
    assert run("words", "new", "wobble", data="1\n").exit_code == 130
    assert not (folder / "house").exists()


def test_sentences_that_do_not_hold(run: Run, folder: Path) -> None:
    result = run(*WOBBLE, "--pass", "The wobble is fine.")
    assert result.exit_code == 2
    assert "does not hold: passes “The wobble is fine.”: but flags “wobble”" in result.stdout
    assert not (folder / "house").exists()


def test_a_conversation(run: Run, folder: Path, person: None) -> None:
    lines = [
        "wobble pathway",  # which word
        *("1", "9", "jargon"),  # hard; no such number; by name
        "health",  # topic
        "noun",
        "",  # nothing fits in its place
        "Say what will happen, and when.",  # advice
        "",  # no meaning
        "Nobody walks on it.",  # why
        "",  # who says so: us
        "The way is clear.",  # does not hold the word
        "Your wobble pathways start here.",
        "",  # no more
        "The wobble pathway garden is open.",
        "garden",
        "",  # no more
        "y",  # save
        "y",  # settings
    ]
    result = run("words", "new", data="\n".join(lines) + "\n")
    assert result.exit_code == 0, result.output
    assert "Type a number from 1 to" in result.stdout
    assert "Not flagged there. The word does not stand there" in result.stdout
    assert "  flagged: Your [wobble pathways] start here.\n" in result.stdout
    (entry,) = read_lists([folder / "house" / "words.toml"])[0]
    assert (entry.name, entry.category, entry.action, entry.topic) == ("wobble-pathway", "jargon", "consider", "health")
    assert entry.source == ("house",)
    assert entry.flags == ("Your [wobble pathways] start here.",)
    assert entry.passes == ("The wobble pathway garden is open.",)
    assert entry.unless == ("garden",)
    assert (folder / "speakeasy.toml").read_text() == 'house = ["house/words.toml"]\n'


def test_words_about_people_start_low(run: Run, folder: Path, person: None) -> None:
    lines = [
        "2",
        "inclusive",
        "",
        "wobbly people",
        "adjective",
        "shaky",
        "It hurts.",
        "",
        "A wobblish man.",
        "",
        "",
        "n",
    ]
    result = run("words", "new", "wobblish", data="\n".join(lines) + "\n")
    assert result.exit_code == 0, result.output
    assert 'action = "consider"' in result.stdout
    assert 'who = "wobbly people"' in result.stdout
    assert 'flags = ["A [wobblish|shaky] man."]' in result.stdout
    assert result.stdout.endswith("Nothing was saved.\n")
    assert not (folder / "house").exists()


def test_a_person_decides_about_what_covers_it(run: Run, folder: Path, person: None) -> None:
    result = run("words", "new", "utilise", data="n\n")
    assert result.exit_code == 0
    assert "You could say: use." in result.stdout
    assert result.stdout.endswith("Nothing was saved.\n")


def test_settings_are_left_alone_when_people_say_so(run: Run, folder: Path, person: None) -> None:
    result = run(*WOBBLE, data="\n\ny\nn\n")
    assert result.exit_code == 0, result.output
    assert not (folder / "speakeasy.toml").exists()
