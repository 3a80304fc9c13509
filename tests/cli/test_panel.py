"""`speakeasy panel`: the pack, the sheet, and its result taken back."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from speakeasy.checker import check
from speakeasy.cli import cli
from speakeasy.config import Config
from speakeasy.decisions.challenge import read_challenges
from speakeasy.decisions.panel.record import read_records
from speakeasy.doctor.examine import examine
from speakeasy.wordlists.lists import read_lists

TODAY = date.today()
EASY = Config(audience="easy-read", allow=("wobblehub",))


@pytest.fixture(autouse=True)
def doctor(monkeypatch):
    """To look at all lists takes seconds, so the doctor only looks where a test is about that."""
    monkeypatch.setattr("speakeasy.decisions.panel.trial.examine", lambda _shelf: [])


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "speakeasy.toml").write_text("# Ours.\n", encoding="utf-8")
    (tmp_path / "a.md").write_text(
        "We utilise the hall.\n\nThe wobblehub is open. Come to the wobblehub.\n\nA service user came.\n",
        encoding="utf-8",
    )
    return tmp_path


def run(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(cli, list(words))
    assert result.exit_code == code, (result.output, result.exception)
    return result.output


def sheet(**cells: dict[str, str]) -> None:
    """The sheet as the command makes it, with cells filled in by word."""
    run("panel", "-o", "sheet.csv")
    rows = list(csv.DictReader(Path("sheet.csv").read_text(encoding="utf-8-sig").splitlines()))
    for row in rows:
        row.update(cells.get(row["word"].replace(" ", "_"), {}))
    with Path("sheet.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def house() -> dict:
    return {entry.name: entry for entry in read_lists([Path("house/words.toml")])[0]}


GROUP = {"people": "6", "lived experience": "4", "by": "the Monday group"}
CHANGED = {"answer": "changed", "reason": "Nobody knows it.", "say": "meeting place", **GROUP}


def test_the_pack_has_all_that_a_group_needs():
    run("challenge", "wobblehub", "--why", "I did not know it.", "--instead", "meeting place", "--from", "Sam")
    run("challenge", "service user", "--why", "It is cold.")
    run("challenge", "retard", "--why", "They called me retard.")
    said = run("panel")
    assert said.startswith("Words to talk about\n===")
    assert "“The wobblehub is open.” (a.md)" in said
    assert "Come to the wobblehub" in said
    assert "Number 1: “I did not know it.”" in said
    assert "Sam" not in said  # Who challenged a word is nobody's business in the room.
    assert "They would say: “meeting place”." in said
    assert "“A service user came.”" in said
    assert "Who says so" in said
    assert "retard" not in said
    assert "“They called me r*****.”" in said
    assert "Then we look again on this day:" in said
    for name in ("pack.html", "pack.md", "pack.docx"):
        assert "Words in it: 3." in run("panel", "-o", name)
    assert "break-before: page;" in Path("pack.html").read_text(encoding="utf-8")
    Path("pack.md").write_text("Mine.", encoding="utf-8")
    assert "Choose another name" in run("panel", "-o", "pack.md", code=2)
    assert "“utilise”" in run("panel", "--word", "utilise")


def test_the_result_changes_the_list_the_answers_and_the_page():
    run("challenge", "wobblehub", "--why", "I did not know it.", "--in", "a.md", "--from", "Sam")
    run("challenge", "service user")
    run("challenge", "utilise")
    later = (TODAY + timedelta(30)).isoformat()
    sheet(
        wobblehub=CHANGED,
        service_user={"answer": "people differ, so we ask", "reason": "Some do.", "against": "One of us.", **GROUP},
        utilise={"answer": "later", "reason": "We ran out of time.", "look again": later},
    )
    assert "add --yes" in run("panel", "take", "sheet.csv", code=2)
    assert not Path("house").exists()
    assert not Path("decisions/decisions.toml").exists()
    said = run("panel", "take", "sheet.csv", "--yes")
    assert "“wobblehub”: new" in said
    assert "It would flag these too:\n  wobblehub: 2 times" in said
    assert "Please tell Sam." in said
    assert [one.state for one in read_challenges(Path())] == ["changed", "ask", "later"]
    entry = house()["wobblehub"]
    assert entry.flags == ("We say [wobblehub|meeting place].", "The [wobblehub|meeting place] is open.")
    assert entry.agreed.by == "the Monday group with 6 people"
    assert TODAY + timedelta(364) <= entry.agreed.review <= TODAY + timedelta(366)
    assert house()["service-user"].action == "ask"
    assert house()["service-user"].dissent == "One of us."
    assert 'house = ["house/words.toml"]' in Path("speakeasy.toml").read_text()
    page = Path("decisions/decisions.md").read_text(encoding="utf-8")
    assert page.index("Good news") < page.index("“wobblehub”: changed")
    assert "We say “meeting place” now." in page
    assert "wobblehub" in run("check", "a.md", code=1)


def test_the_list_doctor_looks_first(monkeypatch):
    monkeypatch.setattr("speakeasy.decisions.panel.trial.examine", examine)
    run("challenge", "wobblehub")
    sheet(wobblehub={**CHANGED, "say": "utilisation"})
    said = run("panel", "take", "sheet.csv", "--yes")
    assert "The list doctor says:" in said
    assert "utilisation" in said


def test_taking_a_sheet_twice_changes_nothing_more():
    run("challenge", "wobblehub")
    sheet(wobblehub=CHANGED)
    run("panel", "take", "sheet.csv", "--yes")
    before = {path: path.read_bytes() for path in Path().rglob("*.toml")}
    assert "People who get an answer: 0." in run("panel", "take", "sheet.csv", "--yes")
    assert before == {path: path.read_bytes() for path in Path().rglob("*.toml")}
    assert len(read_records(Path())) == 1


def test_a_shipped_word_is_copied_before_it_is_changed():
    sheet_word = {"answer": "changed", "reason": "We like make use of.", "say": "make use of"}
    run("challenge", "utilise")
    sheet(utilise=sheet_word)
    assert "It would say something else about these:\n  utilise: once" in run("panel", "take", "sheet.csv", "--yes")
    assert house()["utilise"].use == ("make use of",)
    assert house()["utilise"].flags
    assert "make use of" in run("check", "a.md", code=1)


def test_kept_words_are_explained():
    run("challenge", "utilise")
    sheet(utilise={"answer": "kept", "reason": "It is in our song.", "meaning": "To use."})
    run("panel", "take", "sheet.csv", "--yes")
    [one] = check("We utilise the hall.", "a.md", Config(house=(Path("house/words.toml"),)))
    assert (one.level, one.why) == ("explain", "It means: To use.")


def test_a_wrong_finding_becomes_an_example_only_if_it_holds():
    run("challenge", "utilise", "--wrong", "--in", "a.md")
    sheet(utilise={"answer": "changed", "reason": "It is fine there."})
    said = run("panel", "take", "sheet.csv", "--yes")
    assert "no example was added, as the list still flags it" in said
    assert not Path("house/words.toml").exists()
    run("challenge", "utilise", "--wrong", "--in", "a.md")
    Path("sheet.csv").unlink()
    sheet(utilise={"answer": "changed", "reason": "It is fine there.", "fine in": "utilise the hall"})
    run("panel", "take", "sheet.csv", "--yes")
    assert "We utilise the hall." in house()["utilise"].passes
    assert "utilise" not in run("check", "a.md", code=0)


def test_words_about_people_need_those_who_know():
    run("challenge", "service user")
    sheet(service_user={"answer": "changed", "reason": "It is cold.", "people": "5", "lived experience": "1"})
    assert "At least 2 who know it from their own life" in run("panel", "take", "sheet.csv", "--yes", code=2)
    assert not Path("house").exists()


def test_all_slips_are_told_at_once_and_nothing_is_written():
    run("challenge", "wobblehub")
    run("challenge", "utilise")
    Path("sheet.csv").write_text(
        "Challenges;Word;Answer;Reason;Date;Look again;People\n"
        "1;wobblehub;chnaged;Nobody knows it.;7/8/2026;;x\n"
        "1;utilise;kept;We like it.;;;\n"
        "9;lunch;later;We wait.;22/11/2020;;\n"
        "2;utilise;kept;" + "word " * 26 + ";22 Nov 2020;2020-11-21;\n",
        encoding="utf-8",
    )
    said = run("panel", "take", "sheet.csv", "--yes", code=2)
    for slip in (
        "row 2: “chnaged” is not an answer. Did you mean “changed”?",
        "“7/8/2026” could be two dates",
        "“x” is not a number of people",
        "row 3: challenge 1 is about “wobblehub”",
        "row 4: “later” needs a day to look again",
        "row 5, column “reason”: say why in 25 words or fewer. This has 26.",
        "row 5, column “look again”: the day to look again comes after the decision.",
    ):
        assert slip in said
    assert not Path("house").exists()
    assert all(one.is_open for one in read_challenges(Path()))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("word,answr,reason\n", "“answr” is not a column of this sheet. Did you mean “answer”?"),
        ("word,answer\n", "the column “reason” is missing"),
        ("word,word,answer,reason\n", "the column “word” is there twice"),
        ("word,answer,reason\nhall,kept,fine,and more\n", "“and more” stands in a column with no name"),
        ('word,answer,reason\nhall,kept,"fine\n', "quotation marks"),
        ("word,answer,reason\nhall,,\n", "No word in this sheet has an answer"),
        ("word,answer,reason\nhall,kept,fine\nhall,kept,fine\n", "“hall” is there twice"),
        ("word,answer,reason\nhall,changed,fine\n", "say what you say now"),
        ("", "the column “word” is missing"),
    ],
)
def test_a_changed_sheet_is_refused_with_the_cure(text, says):
    Path("sheet.csv").write_text(text, encoding="utf-8")
    assert says in run("panel", "take", "sheet.csv", "--yes", code=2)


def test_what_another_answered_is_not_answered_again():
    run("challenge", "utilise")
    sheet(utilise={"answer": "kept", "reason": "We like it."})
    run("challenges", "answer", "1", "changed", "We say use.")
    assert "challenge 1 has an answer: changed" in run("panel", "take", "sheet.csv", "--yes", code=2)


def test_conflict_marks_are_told_before_anything_is_written():
    run("challenge", "utilise")
    sheet(utilise={"answer": "kept", "reason": "We like it."})
    Path("decisions/decisions.toml").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    assert "two people changed this at once" in run("panel", "take", "sheet.csv", "--yes", code=2)
    assert not Path("house").exists()
    assert read_challenges(Path())[0].is_open


def test_by_prompt(monkeypatch):
    monkeypatch.setattr("speakeasy.cli.words.ask.can_ask", lambda: True)
    run("challenge", "wobblehub", "--why", "I did not know it.")
    too_long = "word " * 26
    typed = f"the Monday group\n3\n2\nchanged\n{too_long}\n\n\n\nchanged\nNobody knows it.\nmeeting place\n\n\ny\ny\n"
    result = CliRunner().invoke(cli, ["panel", "take"], input=typed)
    assert result.exit_code == 0, result.output
    assert "25 words or fewer. This has 26" in result.output
    assert house()["wobblehub"].use == ("meeting place",)


def hard_in(text: str, name: str = "page.md") -> list[tuple[str, str]]:
    found = check(text, name, EASY)
    return [(one.code, text[one.span.start : one.span.end]) for one in found if one.level != "note"]


def test_all_that_is_printed_is_easy_to_read():
    assert hard_in("We utilise it.") == [("utilise", "utilise")]
    from speakeasy.cli import panel_questions as q

    run("challenge", "wobblehub", "--why", "I did not know it.", "--instead", "meeting place", "--from", "Sam")
    run("challenge", "hall")
    run("challenge", "lunch")
    run("challenge", "room", "--wrong")
    assert hard_in(run("panel")) == []
    run("panel", "-o", "pack.html")
    assert hard_in(Path("pack.html").read_text(encoding="utf-8"), "pack.html") == []
    later = (TODAY + timedelta(30)).isoformat()
    sheet(
        wobblehub=CHANGED,
        hall={"answer": "kept", "reason": "It is fine.", "against": "One of us.", **GROUP},
        lunch={"answer": "ask", "reason": "Some like it.", **GROUP},
        room={"answer": "later", "reason": "We had no time.", "look again": later},
    )
    said = run("panel", "take", "sheet.csv", "--yes")
    assert hard_in(said.replace("\n", "\n\n"), "said.txt") == []
    assert hard_in(Path("decisions/decisions.md").read_text(encoding="utf-8")) == []
    asked = [*q.ANSWERS.values(), *q.ABOUT_ALL.values(), q.REASON, *q.MORE.values(), q.AGAIN]
    assert hard_in("\n\n".join(asked), "asked.txt") == []
