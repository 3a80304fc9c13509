"""Bad input, and things that go wrong: a clear message, nothing lost, nothing written over."""

from __future__ import annotations

import csv
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from speakeasy.cli import cli
from speakeasy.decisions.challenge import add_challenge, read_challenges
from speakeasy.decisions.panel.record import read_records
from speakeasy.wordlists.lists import read_lists

TODAY = date.today()


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("speakeasy.decisions.panel.trial.examine", lambda _shelf: [])  # It takes seconds.
    (tmp_path / "speakeasy.toml").write_text("", encoding="utf-8")
    (tmp_path / "a.md").write_text("The wobblehub is open. We flumber.\n", encoding="utf-8")
    return tmp_path


def run(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(cli, list(words))
    assert result.exit_code == code, (result.output, result.exception)
    return result.output


def everything() -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(Path().rglob("*")) if path.is_file()}


def sheet() -> None:
    """Two words changed."""
    run("panel", "-o", "sheet.csv")
    rows = list(csv.DictReader(Path("sheet.csv").read_text(encoding="utf-8-sig").splitlines()))
    with Path("sheet.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0])
        writer.writeheader()
        writer.writerows({**row, "answer": "changed", "reason": "Nobody knows it.", "say": "hall"} for row in rows)


def test_two_people_at_once_lose_nothing(project):
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda word: add_challenge(project, word, TODAY), ["hub"] * 20 + ["hall"] * 20))
    assert sorted(one.number for one in made) == list(range(1, 41))
    assert len(read_challenges(project)) == 40


def test_an_answer_given_while_others_read_is_not_written_over(monkeypatch):
    run("challenge", "wobblehub")
    sheet()

    def meanwhile(_question: str) -> bool:
        run("challenges", "answer", "1", "kept", "We like it.")
        return True

    monkeypatch.setattr("speakeasy.cli.words.ask.can_ask", lambda: True)
    monkeypatch.setattr("speakeasy.cli.words.ask.confirm", meanwhile)
    assert "Somebody changed the files just now. Nothing was written." in run("panel", "take", "sheet.csv", code=2)
    assert read_challenges(Path())[0].answer == "We like it."
    assert not Path("house").exists()


@pytest.mark.parametrize("name", ["challenges/0001-wobblehub.toml", "keeps.toml", "decisions.toml"])
@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('word = "wobb', "this is not TOML"),
        ("<<<<<<< HEAD\nnumber = 1\n=======\nnumber = 2\n>>>>>>> other\n", ":1: two people changed this at once."),
        (b"\xff\xfe", "save this file as UTF-8"),
    ],
)
def test_a_half_written_file_or_a_conflict_is_named_and_stays(name, text, says):
    run("challenge", "wobblehub")
    sheet()
    path = Path("decisions") / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    before = everything()
    reads_it = ["check", "a.md"] if name == "keeps.toml" else ["panel", "take", "sheet.csv", "--yes"]
    said = run(*reads_it, code=2)
    assert f"decisions/{name}" in said
    assert says in said
    assert everything() == before


def test_a_pledge_that_is_half_written_stops_a_challenge():
    Path("decisions").mkdir()
    Path("decisions/pledge.toml").write_text("who = ", encoding="utf-8")
    assert "decisions/pledge.toml: this is not TOML" in run("challenge", "hall", code=2)
    assert not Path("decisions/challenges").exists()


def test_dates_in_three_styles():
    Path("cards.csv").write_text("word,date\nhub,2026-11-02\nhall,22/11/2026\nroom,2 November 2026\n", encoding="utf-8")
    run("challenges", "import", "cards.csv")
    assert [one.said for one in read_challenges(Path())] == [date(2026, 11, 2), date(2026, 11, 22), date(2026, 11, 2)]
    Path("cards.csv").write_text("word,date\nhub,2/11/2026\n", encoding="utf-8")
    said = run("challenges", "import", "cards.csv", code=2)
    assert "row 2: “2/11/2026” could be two dates" in said


def test_a_slur_is_hidden_wherever_it_is_printed():
    run("challenge", "spastic", "--why", "They called me a spastic.", "--instead", "person")
    run("challenge", "spastics")
    run("pledge", "--alone", "--phone", "123")
    run("challenges", "answer", "2", "changed", "Nobody says spastics.")
    run("panel", "-o", "pack.html")
    run("panel", "-o", "sheet.csv")
    Path("sheet.csv").write_text(
        "challenges,word,answer,reason,look again\n"
        f"1,s******,later,We wait with spastic.,{(TODAY + timedelta(9)).isoformat()}\n",
        encoding="utf-8",
    )
    said = run("panel", "take", "sheet.csv", "--yes") + run("challenges") + run("progress") + run("panel")
    pages = [*Path("decisions").glob("*.html"), *Path("decisions").glob("*.md"), Path("pack.html")]
    for text in (said, *(page.read_text(encoding="utf-8") for page in pages)):
        assert "spastic" not in text.lower()
    assert "s******" in said


def test_a_thousand_challenges_from_one_hand():
    Path("cards.csv").write_text("word,why\n" + "wobblehub,I do not know it.\n" * 1000, encoding="utf-8")
    assert "Challenges that are in: 1000." in run("challenges", "import", "cards.csv")
    assert "1,000 people have challenged this word" in run("check", "a.md", "--house", str(_house())).replace(
        "1000", "1,000"
    )
    assert "And 980 more." in run("panel")
    for _ in range(20):
        run("challenge", "hall", "--from", "Sam")
    assert "Please go on tomorrow." in run("challenge", "hall", "--from", "Sam", code=2)


def _house() -> Path:
    Path("house.toml").write_text(
        '[words.wobblehub]\ncategory = "wordy"\naction = "consider"\npos = "noun"\nwhy = "w"\n'
        'source = ["house"]\nflags = ["The [wobblehub] is open."]\n',
        encoding="utf-8",
    )
    return Path("house.toml")


KILLED = """
import os, sys
from pathlib import Path
left = [int(sys.argv.pop(1))]
replace = Path.replace
def killed(self, target):
    if "words-" not in str(target):
        left[0] -= 1
        if left[0] < 0:
            os._exit(9)
    return replace(self, target)
Path.replace = killed
import speakeasy.decisions.panel.trial
speakeasy.decisions.panel.trial.examine = lambda _shelf: []
from speakeasy.cli import cli
cli(["panel", "take", "sheet.csv", "--yes"])
"""


@pytest.mark.parametrize("after", [0, 1, 3, 4])
def test_killed_in_the_middle_the_same_sheet_can_be_taken_again(project, after):
    run("challenge", "wobblehub")
    run("challenge", "flumber")
    sheet()
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(after)], cwd=project, capture_output=True, check=False, timeout=60
    )
    assert killed.returncode == 9, killed
    assert len(read_challenges(Path())) == 2
    read_records(Path())
    run("panel", "take", "sheet.csv", "--yes")
    assert [one.state for one in read_challenges(Path())] == ["changed", "changed"]
    assert len(read_records(Path())) == 2
    assert [entry.name for entry in read_lists([Path("house/words.toml")])[0]] == ["flumber", "wobblehub"]
    assert "“wobblehub”: changed" in Path("decisions/decisions.md").read_text(encoding="utf-8")
    assert run("check", "a.md", code=1).count("hall") > 1
