"""Challenge, answer and keep on the command line, as people do it."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from speakeasy.cli import cli


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "speakeasy.toml").write_text("", encoding="utf-8")
    (tmp_path / "a.md").write_text("We utilise the hall.\n\nOthers utilise it too.\n", encoding="utf-8")
    return tmp_path


def run(*arguments: str, code: int = 0) -> str:
    result = CliRunner().invoke(cli, list(arguments))
    assert result.exit_code == code, result.output
    return result.output


def test_a_challenge_is_thanked_listed_and_answered():
    said = run("challenge", "service", "user", "--why", "It is cold.", "--instead", "person", "--from", "Sam")
    assert said.startswith("Thank you. Your challenge is number 1.\nYou get an answer by ")
    assert "1. “service user”: we heard you" in run("challenges", "--open")
    assert "Please tell Sam." in run("challenges", "answer", "1", "changed", "We say person now.")
    assert "Our answer: We say person now." in run("challenges")
    assert "No challenges here" in run("challenges", "--open")


def test_a_challenge_knows_what_it_is_about(project):
    run("challenge", "utilised", "--in", "a.md")
    run("challenge", "service users")
    run("challenge", "flumbering")
    run("challenge", "utilise", "--wrong", "--in", "a.md")
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((project / "decisions/challenges").iterdir()))
    assert text.count('code = "utilise"') == 2
    assert 'code = "service-user"' in text
    for what in ("word", "entry", "missing", "checker"):
        assert f'what = "{what}"' in text
    assert 'sentence = "We utilise the hall."' in text


def test_a_slur_is_hidden_in_print():
    run("challenge", "retard")
    shown = run("challenges")
    assert "retard" not in shown
    assert "“r*****”" in shown


def test_an_answer_that_is_too_long_is_sent_back():
    run("challenge", "client")
    assert "25 words or fewer" in run("challenges", "answer", "1", "kept", *["word"] * 26, code=2)
    assert "no challenge 9" in run("challenges", "answer", "9", "kept", "No.", code=2)


def test_cards_come_in_all_or_none(project):
    cards = project / "cards.csv"
    cards.write_text("word,why,date\nclient,cold,22/11/2026\n,x,\ncase,,7/8/2026\n", encoding="utf-8")
    said = run("challenges", "import", "cards.csv", code=2)
    assert "row 3: the word is missing." in said
    assert "row 4: “7/8/2026” could be two dates" in said
    assert "No challenges here" in run("challenges")
    cards.write_bytes("\ufeffWord;Why;Instead\r\nclient;it’s cold;person|neighbour\r\n".encode("utf-8"))
    assert "Challenges that are in: 1." in run("challenges", "import", "cards.csv")
    assert "Instead: person or neighbour" in run("challenges")
    cards.write_text("words,why\nclient,x\n", encoding="utf-8")
    assert "“words” is not a column of a card. Did you mean “word”?" in run("challenges", "import", "cards.csv", code=2)


def test_keep_in_one_sentence_or_everywhere():
    assert "Say why" in run("keep", "utilise", code=2)
    run("keep", "utilise", "--because", "It is in the song.", "--in", "a.md", "--until", "1 January 2999")
    assert "It holds until" not in run("keep", "lunch", "--because", "We like it.")
    listed = run("keep")
    assert "“utilise” in “We utilise the hall.”: It is in the song. Until 1 January 2999.\n" in listed
    assert "“lunch”: We like it. It no longer stands anywhere, so you can take it out." in listed
    assert "does not flag “hall”" in run("keep", "hall", "--because", "x", "--in", "a.md", code=2)
    checked = run("check", "a.md")
    assert "a.md: nothing to suggest" in checked
    assert "a.md:3:8 “utilise”: It is in the song. [utilise]" in checked
