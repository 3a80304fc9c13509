"""`speakeasy progress`: counts, history, the past from Git, pages; good news first, in easy words."""

from __future__ import annotations

import json
import os
import re
import subprocess
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from speakeasy.checker import check
from speakeasy.cli import cli
from speakeasy.config import Config
from speakeasy.decisions.challenge import add_challenge, read_challenges
from speakeasy.decisions.pages import markdown
from speakeasy.decisions.pledge import read_pledge
from speakeasy.decisions.progress.history import Line, add_lines, read_lines
from speakeasy.decisions.progress.pages import html, printable
from speakeasy.decisions.progress.report import Report, by_place, report_of
from speakeasy.decisions.progress.text import write

EASY = Config(audience="easy-read")
HARD = "We utilise the hall in order to talk. The service user must commence now.\n"
CLEAR = "We use the hall to talk to you. Co-production means working as equals.\n"
PAST = "2026-01-15", "2026-02-15"


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("speakeasy.toml").write_text("", encoding="utf-8")
    put("letters/a.md", HARD)
    put("minutes/b.txt", "We met on Monday. Lunch was good for all.\n")
    return tmp_path


def put(name: str, text: str) -> None:
    Path(name).parent.mkdir(exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, words)


def history() -> list[Line]:
    return read_lines(Path())[0]


def test_each_run_adds_a_line_for_each_kind():
    assert run("progress").exit_code == 0
    run("progress")
    assert [line.kind for line in history()] == ["letters", "minutes"] * 2
    letters = history()[0]
    assert (letters.files, letters.words, letters.shut_out, letters.on) == (1, 14, 1, date.today())
    assert letters.hard["wordy"] == 3
    assert run("progress", "--no-history").exit_code == 0
    assert len(history()) == 4


def test_good_news_comes_first():
    done = run("progress")
    text = done.output
    assert text.index("Good news") < text.index("Letters\n") < text.index("How to read this")
    assert "Minutes: 2 of 2 sentences are clear." in text
    assert "Hard words: now 214 in 1,000 words." in text


def test_it_is_compared_with_its_own_past():
    then = Line(on=date(2026, 1, 31), kind="letters", words=1000, sentences=50, hard={"wordy": 400}, clear=1)
    add_lines(Path(), [then, Line(on=then.on, kind="gone", words=10, sentences=2)])
    text = run("progress").output
    assert "hard words went down. From 400 in January 2026 to 214 now." in " ".join(text.split())
    assert "January 2026: 400 in 1,000 words" in " ".join(text.split())
    assert "we now check in another way" in text
    assert "Gone" not in text


def test_kinds_of_the_pledge_and_what_was_promised():
    run("pledge", "--together", "--who", "Us", "--phone", "1", "--checks", "post", "--checks", "website")
    path = Path("decisions/pledge.toml")
    path.write_text(f'{path.read_text()}\n[kinds]\npost = ["letters/**"]\n', encoding="utf-8")
    text = run("progress").output
    assert [line.kind for line in history()] == ["minutes", "post"]
    assert "We check: post. You can see them above." in text
    assert "We check: website. There are no numbers for them yet." in text


def test_words_that_people_told_us_about_stand_with_their_kind():
    add_challenge(Path(), "utilise", date.today(), where="letters/a.md")
    add_challenge(Path(), "hall", date.today(), where="letters/gone.md")
    run("challenges", "answer", "1", "changed", "We say use.")
    text = run("progress").output
    assert "People told us about words here: once.\nWords we changed here: 1." in text
    assert json.loads(run("progress", "--json").output)["challenges"]["kinds"] == {"letters": {"all": 1, "changed": 1}}


def test_our_own_pages_are_not_counted():
    run("pledge", "--alone", "--phone", "1")
    run("progress")
    assert {line.kind for line in history()} == {"letters", "minutes"}


def test_paths_have_a_history_of_their_own():
    run("progress")
    run("progress", "letters")
    assert [line.paths for line in history()] == [(), (), ("letters",)]
    assert "Minutes" not in run("progress", "letters").output


def test_praise_can_be_switched_off():
    put("letters/a.md", CLEAR)
    assert "“Co-production”" in run("progress").output
    Path("speakeasy.toml").write_text("praise = false\n", encoding="utf-8")
    text = run("progress").output
    assert "Good news" not in text
    assert "Hard words" in text
    assert json.loads(run("progress", "--json").output)["praise"] is None


def test_json():
    found = json.loads(run("progress", "--json").output)
    assert found["kinds"]["letters"][0]["rates"]["hard"] == pytest.approx(3000 / 14)
    assert found["challenges"]["open"] == []
    assert found["praise"] == {"explained": []}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nothing-here",), "there is no such file"),
        (("--html", "page.pdf"), "the name of this page ends in .html"),
        (("--print", "page.pdf"), "the name of a page ends in one of"),
        (("--from-git",), "there is no Git history here"),
    ],
)
def test_what_cannot_be_done_is_told(words, said):
    done = run("progress", *words)
    assert done.exit_code == 2
    assert said in done.output


def test_a_broken_pledge_stops_it_before_anything_is_written():
    put("decisions/pledge.toml", "made = soon\n")
    assert run("progress").exit_code == 2
    assert not Path("decisions/progress.jsonl").exists()


def test_a_page_of_somebody_else_stays():
    put("mine.html", "<p>Mine.</p>")
    done = run("progress", "--html", "mine.html")
    assert done.exit_code == 2
    assert "we did not make this file" in done.output
    assert Path("mine.html").read_text() == "<p>Mine.</p>"


def test_pages():
    done = run("progress", "--html", "a.html", "--print", "a.docx")
    assert done.exit_code == 0, done.output
    assert "The page is here: a.docx" in done.output
    assert run("progress", "--html", "a.html").exit_code == 0
    page = Path("a.html").read_text(encoding="utf-8")
    assert page.count("<svg") == page.count("<figcaption") == page.count('role="img"') > 3
    for names in re.findall(r'aria-labelledby="([^"]+)"', page):
        assert all(page.count(f'id="{name}"') == 1 for name in names.split())
    assert "<script" not in page


# --- the past, from Git --------------------------------------------------------------------------


def git(*words: str, on: str = "2026-01-01") -> None:
    who = {f"GIT_{role}_{what}": "sam@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    when = dict.fromkeys(("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"), f"{on}T12:00:00+0000")
    subprocess.run(["git", *words], check=True, capture_output=True, env={**os.environ, **who, **when})


@pytest.fixture
def past():
    git("init", "-q")
    for on, text in zip(PAST, (HARD, CLEAR), strict=True):
        put("letters/a.md", text)
        put("letters/ä ö.md", "We met on Monday.\n")
        put(".github/c.md", HARD)
        git("add", "-A")
        git("commit", "-qm", "Letters", on=on)
    put("letters/a.md", "Not in Git yet.")


def test_the_past_is_read_from_git_and_nothing_is_written(past):
    found = json.loads(run("progress", "--from-git", "--json").output)
    letters = found["kinds"]["letters"]
    assert [(one["on"], one["files"], one["words"]) for one in letters] == [(PAST[0], 2, 18), (PAST[1], 2, 17)]
    assert [sum(one["hard"].values()) for one in letters] == [3, 0]
    assert set(found["kinds"]) == {"letters", "minutes"}
    assert not Path("decisions").exists()


def test_paths_exclude_and_months_hold_for_the_past_too(past):
    Path("speakeasy.toml").write_text('exclude = ["a.md"]\n', encoding="utf-8")
    found = json.loads(run("progress", "letters", "--from-git", "--months", "1", "--json").output)
    assert [(one["on"], one["files"]) for one in found["kinds"]["letters"]] == [(PAST[1], 1)]
    assert list(found["kinds"]) == ["letters"]


def test_a_project_inside_a_repository(past, monkeypatch):
    monkeypatch.chdir("letters")
    Path("speakeasy.toml").write_text("", encoding="utf-8")
    found = json.loads(run("progress", "--from-git", "--json").output)
    assert [one["files"] for one in found["kinds"]["md files"]] == [2, 2]


# --- all that people read ------------------------------------------------------------------------


def full_report(who: tuple[str, ...]) -> Report:
    """One in which everything is said that can be said."""
    run("pledge", *who, "--phone", "1", "--checks", "letters", "--checks", "website", "--look-again", "2026-01-01")
    for _ in range(3):
        add_challenge(Path(), "hall", date.today(), where="letters/a.md")
    run("challenges", "answer", "1", "changed", "We say room.")
    late = min(Path("decisions/challenges").glob("0002*"))
    late.write_text(re.sub("(said|answer-by) = 2026", r"\1 = 2025", late.read_text()), encoding="utf-8")
    names = ("jargon", "wordy", "figurative", "acronym", "vague", "hard-word")
    counts = {"words": 100, "sentences": 20, "long": 2, "shut_out": 3, "unexplained": 1, "files": 2}
    then = Line(on=date(2026, 1, 3), kind="letters", hard=dict.fromkeys(names, 2), clear=9, explained=1, **counts)
    now = Line(
        on=date(2026, 2, 3), kind="letters", hard=dict.fromkeys(names, 1), clear=15, version="2", explained=2, **counts
    )
    kinds = {"letters": [then, now], "minutes": [Line(on=now.on, kind="minutes", words=9, sentences=2, files=1)]}
    today = date(2026, 2, 4)
    said = read_challenges(Path())
    here = by_place(said, lambda _: "letters", today)
    return report_of(today, read_pledge(Path()), kinds, said, here=here, explained=tuple("abcdefghi"))


def hard_in(text: str, name: str) -> list[tuple[str, str]]:
    return [(one.code, text[one.span.start : one.span.end]) for one in check(text, name, EASY) if one.level != "note"]


@pytest.mark.parametrize("who", [("--together", "--who", "Us"), ("--alone",)])
def test_all_of_it_is_easy_to_read(who):
    report = full_report(who)
    text = write(report, 10_000)
    for said in (
        "hard words went down",
        "one word more",
        "sorry",
        "website",
        "That day has come",
        "well: 1.",
        "1 of them late",
    ):
        assert said.lower() in text.lower()
    assert hard_in(text.replace("\n", "\n\n"), "report.txt") == []
    assert hard_in(html(report).decode(), "report.html") == []
    assert hard_in(markdown.write(printable(report)).decode(), "report.md") == []


def test_this_test_can_fail():
    assert hard_in("We utilise it.", "a.txt") == [("utilise", "utilise")]


def test_lines_fit_the_terminal():
    text = write(full_report(("--alone",)), 60)
    assert max(map(len, text.split("\n"))) <= 60
