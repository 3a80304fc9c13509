from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_a_report_for_people(run: Run) -> None:
    result = run("check", "letter.md")
    assert result.exit_code == 1
    assert "letter.md:3:4 change: “utilised” has a plainer word. [utilise]\n" in result.stdout
    assert "    We utilised the hall.\n       ^^^^^^^^\n    You could say: “used”\n" in result.stdout
    assert "    Twice: line 3.\n" in result.stdout
    assert "Checked 1 file.\n" in result.stdout
    assert result.stderr == ""


def test_nothing_to_suggest(run: Run) -> None:
    result = run("check", "clean.txt")
    assert (result.exit_code, result.output) == (0, "Checked 1 file. Nothing to suggest.\n")


def test_without_paths_the_current_folder_is_checked(run: Run) -> None:
    result = run("check")
    assert result.exit_code == 1
    assert "Checked 2 files. 1 has something to look at.\n" in result.stdout
    assert "Not of a kind that speakeasy reads: 1 file (1 .png).\n" in result.stdout


def test_a_missing_file_does_not_stop_the_others(run: Run) -> None:
    result = run("check", "lettre.md", "letter.md")
    assert result.exit_code == 2
    assert "lettre.md: not checked\n    lettre.md: there is no such file or folder. Did you mean “letter.md”?" in (
        result.stdout
    )
    assert "letter.md:3:4" in result.stdout
    assert "Not checked: 1 file: lettre.md.\n" in result.stdout


def test_a_machine_report_says_on_the_error_stream_what_was_not_checked(run: Run) -> None:
    result = run("check", "lettre.md", "letter.md", "--format", "json")
    assert result.exit_code == 2
    assert [file["name"] for file in json.loads(result.stdout)["files"]] == ["lettre.md", "letter.md"]
    assert result.stderr.startswith("speakeasy: not checked: lettre.md: there is no such file")


def test_text_from_a_pipe(run: Run) -> None:
    result = run("check", "-", "--as", "page.html", data="<p>We <b>utilise</b> it.</p><script>utilise</script>")
    assert result.exit_code == 1
    assert "page.html:1:10 change: " in result.stdout
    assert result.stdout.count("[utilise]") == 1


def test_a_pipe_and_files_together(run: Run) -> None:
    result = run("check", "letter.md", "-", "--as", "a.txt", "--format", "json", data="We utilise it.")
    assert [file["name"] for file in json.loads(result.stdout)["files"]] == ["a.txt", "letter.md"]


def test_a_pipe_of_an_unknown_kind(run: Run) -> None:
    result = run("check", "-", "--as", "a.xyz", data="Hello")
    assert result.exit_code == 2
    assert "a.xyz: not checked" in result.stdout


def test_a_pipe_that_is_too_long(run: Run, folder: Path) -> None:
    (folder / "speakeasy.toml").write_text("max-size = 100\n")
    result = run("check", "-", data="We went home. " * 10)
    assert result.exit_code == 2
    assert "the text is over 100 bytes. Set max-size to read it." in result.stdout


@pytest.mark.parametrize(
    ("level", "code"),
    [("stop", 0), ("change", 1), ("note", 1), ("never", 0)],
)
def test_the_level_that_fails(run: Run, level: str, code: int) -> None:
    assert run("check", "letter.md", "--fail-on", level).exit_code == code


def test_each_file_has_its_own_failing_level(run: Run, folder: Path) -> None:
    (folder / "speakeasy.toml").write_text('[[paths]]\nfiles = ["letter.md"]\nfail-on = "stop"\n')
    assert run("check", "letter.md").exit_code == 0
    assert run("check", "letter.md", "--fail-on", "change").exit_code == 1
    (folder / "other.md").write_text("We utilise it.")
    assert run("check").exit_code == 1


def test_a_broken_settings_file_is_named_with_its_line(run: Run, folder: Path) -> None:
    (folder / "speakeasy.toml").write_text('region = "UK"\naudence = "public"\n')
    result = run("check")
    assert result.exit_code == 2
    assert "speakeasy.toml:2: “audence” is not a setting. Did you mean “audience”?" in result.stderr
    assert run("check", "--no-config").exit_code == 1


@pytest.mark.parametrize("option", [("--off", "utilise"), ("--off", "wordy"), ("--allow", "utilise")])
def test_a_word_can_be_let_be(run: Run, option: tuple[str, str]) -> None:
    assert run("check", "letter.md", *option).exit_code == 0


def test_words_of_ones_own(run: Run, folder: Path) -> None:
    entry = (
        '[words.hall]\ncategory = "jargon"\naction = "replace"\npos = "noun"\nuse = ["room"]\nwhy = "We say room."\n'
    )
    (folder / "ours.toml").write_text(entry + 'source = ["house"]\nflags = ["The [halls|rooms]."]\n')
    result = run("check", "clean.txt", "--house", "ours.toml")
    assert "clean.txt:1:13 change: “hall” has a plainer word. [hall]" in result.stdout
    assert "You could say: “room”" in result.stdout


def test_another_audience_says_its_note(run: Run) -> None:
    result = run("check", "clean.txt", "--audience", "easy-read")
    assert "Easy Read is a new text" in result.stdout


def test_the_note_of_an_audience_for_some_files(run: Run, folder: Path) -> None:
    part = '[[paths]]\nfiles = ["easy/**"]\naudience = "easy-read"\n'
    (folder / "speakeasy.toml").write_text(part, encoding="utf-8")
    (folder / "easy").mkdir()
    (folder / "easy" / "a.md").write_text("We met.\n", encoding="utf-8")
    assert "Easy Read is a new text" not in run("check", "clean.txt").stdout
    assert run("check", "clean.txt", "easy/a.md").stdout.count("Easy Read is a new text") == 1


def test_a_name_for_no_pipe_is_refused(run: Run) -> None:
    result = run("check", "letter.md", "--as", "other.md")
    assert result.exit_code == 2
    assert "there is no “-”" in result.stderr


def test_a_slip_in_a_piped_text_is_a_problem_like_that_of_a_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("speakeasy.scale.job.read", lambda *_, **__: 1 / 0)
    result = run("check", "-", data="We met.")
    assert result.exit_code == 2
    assert "speakeasy stopped here (ZeroDivisionError: division by zero)" in result.stdout


def test_quiet_leaves_the_summary_out(run: Run) -> None:
    assert run("check", "clean.txt", "--quiet").output == ""
    assert "Checked" not in run("check", "letter.md", "--quiet").output


@pytest.mark.parametrize("form", ["json", "jsonl", "sarif", "github"])
def test_machine_reports_find_the_same(run: Run, form: str) -> None:
    result = run("check", "letter.md", "--format", form)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    if form == "github":
        assert sum(line.startswith("::warning file=letter.md,line=3,") for line in lines) == 2
    elif form == "jsonl":
        assert [json.loads(line)["code"] for line in lines] == ["utilise", "utilise"]
    else:
        report = json.loads(result.stdout)
        found = report["files"][0]["diagnostics"] if form == "json" else report["runs"][0]["results"]
        assert len(found) == 2


def test_good_news_where_somebody_asks(run: Run, folder: Path) -> None:
    (folder / "good.md").write_text("We met on Monday.\n\nCo-production means working as equals.\n", encoding="utf-8")
    assert "Good news" not in run("check", "good.md").output
    said = run("check", "good.md", "--praise").output
    news = ["Good news", "", "2 of 2 sentences are clear: lines 1 and 3.", "You explain “Co-production” on line 3."]
    assert "\n".join(news) in said.replace("    ", "")
    (folder / "speakeasy.toml").write_text("praise = true\n", encoding="utf-8")
    assert "Good news" in run("check", "good.md").output
    assert "Good news" in run("check", "-", data="We met on Monday.").output
    assert "Good news" not in run("check", "good.md", "--no-praise").output
    [file] = json.loads(run("check", "good.md", "--format", "json").output)["files"]
    assert [one["text"] for one in file["praise"]][::2] == ["We met on Monday.", "Co-production"]


def test_the_report_in_a_file(run: Run, folder: Path) -> None:
    result = run("check", "letter.md", "--format", "json", "--output", "report.json")
    assert (result.exit_code, result.output) == (1, "")
    assert json.loads((folder / "report.json").read_text(encoding="utf-8"))["version"] == 1
    assert sorted(path.name for path in folder.iterdir() if "report" in path.name) == ["report.json"]


def test_the_same_bytes_on_any_number_of_cores(run: Run, folder: Path) -> None:
    for number in range(6):
        (folder / f"long-{number}.txt").write_text("We utilise the hall whilst it is there.\n\n" * 3000)
    one = run("check", "--jobs", "1", "--format", "jsonl")
    assert one.exit_code == 1
    assert run("check", "--jobs", "2", "--format", "jsonl").stdout == one.stdout


def test_colours_when_they_are_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = run("check", "letter.md").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = run("check", "letter.md").stdout
    assert "\x1b[" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def test_a_text_in_another_language_is_named_and_a_part_is_counted(run: Run) -> None:
    french = "Nous vous écrivons pour vous dire que votre demande est acceptée par le bureau."
    english = "We write to you to say that we have said yes to what you asked for, and that we will pay you soon."
    Path("bonjour.md").write_text(f"{french}\n\n{french}\n", encoding="utf-8")
    Path("both.md").write_text(f"{english}\n\n{french}\n\n{english}\n", encoding="utf-8")
    result = run("check", "bonjour.md", "both.md")
    assert result.exit_code == 0
    assert "Not in English, so not checked: 1 file: bonjour.md (French).\n" in result.stdout
    assert "Not read: in French (once).\n" in result.stdout
