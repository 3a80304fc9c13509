"""Decisions taken in the editor: what is kept and what is challenged, and the way from a finding to a better list."""

from __future__ import annotations

from datetime import date

import pytest
from click.testing import CliRunner

from speakeasy.cli import cli
from speakeasy.decisions.challenge import answer, read_challenges
from speakeasy.decisions.keep import read_keeps
from speakeasy_lsp import deciding

LETTER = "We utilise the hall. They utilise it. Ask the service user.\n"


@pytest.fixture
def uri(folder):
    return (folder / "letter.md").as_uri()


def codes(found):
    return [one["code"] for one in found]


def command(client, uri, finding, title):
    """The command behind an action of this finding."""
    actions = client.actions(uri, finding["range"], [finding])
    return next(action["command"] for action in actions if action["title"].startswith(title))


def run(client, command, **more):
    (about,) = command["arguments"]
    return client.request("workspace/executeCommand", {"command": command["command"], "arguments": [{**about, **more}]})


def said(client):
    """What was said to the person last. It may come before a reply or after it."""
    if not client.had("window/showMessage"):
        client.told("window/showMessage")
    return client.had("window/showMessage")[-1]["message"]


# --- keep ---


def test_a_word_is_kept_in_its_sentence_with_the_reason_that_the_editor_hands_over(client, folder, uri):
    found = client.opened(uri, LETTER)
    file = run(client, command(client, uri, found[0], "Keep this, because …"), because="It is in the song.")
    assert file == str(folder / "decisions" / "keeps.toml")
    (kept,) = read_keeps(folder)
    assert (kept.words, kept.sentence, kept.code) == ("utilise", "We utilise the hall.", "utilise")
    assert (kept.because, kept.on) == ("It is in the song.", date.today())
    assert codes(client.diagnostics(uri)) == ["utilise", "service-user"]


def test_the_command_line_keeps_what_the_editor_kept(client, folder, uri, monkeypatch):
    (folder / "letter.md").write_text(LETTER, encoding="utf-8")
    found = client.opened(uri, LETTER)
    run(client, command(client, uri, found[0], "Keep this, because …"), because="It is in the song.")
    monkeypatch.chdir(folder)
    output = CliRunner().invoke(cli, ["check", "letter.md"]).output
    assert "letter.md:1:4 “utilise”: It is in the song. [utilise]" in output


def test_a_hard_sentence_can_be_kept(client, folder, uri):
    text = f"{'We met him there and we saw her, and we ran and they ran and we sat, and ' * 3}we ate.\n"
    found = client.opened(uri, text)
    assert codes(found) == ["hard-sentence"]
    run(client, command(client, uri, found[0], "Keep this, because …"), because="It is a poem.")
    assert client.diagnostics(uri) == []


def test_without_a_reason_the_person_is_asked(client, folder, uri):
    client.answers["window/showMessageRequest"] = {"title": deciding.KEEP_REASONS[1]}
    found = client.opened(uri, LETTER)
    assert run(client, command(client, uri, found[0], "Keep this, because …")) == ""
    assert codes(client.diagnostics(uri)) == ["utilise", "service-user"]
    assert [kept.because for kept in read_keeps(folder)] == [deciding.KEEP_REASONS[1]]
    (asked,) = client.had("window/showMessageRequest")
    assert "“utilise”" in asked["message"]


def test_who_chooses_no_reason_keeps_nothing(client, folder, uri):
    client.answers["window/showMessageRequest"] = None
    found = client.opened(uri, LETTER)
    for title in ("Keep this, because …", "Challenge “utilise”"):
        run(client, command(client, uri, found[0], title))
    assert client.nothing("textDocument/publishDiagnostics")
    assert not (folder / "decisions").exists()


def test_an_editor_that_cannot_ask_says_so(client, folder, uri):
    client.answer = lambda number, result: client.say(
        {"jsonrpc": "2.0", "id": number, "error": {"code": -32601, "message": "unknown"}}
    )
    found = client.opened(uri, LETTER)
    run(client, command(client, uri, found[0], "Keep this, because …"))
    assert "speakeasy keep" in said(client)
    run(client, command(client, uri, found[0], "Challenge “utilise”"))
    client.told("window/showMessage")
    assert said(client).startswith("Thank you. Your challenge is number 1.")


# --- challenge ---


def test_a_challenge_holds_what_was_said_and_where(client, folder, uri):
    found = client.opened(uri, LETTER)
    about = {"why": "It is cold.", "instead": ["person", "neighbour"], "from": "Sam"}
    made = run(client, command(client, uri, found[-1], "Challenge “service user”"), **about)
    (one,) = read_challenges(folder)
    assert made == {"number": 1, "answerBy": one.answer_by.isoformat()}
    assert (one.word, one.code, one.what) == ("service user", "service-user", "word")
    assert (one.where, one.sentence) == ("letter.md", "Ask the service user.")
    assert (one.why, one.instead, one.sender) == ("It is cold.", ("person", "neighbour"), "Sam")
    assert client.diagnostics(uri)[-1]["message"].endswith("1 person has challenged this word.")
    assert "number 1" in client.had("window/showMessage")[0]["message"]


@pytest.mark.parametrize(
    ("choice", "why", "what"),
    [("It is out of date.", "It is out of date.", "word"), (deciding.RATHER_NOT_SAY, "", "word"),
     (deciding.FINDING_IS_WRONG, "", "checker")],
)  # fmt: skip
def test_a_challenge_without_a_reason_asks_for_one(client, folder, uri, choice, why, what):
    client.answers["window/showMessageRequest"] = {"title": choice}
    found = client.opened(uri, LETTER)
    assert run(client, command(client, uri, found[-1], "Challenge")) == {}
    client.diagnostics(uri)
    (one,) = read_challenges(folder)
    assert (one.why, one.what) == (why, what)


def test_sentences_are_no_words_to_challenge(client, uri):
    (found,) = client.opened(uri, f"{'We met him there and we saw her, and we ran and they ran and we sat, ' * 3}x.\n")
    assert not [one for one in client.actions(uri, found["range"], [found]) if one["title"].startswith("Challenge")]


def test_a_document_without_a_place_has_no_decisions(connected):
    client = connected().begin()
    found = client.opened("untitled:a", LETTER)
    run(client, command(client, "untitled:a", found[0], "Keep this"), because="It is in the song.")
    assert "Save this document first" in said(client)


def test_decisions_that_cannot_be_used_are_left_alone(client, folder, uri):
    found = client.opened(uri, LETTER)
    (folder / "decisions").mkdir()
    file = folder / "decisions" / "keeps.toml"
    file.write_text("[[keep]]\nwords = 5\n", encoding="utf-8")
    run(client, command(client, uri, found[0], "Keep this"), because="It is in the song.")
    assert "keeps.toml:2" in said(client)
    assert file.read_text(encoding="utf-8") == "[[keep]]\nwords = 5\n"


@pytest.mark.parametrize("about", [{}, {"words": 5, "uri": "a"}, {"uri": "a", "words": "b", "reason": "misspelled"}])
def test_wrong_arguments_are_refused(client, about):
    error = client.error("workspace/executeCommand", {"command": "speakeasy.keep", "arguments": [about]})
    assert error["code"] == -32602


def test_a_comment_to_speakeasy_cannot_be_kept(client, uri):
    (found,) = client.opened(uri, "<!-- speakeasy: off-next utilise because -->\nHello.\n")
    assert not [one for one in client.actions(uri, found["range"], [found]) if one["title"].startswith("Keep")]


# --- the whole loop ---

OURS = """
[words.service-user]
category = "inclusive"
action = "replace"
pos = "noun"
use = ["person"]
why = "The panel chose “person”."
source = ["house"]
flags = ["Ask the [service user|person]."]
status = "agreed"
agreed = { by = "The Tuesday panel", on = 2026-11-24 }
"""


def test_from_a_finding_to_a_challenge_to_the_panel_to_a_better_list(client, folder, uri):
    """Somebody finds a word, challenges it, the panel decides, and everybody's next check says what they decided."""
    (folder / "speakeasy.toml").write_text('house = ["our.toml"]\n', encoding="utf-8")
    (folder / "our.toml").write_text("", encoding="utf-8")
    text = "Ask the service user.\n"
    (found,) = client.opened(uri, text)
    assert found["severity"] == 3
    run(client, command(client, uri, found, "Challenge"), why="It is cold.", instead=["person"])
    (challenged,) = client.diagnostics(uri)
    assert challenged["message"].endswith("1 person has challenged this word.")

    answer(folder, 1, "changed", "We say person now.", date.today())
    (folder / "our.toml").write_text(OURS, encoding="utf-8")
    files = [folder / "our.toml", *(folder / "decisions" / "challenges").iterdir()]
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": one.as_uri(), "type": 2} for one in files]})

    (agreed,) = client.diagnostics(uri)
    assert (agreed["severity"], agreed["code"]) == (2, "service-user")
    assert "You could say “person”." in agreed["message"]
    assert "challenged" not in agreed["message"]
    titles = [action["title"] for action in client.actions(uri, agreed["range"], [agreed])]
    assert titles[0] == "Use “person”"
