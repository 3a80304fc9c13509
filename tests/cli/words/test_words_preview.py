"""`speakeasy words preview`: what would change, with its places."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_new_findings_by_entry(run_words: Run) -> None:
    result = run_words("preview", "ours.toml", "letter.md")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "Newly flagged"
    assert "hub (change): 7 times" in lines
    assert lines.count("      We meet in the hub.") == 5
    assert "  letter.md:1:16" in lines
    assert "  and 2 more: --all" in lines
    assert lines[-1] == "ours.toml would flag 7 places, in 1 document."


def test_all_places(run_words: Run) -> None:
    result = run_words("preview", "ours.toml", "letter.md", "--all")
    assert result.stdout.count("We meet in the hub.") == 7
    assert "more: --all" not in result.stdout


def test_a_list_in_force_is_compared_with_its_absence(run_words: Run, word_folder: Path) -> None:
    (word_folder / "speakeasy.toml").write_text('house = ["ours.toml"]\n')
    assert "would flag 7 places" in run_words("preview", "ours.toml").stdout


def test_nothing_new(run_words: Run, word_folder: Path) -> None:
    (word_folder / "letter.md").write_text("We met.\n")
    assert run_words("preview", "ours.toml", "letter.md").stdout == "ours.toml would change nothing in 1 document.\n"


def test_what_goes(run_words: Run, word_folder: Path) -> None:
    text = (word_folder / "ours.toml").read_text().replace("words.hub", "words.utilise").replace('"noun"', '"phrase"')
    (word_folder / "ours.toml").write_text(text + 'terms = ["hub"]\n')
    (word_folder / "letter.md").write_text("We utilise it.\n")
    result = run_words("preview", "ours.toml", "letter.md")
    assert "No longer flagged" in result.stdout
    assert "would no longer flag 1 place, in 1 document." in result.stdout


def test_json(run_words: Run) -> None:
    report = json.loads(run_words("preview", "ours.toml", "letter.md", "--format", "json").stdout)
    (group,) = report["new"]
    assert (group["entry"], group["count"], len(group["places"])) == ("hub", 7, 7)
    assert group["places"][0]["text"] == "hub"
    assert (report["gone"], report["changed"], report["files"]) == ([], [], 1)


def test_a_document_that_cannot_be_read(run_words: Run) -> None:
    result = run_words("preview", "ours.toml", "lettre.md", "letter.md")
    assert result.exit_code == 2
    assert "Did you mean “letter.md”?" in result.stderr
    assert "would flag 7 places" in result.stdout


def test_a_slip_in_the_list_is_one_line(run_words: Run, word_folder: Path) -> None:
    (word_folder / "ours.toml").write_text("[words.hub]\nactoin = 3\n")
    result = run_words("preview", "ours.toml", "letter.md")
    assert result.exit_code == 2
    assert result.stderr.startswith("speakeasy: ours.toml:1: words.hub: “actoin”")
    assert result.stdout == ""
