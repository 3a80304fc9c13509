"""Settings: the files beside a document first, the editor's second, and a change is seen at once."""

from __future__ import annotations

import pytest

LETTER = "We utilise the hall. We leverage it.\n"
CONFIGURES = {
    "workspace": {
        "configuration": True,
        "didChangeConfiguration": {"dynamicRegistration": True},
        "didChangeWatchedFiles": {"dynamicRegistration": True},
    }
}


@pytest.fixture
def uri(folder):
    return (folder / "letter.md").as_uri()


def codes(found):
    return sorted(one["code"] for one in found)


def changed(client, file):
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": file.as_uri(), "type": 2}]})


def test_a_settings_file_is_heeded_and_so_is_its_change(client, folder, uri):
    file = folder / "speakeasy.toml"
    file.write_text("[rules]\nutilise = false\n")
    assert codes(client.opened(uri, LETTER)) == ["leverage"]
    file.write_text("[rules]\nleverage = false\n")
    changed(client, file)
    assert codes(client.diagnostics(uri)) == ["utilise"]
    file.unlink()
    changed(client, file)
    assert codes(client.diagnostics(uri)) == ["leverage", "utilise"]


def test_a_word_list_that_changes_is_read_again(client, folder, uri):
    (folder / "speakeasy.toml").write_text('house = ["our.toml"]\n')
    entry = '[words.hall]\ncategory = "wordy"\naction = "replace"\npos = "noun"\nwhy = "Why."\nsource = ["house"]\n'
    house = folder / "our.toml"
    house.write_text(entry + 'use = ["room"]\nflags = ["The [hall|room]."]\n')
    assert codes(client.opened(uri, "The hall.\n")) == ["hall"]
    house.write_text(entry.replace("words.hall", "words.barn") + 'use = ["shed"]\nflags = ["The [barn|shed]."]\n')
    changed(client, house)
    assert client.diagnostics(uri) == []


def test_saving_a_settings_file_is_enough_for_clients_that_watch_nothing(client, folder, uri):
    assert codes(client.opened(uri, LETTER)) == ["leverage", "utilise"]
    file = folder / "speakeasy.toml"
    file.write_text("[rules]\nutilise = false\n")
    client.notify("textDocument/didSave", {"textDocument": {"uri": file.as_uri()}})
    assert codes(client.diagnostics(uri)) == ["leverage"]


def test_each_folder_has_settings_of_its_own(connected, folder):
    client = connected()
    for name in ("one", "two"):
        (folder / name).mkdir()
    (folder / "one" / "speakeasy.toml").write_text("[rules]\nutilise = false\n")
    (folder / "two" / "pyproject.toml").write_text("[tool.speakeasy.rules]\nleverage = false\n")
    folders = [{"uri": (folder / name).as_uri(), "name": name} for name in ("one", "two")]
    client.begin(folder / "one", workspaceFolders=folders)
    assert codes(client.opened((folder / "one" / "a.md").as_uri(), LETTER)) == ["leverage"]
    assert codes(client.opened((folder / "two" / "a.md").as_uri(), LETTER)) == ["utilise"]


def test_a_document_on_no_disk_goes_by_the_first_folder(client, folder):
    (folder / "speakeasy.toml").write_text("[rules]\nutilise = false\n")
    assert codes(client.opened("untitled:a", LETTER)) == ["leverage"]


def test_the_editors_settings_are_asked_for_before_the_first_check(connected, folder, uri):
    client = connected()
    client.answers["workspace/configuration"] = [{"rules": {"utilise": False}, "notAKey": 1}]
    client.begin(folder, capabilities=CONFIGURES)
    assert codes(client.opened(uri, LETTER)) == ["leverage"]
    client.answers["workspace/configuration"] = [{"rules": {"leverage": False}}]
    client.notify("workspace/didChangeConfiguration", {"settings": None})
    assert codes(client.diagnostics(uri)) == ["utilise"]


def test_the_editors_settings_give_way_to_the_file(connected, folder, uri):
    (folder / "speakeasy.toml").write_text("[rules]\nutilise = true\n")
    client = connected().begin(folder, {"rules": {"utilise": False, "leverage": False}})
    assert codes(client.opened(uri, LETTER)) == ["utilise"]


@pytest.mark.parametrize("sent", [{"speakeasy": {"allow": ["utilise"]}}, {"allow": ["utilise"]}])
def test_settings_that_are_sent(client, uri, sent):
    client.opened(uri, LETTER)
    client.notify("workspace/didChangeConfiguration", {"settings": sent})
    assert codes(client.diagnostics(uri)) == ["leverage"]


def said_to(client):
    """What was said to the person. It may come before the findings or after them."""
    if not client.had("window/showMessage"):
        client.told("window/showMessage")
    (said,) = [one["message"] for one in client.had("window/showMessage")]
    return said


def test_a_wrong_setting_of_the_editor_is_said_and_the_others_hold(connected, folder, uri):
    client = connected().begin(folder, {"audience": "publik", "rules": {"utilise": False}})
    assert codes(client.opened(uri, LETTER)) == ["leverage"]
    assert "public" in said_to(client)


def test_a_broken_settings_file_is_said_once_and_all_is_as_it_comes(client, folder, uri):
    (folder / "speakeasy.toml").write_text("[rules]\nutilize = false\n")
    assert codes(client.opened(uri, LETTER)) == ["leverage", "utilise"]
    assert "speakeasy.toml:2" in said_to(client)
    client.change(uri, {"text": LETTER * 2})
    assert client.nothing("window/showMessage")


def test_the_client_is_asked_to_watch_files_and_settings(connected, folder):
    client = connected().begin(folder, capabilities=CONFIGURES)
    asked = client.told("client/registerCapability")["registrations"]
    assert [one["method"] for one in asked] == ["workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration"]


def test_a_client_that_never_answers_about_settings_is_served_anyway(connected, folder, uri):
    client = connected()
    client.answer = lambda number, result: None
    client.begin(folder, capabilities=CONFIGURES)
    assert codes(client.opened(uri, LETTER)) == ["leverage", "utilise"]
