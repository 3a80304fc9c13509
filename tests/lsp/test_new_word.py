"""A new word for the house's own list: the next check speaks of it."""

from __future__ import annotations

import tomllib

import pytest

TEXT = "# News\n\nCome to the hub. We like the plunket.\n"


@pytest.fixture
def uri(folder):
    return (folder / "letter.md").as_uri()


@pytest.fixture
def about(uri):
    return {
        "uri": uri, "word": "plunket", "use": ["visit"], "why": "New readers do not know it.",
        "category": "jargon", "pos": "noun",
    }  # fmt: skip


def run(client, about):
    return client.request("workspace/executeCommand", {"command": "speakeasy.newWord", "arguments": [about]})


def warned(client):
    if not client.had("window/showMessage"):
        client.told("window/showMessage")
    return client.had("window/showMessage")[-1]["message"]


def test_a_new_word_is_flagged_at_once(client, folder, uri, about):
    assert "plunket" not in {one["code"] for one in client.opened(uri, TEXT)}
    made = run(client, about)
    assert made == {"name": "plunket", "file": str(folder / "house" / "words.toml")}
    entry = tomllib.loads((folder / "house" / "words.toml").read_text(encoding="utf-8"))["words"]["plunket"]
    assert (entry["action"], entry["source"]) == ("replace", ["house"])
    assert entry["flags"] == ["We like the [plunket|visit]."]
    assert tomllib.loads((folder / "speakeasy.toml").read_text(encoding="utf-8")) == {"house": ["house/words.toml"]}
    (found,) = [one for one in client.diagnostics(uri) if one["code"] == "plunket"]
    assert "You could say “visit”." in found["message"]


def test_what_is_missing_is_asked_for(client, folder, uri, about):
    client.answers["window/showMessageRequest"] = {"title": "noun"}
    client.opened(uri, TEXT)
    del about["pos"]
    assert run(client, about)["name"] == "plunket"
    (asked,) = client.had("window/showMessageRequest")
    assert [one["title"] for one in asked["actions"]] == ["verb", "noun", "adjective", "adverb", "phrase"]


def test_who_would_rather_not_say_changes_nothing(client, folder, uri, about):
    client.answers["window/showMessageRequest"] = None
    client.opened(uri, TEXT)
    del about["pos"]
    assert run(client, about) == {}
    assert not (folder / "speakeasy.toml").exists()


def test_with_several_lists_the_person_chooses(client, folder, uri, about):
    settings = folder / "speakeasy.toml"
    settings.write_text('house = ["one.toml", "two.toml"]\n', encoding="utf-8")
    for name in ("one.toml", "two.toml"):
        (folder / name).write_text("", encoding="utf-8")
    # The server may have looked for settings before: an editor tells it of new files.
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": settings.as_uri(), "type": 1}]})
    client.answers["window/showMessageRequest"] = {"title": "two.toml"}
    client.opened(uri, TEXT)
    assert run(client, about)["file"] == str(folder / "two.toml")
    assert (folder / "one.toml").read_text(encoding="utf-8") == ""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"use": []}, "Say what to use instead"),
        ({"word": "utilise"}, "has “utilise” already|covers “utilise” already|Give a sentence"),
        ({"word": "nowhere"}, "Give a sentence"),
        ({"flags": ["No such word here."]}, "nothing was saved"),
        ({"category": "wrody"}, "wrody"),
        ({"word": "passive-voice", "flags": ["A passive-voice."]}, "rule has the name"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_said_and_nothing_changes(client, folder, uri, about, change, said):
    client.opened(uri, TEXT)
    assert run(client, {**about, **change}) == {}
    assert any(part in warned(client) for part in said.split("|"))
    assert list(folder.glob("*.toml")) == []
    assert not (folder / "house").exists()


def test_a_word_that_we_have_already_is_said(client, folder, uri, about):
    client.opened(uri, "We utilise it.\n")
    assert run(client, {**about, "word": "utilise", "pos": "verb"}) == {}
    assert "“utilise” covers “utilise” already" in warned(client)
    made = run(client, {**about, "word": "utilise", "pos": "verb", "use": ["apply"], "instead": True})
    assert made["name"] == "utilise"


def test_a_document_without_a_place_has_no_list(connected, about):
    client = connected().begin()
    client.opened("untitled:a", TEXT)
    assert run(client, {**about, "uri": "untitled:a"}) == {}
    assert "Save this document first" in warned(client)
