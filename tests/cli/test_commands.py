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


def test_rules_have_a_line_each(run: Run) -> None:
    lines = run("rules").stdout.splitlines()
    (passive,) = [line for line in lines if line.strip().startswith("passive-voice")]
    assert passive.split()[1] == "consider"
    (jargon,) = [line for line in lines if line.strip().startswith("jargon")]
    assert int(jargon.split()[1]) > 50
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
