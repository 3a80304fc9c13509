"""The smaller commands: explain, rules, config, score, completion."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize("name", [("utilise",), ("Utilising",), ("in", "order", "to"), ("passive-voice",)])
def test_explain(run: Run, name: tuple[str, ...]) -> None:
    result = run("explain", *name)
    assert result.exit_code == 0
    assert result.stdout.startswith("# ")
    assert "## Who says so" in result.stdout


def test_explain_knows_the_house_words(run: Run, folder: Path) -> None:
    entry = '[words.hub]\ncategory = "jargon"\naction = "avoid"\npos = "noun"\nadvice = "Name it."\n'
    (folder / "ours.toml").write_text(entry + 'why = "We say so."\nsource = ["house"]\nflags = ["The [hub]."]\n')
    (folder / "speakeasy.toml").write_text('house = ["ours.toml"]\n')
    assert "We say so." in run("explain", "hub").stdout


USER = (
    '[words.service-user]\ncategory = "inclusive"\naction = "ask"\npos = "noun"\nadvice = "Say “member”."\n'
    'why = "We say so."\nsource = ["editors"]\nflags = ["A [service user]."]\n'
)


@pytest.mark.parametrize("command", [("explain", "service-user"), ("config",)])
def test_an_entry_that_stands_in_place_of_another_is_told(run: Run, folder: Path, command: tuple[str, ...]) -> None:
    for name in ("a.toml", "b.toml"):
        (folder / name).write_text(USER, encoding="utf-8")
    said = "This entry of a.toml stands in place of the shipped one."
    assert said not in run(*command).stdout
    assert said in run(*command, "--house", "a.toml").stdout
    both = run(*command, "--house", "a.toml", "--house", "b.toml").stdout
    assert "This entry of b.toml stands in place of that of a.toml." in both


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('unless = ["@pepole"]', "ours.toml:1: words.service-user: there is no class “@pepole”."),
        ('audiences = { publik = "note" }', "ours.toml:1: words.service-user: “publik” under “audiences” is not an"),
    ],
)
def test_a_name_that_no_list_knows_is_refused(run: Run, folder: Path, line: str, says: str) -> None:
    (folder / "ours.toml").write_text(USER + line + "\n", encoding="utf-8")
    result = run("check", "letter.md", "--house", "ours.toml")
    assert result.exit_code == 2
    assert says in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_class_may_come_from_another_list(run: Run, folder: Path) -> None:
    (folder / "ours.toml").write_text(USER + 'unless = ["@team", "@person"]\n', encoding="utf-8")
    (folder / "teams.toml").write_text('[classes]\nteam = ["scouts"]\n', encoding="utf-8")
    assert run("check", "clean.txt", "--house", "ours.toml").exit_code == 2
    assert run("check", "clean.txt", "--house", "ours.toml", "--house", "teams.toml").exit_code == 0


def test_rules_have_a_line_each(run: Run) -> None:
    lines = run("rules").stdout.splitlines()
    (passive,) = [line for line in lines if line.strip().startswith("passive-voice")]
    assert passive.split()[1] == "consider"
    (jargon,) = [line for line in lines if line.strip().startswith("jargon")]
    assert int(jargon.split()[1].replace(",", "")) > 50
    assert "Words that may shut people out:" in lines


def test_rules_for_another_audience(run: Run) -> None:
    lines = run("rules", "--audience", "professionals").stdout.splitlines()
    (passive,) = [line for line in lines if line.strip().startswith("passive-voice")]
    assert passive.split()[1] == "off"


def test_config_says_where_each_value_is_from(run: Run, folder: Path) -> None:
    (folder / "speakeasy.toml").write_text('audience = "board"\n\n[rules]\npassive-voice = false\n')
    lines = [line.split() for line in run("config", "--region", "IE").stdout.splitlines()]
    assert ["audience", "board", "speakeasy.toml:1"] in lines
    assert ["rules.passive-voice", "false", "speakeasy.toml:4"] in lines
    assert ["region", "IE", "command", "line"] in lines
    assert ["boilerplate", "false", "default"] in lines


def test_config_without_a_file(run: Run) -> None:
    result = run("config")
    assert result.exit_code == 0
    assert "none found" in result.stdout


def test_score_gives_facts_before_measures(run: Run) -> None:
    result = run("score", "letter.md")
    assert result.exit_code == 0
    facts, _, measures = result.stdout.partition("Measures")
    assert "words " in facts
    assert "hard sentences" in facts
    assert "fewer than 100 words" in facts
    assert "flesch_kincaid_grade" in measures


def test_score_says_how_hard_and_why(run: Run, folder: Path) -> None:
    letter = "We will ameliorate the remuneration of the claimants, and then we will write to you about it, so "
    (folder / "long.txt").write_text(f"{letter}you can tell us what you think.\n" * 5, encoding="utf-8")
    shown = run("score", "long.txt").stdout
    assert "Difficulty: " in shown
    assert "Long sentences" in shown
    assert "Split the 3 longest sentences" in shown
    assert "ameliorate" in shown


def test_score_of_a_short_letter_is_in_doubt(run: Run) -> None:
    (score,) = json.loads(run("score", "letter.md", "--format", "json").stdout)
    assert "fewer than 100 words" in score["difficulty"]["doubt"]
    assert score["difficulty"]["score"] > 0
    assert {"name", "points", "said"} == set(score["difficulty"]["drivers"][0])
    assert [one["words"] for one in score["difficulty"]["sentences"]] == [4, 5]


def test_score_as_json(run: Run) -> None:
    (score,) = json.loads(run("score", "letter.md", "--format", "json").stdout)
    assert score["name"] == "letter.md"
    assert score["facts"]["words with a plainer choice"] == 2
    assert score["measures"]["lexicon_count"] == score["facts"]["words"]


def test_score_goes_on_after_a_missing_file(run: Run) -> None:
    result = run("score", "lettre.md", "letter.md")
    assert result.exit_code == 2
    assert "letter.md\n" in result.stdout
    assert result.stderr == "speakeasy: lettre.md: there is no such file or folder. Did you mean “letter.md”?\n"


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_completion_prints_a_script(run: Run, shell: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0
    assert "_SPEAKEASY_COMPLETE" in result.stdout


def test_completion_help_says_how_to_install_it(run: Run) -> None:
    output = run("completion", "--help").stdout
    for file in ("~/.bashrc", "~/.zshrc", "~/.config/fish"):
        assert file in output
