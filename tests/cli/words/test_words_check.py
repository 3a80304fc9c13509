"""`speakeasy words check`: what it says, and how it ends."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_a_good_list(run_words: Run) -> None:
    result = run_words("check", "ours.toml")
    assert result.exit_code == 0
    assert result.stdout == "Looked at 1 list with 1 entry: all is well.\n"


def test_the_house_lists_of_the_settings(run_words: Run, word_folder: Path) -> None:
    (word_folder / "speakeasy.toml").write_text('house = ["ours.toml"]\n')
    assert run_words("check").stdout.startswith("Looked at 1 list")
    assert run_words("check", "--no-config").exit_code == 2


def test_no_list_at_all_says_what_to_do(run_words: Run) -> None:
    result = run_words("check")
    assert result.exit_code == 2
    assert "--shipped" in result.stderr


def test_a_slip_has_its_place_and_ends_with_1(run_words: Run, word_folder: Path) -> None:
    text = (word_folder / "ours.toml").read_text()
    (word_folder / "ours.toml").write_text("\n" + text.replace('["editors"]', '["nobody"]'))
    result = run_words("check", "ours.toml")
    assert result.exit_code == 1
    assert result.stdout.startswith("ours.toml:2: hub: no list has the source “nobody”. Add [sources.nobody]")
    assert "1 thing to put right." in result.stdout


def test_a_list_that_cannot_be_read_ends_with_2_and_the_others_are_looked_at(run_words: Run, word_folder: Path) -> None:
    (word_folder / "broken.toml").write_text("\n[words.a\n")
    (word_folder / "ours.toml").write_text((word_folder / "ours.toml").read_text().replace('["editors"]', "[]"))
    result = run_words("check", "broken.toml", "none.toml", "ours.toml")
    assert result.exit_code == 2
    for part in (
        "broken.toml:2: ",
        "none.toml:1: this word list cannot be read",
        "ours.toml:1: hub: “source” is empty",
    ):
        assert part in result.stdout


def test_a_list_with_a_slip_does_not_stop_the_settings(run_words: Run, word_folder: Path) -> None:
    (word_folder / "ours.toml").write_text("[words.hub]\nactoin = 3\n\n[words.hub-two]\nactoin = 3\n")
    (word_folder / "speakeasy.toml").write_text('house = ["ours.toml"]\n[rules]\nhub = false\n')
    result = run_words("check")
    assert result.exit_code == 1
    assert result.stdout.count("Did you mean “action”?") == 2


def test_what_is_replaced_is_good_to_know(run_words: Run, word_folder: Path) -> None:
    text = (word_folder / "ours.toml").read_text()
    (word_folder / "ours.toml").write_text(
        text.replace("words.hub", "words.service-user").replace("hub", "service user")
    )
    result = run_words("check", "ours.toml")
    assert result.exit_code == 0
    assert "  ours.toml:1: service-user: replaces the shipped entry ‘service-user’." in result.stdout


def test_what_is_only_good_to_know_shows_with_all(run_words: Run, word_folder: Path) -> None:
    (word_folder / "ours.toml").write_text(
        (word_folder / "ours.toml").read_text().replace('passes = ["It is in the room."]', 'unless = ["_ of wheels"]')
    )
    assert "Not shown: 1 remark" in run_words("check", "ours.toml").stdout
    assert "no sentence in “passes”" in run_words("check", "ours.toml", "--all").stdout


def test_json(run_words: Run, word_folder: Path) -> None:
    (word_folder / "ours.toml").write_text((word_folder / "ours.toml").read_text().replace('["editors"]', "[]"))
    result = run_words("check", "ours.toml", "--format", "json")
    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert (report["version"], report["lists"], report["information"]) == (1, ["ours.toml"], [])
    (one,) = report["findings"]
    assert (one["file"], one["line"], one["entry"], one["kind"]) == ("ours.toml", 1, "hub", "source")


def test_shipped(run_words: Run) -> None:
    result = run_words("check", "--shipped")
    assert result.exit_code == 0, result.stdout
    assert "all is well" in result.stdout
