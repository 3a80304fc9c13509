"""Findings are sent, or they are asked for: never both."""

from __future__ import annotations

import pytest

LETTER = "We utilise the hall.\n"
PULLS = {"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": True}}}


@pytest.fixture
def uri(folder):
    return (folder / "letter.md").as_uri()


@pytest.fixture
def client(connected, folder):
    return connected().begin(folder, {"workspaceDiagnostics": True}, capabilities=PULLS)


def asked(client, uri, previous=None):
    return client.request("textDocument/diagnostic", {"textDocument": {"uri": uri}, "previousResultId": previous})


def test_a_client_that_pulls_is_not_pushed_to(client, uri):
    client.open(uri, LETTER)
    assert [one["code"] for one in asked(client, uri)["items"]] == ["utilise"]
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert client.nothing("textDocument/publishDiagnostics")
    assert not client.had("textDocument/publishDiagnostics")


def test_the_same_text_is_unchanged_and_another_is_not(client, uri):
    client.open(uri, LETTER)
    first = asked(client, uri)
    assert asked(client, uri, first["resultId"]) == {"kind": "unchanged", "resultId": first["resultId"]}
    client.change(uri, {"text": "We use the hall.\n"})
    assert asked(client, uri, first["resultId"])["items"] == []


def test_a_document_that_is_not_open_has_none(client):
    assert asked(client, "file:///none.md")["items"] == []


@pytest.mark.parametrize(
    ("more", "options", "pulls"),
    [
        ({"capabilities": {}}, None, False),
        ({"capabilities": PULLS}, None, True),
        ({"capabilities": {"textDocument": {"diagnostic": {}}}}, None, False),
        ({"capabilities": PULLS, "clientInfo": {"name": "@codemirror/lsp-client"}}, None, False),
        ({"capabilities": PULLS}, {"diagnostics": "push"}, False),
        ({"capabilities": {}}, {"diagnostics": "pull"}, True),
    ],
)
def test_who_pulls(connected, folder, uri, more, options, pulls):
    client = connected().begin(folder, options, **more)
    assert ("diagnosticProvider" in client.capabilities) is pulls
    client.open(uri, LETTER)
    assert client.nothing("textDocument/publishDiagnostics", 0.5 if pulls else 10) is pulls


def test_new_settings_ask_the_client_to_pull_again(client, folder, uri):
    client.open(uri, LETTER)
    first = asked(client, uri)
    (folder / "speakeasy.toml").write_text("[rules]\nutilise = false\n")
    file = {"uri": (folder / "speakeasy.toml").as_uri(), "type": 1}
    client.notify("workspace/didChangeWatchedFiles", {"changes": [file]})
    client.told("workspace/diagnostic/refresh")
    assert asked(client, uri, first["resultId"])["items"] == []


def test_the_whole_workspace(client, folder, uri):
    (folder / "other.md").write_text(LETTER)
    (folder / "photo.png").write_bytes(b"\x89PNG")
    client.open(uri, "We use it.\n")

    def all_of(previous=()):
        known = [{"uri": one["uri"], "value": one["resultId"]} for one in previous]
        return client.request("workspace/diagnostic", {"previousResultIds": known})["items"]

    first = all_of()
    assert {one["uri"]: len(one["items"]) for one in first} == {(folder / "other.md").as_uri(): 1}
    assert {one["kind"] for one in all_of(first)} == {"unchanged"}
    (folder / "other.md").unlink()
    assert [(one["kind"], one["items"]) for one in all_of(first)] == [("full", [])]


def test_the_whole_workspace_only_where_it_is_switched_on(connected, folder):
    client = connected().begin(folder, capabilities=PULLS)
    assert client.capabilities["diagnosticProvider"]["workspaceDiagnostics"] is False
