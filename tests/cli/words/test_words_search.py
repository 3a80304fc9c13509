"""`speakeasy words find`, `forms` and `stats`, and names completed in the shell."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from speakeasy.cli.names import EntryName

Run = Callable[..., Result]


def test_find_gives_a_line_each(run_words: Run) -> None:
    result = run_words("find", "utilised")
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    name, level, topic, place = line.split()[:4]
    assert (name, level, topic) == ("utilise", "change", "long-word")
    assert "wordy.toml:" in place
    assert line.endswith("(in its form)")


def test_find_knows_the_house_words(run_words: Run) -> None:
    assert "ours.toml:1" in run_words("find", "hub", "--house", "ours.toml").stdout
    assert "(in its use)" in run_words("find", "shared", "room", "--house", "ours.toml").stdout


def test_find_nothing_gives_the_nearest(run_words: Run) -> None:
    result = run_words("find", "utilsie")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == "speakeasy: no entry holds “utilsie”. Did you mean “utilise”?\n"


def test_find_says_the_level_for_the_readers(run_words: Run) -> None:
    assert " off " in run_words("find", "co-production", "--off", "co-production").stdout


def test_forms_of_an_entry(run_words: Run) -> None:
    lines = run_words("forms", "Utilised").stdout.splitlines()
    assert lines[0] == "utilise (verb)"
    assert "wordy.toml:" in lines[-1]
    assert any(
        line.split() == ["utilised,", "utilized", "past;", "after", "have", "or", "be", "→", "“used”"] for line in lines
    )


def test_forms_of_a_word_in_no_list(run_words: Run) -> None:
    guess = run_words("forms", "blog").stdout
    assert "No list has “blog”. These are its forms as a noun. That is a guess: --pos says it." in guess
    assert "blogs" in guess
    verb = run_words("forms", "blog", "--pos", "verb").stdout
    assert "blogging" in verb
    assert "guess" not in verb


def test_stats_of_a_list(run_words: Run) -> None:
    result = run_words("stats", "ours.toml")
    assert result.exit_code == 0
    assert result.stdout.startswith("1 entry with 1 term and 2 examples.\n")
    assert json.loads(run_words("stats", "ours.toml", "--format", "json").stdout)["by_level"] == {"change": 1}


def test_stats_of_all_lists_in_force(run_words: Run) -> None:
    ours, all_of_them = (
        json.loads(run_words("stats", "--format", "json", *more).stdout)["entries"]
        for more in ((), ("--house", "ours.toml"))
    )
    assert all_of_them == ours + 1
    assert "and " in run_words("stats").stdout
    assert "more: --all" not in run_words("stats", "--all").stdout


@pytest.mark.parametrize(("rules", "wanted"), [(False, []), (True, ["passive-voice"])])
def test_names_are_completed(word_folder: Path, rules: bool, wanted: list[str]) -> None:
    (word_folder / "speakeasy.toml").write_text('house = ["ours.toml"]\n')
    context = click.Context(click.Command("x"))
    complete = EntryName(rules=rules).shell_complete
    parameter = click.Argument(["name"])
    assert [one.value for one in complete(context, parameter, "passive-v")] == wanted
    assert [one.value for one in complete(context, parameter, "hub")] == ["hub"]


def test_a_slip_in_a_list_does_not_disturb_typing(word_folder: Path) -> None:
    (word_folder / "speakeasy.toml").write_text('house = ["none.toml"]\n')
    assert EntryName().shell_complete(click.Context(click.Command("x")), click.Argument(["name"]), "h") == []
