"""What is shown at a place: hovers, completion, lenses, and what commands answer."""

from __future__ import annotations

from datetime import date

import pytest

from speakeasy.decisions.challenge import add_challenge
from speakeasy.decisions.keep import Keep, add_keep

LETTER = "# Hello\n\nWe utilise the hall.\n"


@pytest.fixture
def uri(folder):
    return (folder / "letter.md").as_uri()


def at(client, method, uri, line, character):
    place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}
    return client.request(f"textDocument/{method}", place)


def run(client, command, *arguments):
    return client.request("workspace/executeCommand", {"command": command, "arguments": list(arguments)})


def test_a_hover_says_why_and_what_to_say_and_who_says_so(client, uri):
    client.open(uri, LETTER)
    shown = at(client, "hover", uri, 2, 5)
    text = shown["contents"]["value"]
    assert "“use”" in text
    assert "Who says so:" in text
    assert "/utilise.md)" in text
    assert shown["range"]["start"] == {"line": 2, "character": 3}


@pytest.mark.parametrize(("line", "character"), [(0, 3), (2, 2), (2, 10), (9, 9)])
def test_no_hover_beside_a_finding(client, uri, line, character):
    client.open(uri, LETTER)
    assert at(client, "hover", uri, line, character) is None


def test_a_hover_of_a_document_that_is_not_open_or_not_there(client):
    assert at(client, "hover", "file:///none/such.md", 0, 0) is None


def test_where_people_differ_is_said(client, uri):
    client.open(uri, "He suffers from autism.\n\nA wheelchair-bound man.\n")
    found = client.diagnostics(uri)
    texts = [
        at(client, "hover", uri, one["range"]["start"]["line"], one["range"]["start"]["character"])["contents"]["value"]
        for one in found
    ]
    assert any("Who says so" in text for text in texts)


def test_completion_after_a_flagged_word_gives_its_plain_forms(client, uri):
    client.open(uri, "They utilised it.\n")
    (item,) = at(client, "completion", uri, 0, 13)
    assert item["label"] == "used"
    assert item["textEdit"]["range"] == {"start": {"line": 0, "character": 5}, "end": {"line": 0, "character": 13}}
    assert at(client, "completion", uri, 0, 3) == []


def test_the_score_of_a_document(client, uri):
    client.open(uri, LETTER)
    score = run(client, "speakeasy.showScore", uri)
    assert score["facts"]["words"] == 5
    assert "5 words" in client.had("window/showMessage")[0]["message"]


def test_the_page_of_a_word(connected, folder):
    client = connected().begin(folder, capabilities={"window": {"showDocument": {"support": True}}})
    answer = run(client, "speakeasy.explain", "utilise")
    assert answer["page"].startswith("# utilise")
    assert [one["uri"] for one in client.had("window/showDocument")] == [answer["uri"]]
    error = client.error("workspace/executeCommand", {"command": "speakeasy.explain", "arguments": ["utilize-it"]})
    assert "utilise" in error["message"] or "called" in error["message"]


def test_checking_the_workspace_shows_progress_and_all_findings(connected, folder):
    (folder / "one.md").write_text(LETTER)
    (folder / "two.txt").write_text("We use it.\n")
    (folder / "bad.md").write_bytes(b"\xff\xfe\x00")
    client = connected().begin(folder, capabilities={"window": {"workDoneProgress": True}})
    answer = run(client, "speakeasy.checkWorkspace")
    assert (answer["files"], answer["findings"], len(answer["problems"])) == (3, 1, 1)
    kinds = [one["value"]["kind"] for one in client.had("$/progress")]
    assert kinds == ["begin", "end"]


def test_the_progress_bar_can_stop_the_work(connected, folder):
    for number in range(300):
        (folder / f"{number}.md").write_text(LETTER * 20)
    client = connected().begin(folder, capabilities={"window": {"workDoneProgress": True}})
    number = client.send("workspace/executeCommand", {"command": "speakeasy.checkWorkspace"})
    token = client.told("$/progress")["token"]
    client.notify("window/workDoneProgress/cancel", {"token": token})
    assert client.reply(number)["result"]["files"] < 300


def test_lenses_are_off_until_they_are_switched_on(connected, folder, uri):
    text = "# One\n\nWe utilise the hall.\n\n# Two\n\nHello there.\n"
    quiet, loud = connected().begin(folder), connected().begin(folder, {"lenses": True})
    for client in (quiet, loud):
        client.open(uri, text)
    place = {"textDocument": {"uri": uri}}
    assert quiet.request("textDocument/codeLens", place) == []
    lenses = loud.request("textDocument/codeLens", place)
    said = [(one["range"]["start"]["line"], one["command"]["title"]) for one in lenses]
    assert said == [(0, "4 words · 1 word to look at"), (4, "2 words")]


def test_a_hover_of_a_hard_sentence_says_what_makes_it_hard(client, uri):
    client.open(
        uri,
        "If you were in the house when the flood came in the winter of that year, you can ring us now, and we will "
        "send somebody; they will look at it.\n",
    )
    text = at(client, "hover", uri, 0, 5)["contents"]["value"]
    assert "- It has 16 words before its main point. “If you were in the house when the …”" in text


def test_a_hover_says_that_a_word_was_challenged_and_how_often(client, folder, uri):
    add_challenge(folder, "utilise", date(2026, 11, 22))
    client.open(uri, LETTER)
    assert "1 person has challenged this word." in at(client, "hover", uri, 2, 5)["contents"]["value"]


def test_a_hover_says_why_a_word_is_kept(connected, folder, uri):
    add_keep(folder, Keep("utilise", "It is in the song.", date(2026, 11, 22)))
    client = connected().begin(folder, {"notes": True})
    client.open(uri, LETTER)
    assert "Kept on purpose: It is in the song." in at(client, "hover", uri, 2, 5)["contents"]["value"]
