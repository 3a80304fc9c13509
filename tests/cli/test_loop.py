"""The whole loop on the command line, in a copy of the example that docs/loop.md walks through."""

from __future__ import annotations

import csv
import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from speakeasy.checker import check
from speakeasy.cli import cli
from speakeasy.config import Config
from speakeasy.decisions.challenge import STATES, read_challenges
from speakeasy.wordlists.lists import read_lists

ROOT = Path(__file__).parents[2]
EASY = Config(audience="easy-read", allow=(*"luncheon befriender carer speakeasy utilise".split(), "hub lead"))


@pytest.fixture(autouse=True)
def sunrise(tmp_path, monkeypatch):
    shutil.copytree(ROOT / "examples/sunrise", tmp_path / "sunrise")
    monkeypatch.chdir(tmp_path / "sunrise")
    monkeypatch.setattr("speakeasy.decisions.panel.trial.examine", lambda _shelf: [])  # It takes seconds.


def run(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(cli, list(words))
    assert result.exit_code == code, (words, result.output, result.exception)
    return result.output


def fill_in(**answers: str) -> None:
    """Write answers into the sheet, as people do it in a spreadsheet."""
    rows = list(csv.DictReader(Path("sheet.csv").read_text(encoding="utf-8-sig").splitlines()))
    for row in rows:
        if row["word"] == "hub lead":
            row.update(answers)
    with Path("sheet.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0], delimiter=";")
        writer.writeheader()
        writer.writerows(rows)


def test_from_a_finding_to_progress():
    # Find: nobody has said anything about this word yet.
    assert "nothing to suggest" in run("check", "letters/welcome.md").lower()
    # Challenge: the next report of a listed word shows it, and the pack has it.
    said = run("challenge", "hub lead", "--in", "letters/welcome.md", "--why", "Who is that?", "--instead", "helper")
    assert "Your challenge is number 6." in said
    assert "1 person has challenged this word." in run("check", "minutes", code=1)
    # The group decides, on paper and in a sheet.
    run("panel", "-o", "pack.html")
    pack = Path("pack.html").read_text(encoding="utf-8")
    assert "“Talk to your hub lead.” (letters/welcome.md)" in pack
    run("panel", "-o", "sheet.csv")
    fill_in(answer="changed", reason="Nobody knows what it is.", say="helper", people="6")
    said = run("panel", "take", "sheet.csv", "--yes")
    assert "“hub lead”: new" in said
    assert "hub-lead: 2 times" in said
    entry = {one.name: one for one in read_lists([Path("house/words.toml")])[0]}["hub-lead"]
    assert (entry.status, entry.agreed.by) == ("agreed", "our group with 6 people")
    assert "“hub lead”: changed" in Path("decisions/decisions.md").read_text(encoding="utf-8")
    # The next check differs.
    assert "You could say: “helper”" in run("check", "letters/welcome.md", code=1)
    letter = Path("letters/welcome.md")
    letter.write_text(letter.read_text(encoding="utf-8").replace("hub lead", "helper"), encoding="utf-8")
    assert "Nothing to suggest" in run("check", "letters/welcome.md")
    # Progress shows it.
    assert "We changed words because people told us: 2." in run("progress")
    assert "People told us about a word: 6 times." in run("pledge", "--update") + Path("decisions/pledge.md").read_text(
        encoding="utf-8"
    )


def test_each_state_is_in_the_example():
    assert {one.state for one in read_challenges(Path())} == set(STATES)
    assert "Late: 1." in run("challenges", "--late")
    assert "It no longer stands anywhere" not in run("keep")
    assert "It is in our song." in run("check", "website")
    assert "neighbour" in run("check", "letters/to-sam.md", code=1)
    assert "September 2026" in run("progress")


def test_another_group_gets_ideas_and_a_person_is_forgotten(tmp_path, monkeypatch):
    run("words", "share", "-o", "our-words.toml")
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.chdir(other)
    Path("speakeasy.toml").write_text("", encoding="utf-8")
    assert "New ideas from Sunrise Friends:\n  “luncheon”" in run("words", "import", "../sunrise/our-words.toml")
    assert read_lists([Path("house/words.toml")])[0][0].status == "proposed"
    monkeypatch.chdir(tmp_path / "sunrise")
    run("forget", "Sam", "--yes")
    assert not Path("people/sam.toml").exists()
    assert "service user" in run("check", "letters/to-sam.md")
    assert "Sam" not in run("challenges")


def test_the_page_names_real_commands():
    page = (ROOT / "docs/loop.md").read_text(encoding="utf-8")
    lines = [line for block in re.findall(r"```sh\n(.*?)```", page, re.DOTALL) for line in block.splitlines()]
    commands = [shlex.split(line)[1:] for line in lines if line.startswith("speakeasy")]
    assert len(commands) > 15
    for words in commands:
        options = {word for word in words if word.startswith("-")}
        help_text = run(
            *[word for word in words[:2] if word in ("words", "panel", "challenges")][:1] or words[:1], "--help"
        )
        if words[0] in ("words", "panel", "challenges") and len(words) > 1 and not words[1].startswith("-"):
            help_text = run(*words[:2], "--help")
        assert all(option in help_text for option in options), words


def hard_in(text: str, name: str) -> list[tuple[str, str]]:
    return [(one.code, text[one.span.start : one.span.end]) for one in check(text, name, EASY) if one.level != "note"]


def test_all_that_is_printed_is_easy_to_read():
    Path("cards.csv").write_text("word,why\nhub lead,Who is that?\n", encoding="utf-8")
    said = [
        run("challenges", "import", "cards.csv"),
        run("challenge", "hub lead", "--in", "letters/welcome.md", "--from", "Rose"),
        run("challenges", "answer", "6", "changed", "Nobody knows it."),
        run("challenges"),
        run("challenges", "--word", "nothing"),
        run("keep"),
        run("keep", "hall", "--because", "We like it.", "--until", "1 May 2099"),
        run("panel", "--word", "hub lead", "-o", "pack.md"),
        run("panel", "-o", "sheet.csv"),
        run("words", "share", "-o", "shared.toml"),
        run("words", "import", "shared.toml"),
        run("forget", "Rose", "--yes"),
        run("forget", "Nobody", "--yes"),
    ]
    found = [one for text in said for one in hard_in(text.replace("\n", "\n\n"), "said.txt")]
    assert [*found, *hard_in(Path("pack.md").read_text(encoding="utf-8"), "pack.md")] == []
