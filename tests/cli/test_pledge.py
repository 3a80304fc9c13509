"""`speakeasy pledge`, as people use it: asked, or by options; made, updated, changed."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from speakeasy.checker import check
from speakeasy.cli import cli
from speakeasy.cli.pledge_questions import QUESTIONS
from speakeasy.config import Config
from speakeasy.decisions.challenge import add_challenge
from speakeasy.decisions.pledge import read_pledge

PAGES = ("pledge.html", "pledge.md", "pledge.docx", "pledge-snippet.html")
GROUP = ("--together", "--who", "Sunrise Trust", "--email", "us@sunrise.example")
EASY = Config(audience="easy-read")


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "speakeasy.toml").write_text('# Ours.\naudience = "public"\n', encoding="utf-8")
    return tmp_path


def run(*words: str, typed: str = "") -> Result:
    return CliRunner().invoke(cli, words, input=typed)


def page(name: str = "pledge.md") -> str:
    return Path("decisions", name).read_text(encoding="utf-8")


def hard_in(text: str, name: str = "page.md") -> list[tuple[str, str]]:
    """What is not easy. One word is left: the name that disabled people's groups in the UK chose."""
    found = [(one.code, text[one.span.start : one.span.end]) for one in check(text, name, EASY) if one.level != "note"]
    return [one for one in found if one[1] != "disability"]


def test_two_questions_for_a_person():
    done = run("pledge", typed="y\nSam\n01234 567\n\n\n\n")
    assert done.exit_code == 0, done.output
    assert "2 of 2." in done.output
    assert page().startswith("# I will get words wrong. Please tell me.\n")
    assert "promise of Sam" in page()
    assert "tel:01234567" in page()
    assert all(Path("decisions", name).is_file() for name in PAGES)


def test_seven_questions_for_a_group():
    answers = "n\nSunrise Trust\nletters, minutes\neasy-reed\neasy-read\n\n\n1 High Street\n\nSam, front desk\n5\n"
    done = run("pledge", typed=f"{answers}7/8/2027\n1 May 2027\nthe Monday group\n")
    assert done.exit_code == 0, done.output
    assert len(QUESTIONS) == 7
    assert "7 of 7." in done.output
    assert "Did you mean “easy-read”" in done.output
    assert "2027-08-07" in done.output
    pledge = read_pledge(Path())
    assert pledge is not None
    assert pledge.checks == ("letters", "minutes")
    assert (pledge.audience, pledge.answer_days) == ("easy-read", 5)
    assert pledge.tell_us.post == "1 High Street"
    assert 'audience = "public"' in Path("speakeasy.toml").read_text()
    assert page().startswith("# We will get words wrong. Please tell us.\n")


def test_no_answers_nothing_written():
    done = run("pledge", typed="y\nSam\n")
    assert done.exit_code == 2
    assert "so we wrote nothing" in done.output
    assert not Path("decisions").exists()


def test_what_is_needed_is_asked_again_and_nothing_is_lost():
    done = run("pledge", typed="n\n\nSunrise\nletters\n\n\n\n\n\n\n01234\n\n\n\n\n\n\n")
    assert done.exit_code == 0, done.output
    assert "A group needs a name." in done.output
    assert "One way is enough, but we need one." in done.output
    assert "Error" not in done.output
    assert "letters" in page()
    assert "10 working days" in page()


def test_the_help_is_easy_to_read():
    for name in ("pledge", "progress"):
        command = cli.get_command(click.Context(cli), name)
        assert command is not None
        own = [
            one for one in command.params if one.name not in ("config_file", "no_config", "region", "house", "allow")
        ]
        texts = [command.help or "", *(getattr(one, "help", "") or "" for one in own)]
        found = [one for one in check("\n\n".join(texts), "help.txt", EASY) if one.level in ("stop", "change")]
        assert found == []


def test_by_options_nothing_is_asked():
    done = run("pledge", *GROUP, "--look-again", "1 May 2027", "--answer-days", "3", "--audience", "easy-read")
    assert done.exit_code == 0, done.output
    assert "?" not in done.output
    assert "3 working days" in page()
    assert "1 May 2027" in page("pledge.html")
    assert "speakeasy.toml stays as it is" in done.output


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--who", "Sunrise"), "One way is enough"),
        (("--phone", "1"), "who makes this promise"),
        ((*GROUP, "--look-again", "soon"), "is not a date"),
        ((*GROUP, "--answer-days", "0"), "from 1 to 60"),
        ((*GROUP, "--house", "ours.toml"), "no list of words “ours.toml”"),
        ((*GROUP, "--audience", "bord"), "Did you mean “board”"),
        (("--update",), "There is no promise yet"),
    ],
)
def test_what_cannot_be_used_is_told(words, said):
    done = run("pledge", *words)
    assert done.exit_code == 2
    assert said in done.output
    assert not Path("decisions").exists()


def test_settings_are_changed_only_when_asked():
    done = run("pledge", *GROUP, "--audience", "easy-read", "--set-settings")
    assert done.exit_code == 0, done.output
    assert Path("speakeasy.toml").read_text() == '# Ours.\naudience = "easy-read"\n'


def test_a_house_list_is_added_to_those_there_are():
    for name in ("a.toml", "b.toml"):
        Path(name).write_text("", encoding="utf-8")
    Path("speakeasy.toml").write_text('house = ["a.toml"]\n', encoding="utf-8")
    run("pledge", *GROUP, "--house", "b.toml", "--set-settings")
    assert Path("speakeasy.toml").read_text() == 'house = ["a.toml", "b.toml"]\n'


def test_again_puts_todays_numbers_on_the_pages():
    run("pledge", *GROUP)
    assert "Nobody has told us" in page()
    for word in ("client", "client", "spastic"):
        run("challenge", word)
    run("challenges", "answer", "1", "changed", "We say person.")
    assert run("pledge").exit_code == 0
    text = page()
    assert "about a word: 3 times" in text
    assert "Answers we gave: 1. In time: 1." in text
    assert "“client”" in text
    assert "spastic" not in text + page("pledge.html")


def test_one_answer_can_be_changed():
    run("pledge", *GROUP)
    run("pledge", "--phone", "999")
    assert "tel:999" in page()
    assert "us@sunrise.example" in page()


def test_asked_again_an_answer_can_be_kept_or_taken_out():
    run("pledge", *GROUP, "--phone", "999")
    done = run("pledge", "--again", typed="n\n\n\n\n\n-\n\n\n\n\n\n\n")
    assert done.exit_code == 0, done.output
    assert "999" not in page()
    assert "us@sunrise.example" in page()


def test_a_page_with_edits_stays():
    run("pledge", *GROUP)
    Path("decisions/pledge.md").write_text("Ours, with a picture.", encoding="utf-8")
    done = run("pledge")
    assert "pledge.md has your own changes" in done.output
    assert page() == "Ours, with a picture."


def test_what_people_type_is_no_markup():
    run("pledge", "--alone", "--who", "<script>x</script>\x1b", "--email", '"><b>@x')
    for name in PAGES[:2]:
        assert "<script>" not in page(name)
        assert "<b>" not in page(name)
    assert "<b>" not in page("pledge-snippet.html")
    assert "\x1b" not in page("../decisions/pledge.toml")


@pytest.mark.parametrize(
    "who", [GROUP, ("--alone", "--who", "Sam", "--phone", "01234 567", "--in-person", "Ask for Sam")]
)
def test_the_pages_are_easy_to_read(who):
    done = run(
        "pledge",
        *who,
        "--checks",
        "letters",
        "--audience",
        "easy-read",
        "--look-again",
        "1 May 2027",
        "--with",
        "our group",
    )
    assert hard_in(done.output.replace("\n", "\n\n"), "said.txt") == []
    for _ in range(12):
        add_challenge(Path(), "hall", date.today())
    run("challenges", "answer", "1", "changed", "We say room.")
    late = min(Path("decisions/challenges").glob("0002*"))
    late.write_text(late.read_text().replace("answer-by = 2", "answer-by = 1"), encoding="utf-8")
    run("pledge")
    assert "sorry" in page()
    assert "And 1 more" in page()
    for name in ("pledge.md", "pledge.html", "pledge-snippet.html"):
        assert hard_in(page(name), name) == []


def test_the_questions_are_easy_to_read():
    assert hard_in("We utilise it.") == [("utilise", "utilise")]
    asked = [question.asks for question in QUESTIONS] + [f"{line.asks}." for one in QUESTIONS for line in one.lines]
    assert hard_in("\n\n".join(asked), "asked.txt") == []


def test_at_a_terminal_the_settings_are_asked_about(monkeypatch):
    class Terminal:
        def isatty(self) -> bool:
            return True

    answers = iter(["y"])
    monkeypatch.setattr("click.confirm", lambda text: next(answers) == "y")
    from speakeasy.cli import pledge as command
    from speakeasy.decisions.pledge import Pledge, TellUs
    from speakeasy.settings import load

    monkeypatch.setattr(sys, "stdin", Terminal())
    one = Pledge(made=date(2026, 1, 1), who="x", audience="board", tell_us=TellUs(phone="1"))
    command._offer_settings(load(Path()), one, None)
    assert 'audience = "board"' in Path("speakeasy.toml").read_text()
