"""Findings come for the newest text, with its version, and go when the document goes."""

from __future__ import annotations

import time
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from speakeasy_lsp.lines import Lines

LETTER = "# Hello\n\nWe utilise the hall.\n"
PLAIN = "# Hello\n\nWe use the hall.\n"


def at(line, start, end):
    return {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}


@pytest.fixture
def uri(folder):
    return (folder / "letter.md").as_uri()


def test_a_finding_says_where_what_and_how_strong(client, uri):
    (found,) = client.opened(uri, LETTER)
    assert found["range"] == at(2, 3, 10)
    assert (found["code"], found["source"], found["severity"]) == ("utilise", "speakeasy", 2)
    assert "utilise" in found["message"]


def test_findings_carry_the_version_of_the_text(client, uri):
    client.open(uri, LETTER)
    first = client.told("textDocument/publishDiagnostics")
    version = client.change(uri, {"range": at(2, 3, 10), "text": "use"})
    second = client.told("textDocument/publishDiagnostics")
    assert first["version"] < second["version"] == version
    assert second["diagnostics"] == []


def test_many_changes_at_once_end_with_the_newest_text(client, uri):
    client.opened(uri, PLAIN)
    for _ in range(20):
        client.change(uri, {"range": at(2, 3, 3), "text": "u"})
    version = client.change(uri, {"text": LETTER})
    assert [one["range"] for one in client.diagnostics(uri, version)] == [at(2, 3, 10)]


def test_findings_go_when_the_document_is_closed(client, uri):
    assert client.opened(uri, LETTER)
    client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    assert client.diagnostics(uri) == []


@pytest.mark.parametrize(
    ("method", "file"),
    [("workspace/didRenameFiles", {"oldUri": "file:///a/b.md", "newUri": "file:///a/c.md"}),
     ("workspace/didDeleteFiles", {"uri": "file:///a/b.md"})],
)  # fmt: skip
def test_findings_go_when_the_file_goes(client, method, file):
    client.notify(method, {"files": [file]})
    assert client.diagnostics("file:///a/b.md") == []


def test_a_document_on_no_disk_is_checked_as_what_its_language_says(client):
    assert [one["code"] for one in client.opened("untitled:Untitled-1", "<p>We utilise it.</p>", "html")] == ["utilise"]
    assert client.opened("untitled:Untitled-2", "utilise = 1", "python") == []


def test_a_kind_that_is_not_read_has_no_findings(client, folder):
    assert client.opened((folder / "tool.py").as_uri(), "# We utilise it.\n", "python") == []


@pytest.mark.parametrize("name", ["ours.toml", "table.csv", "tool.log"])
def test_plain_text_is_what_vs_code_calls_all_that_it_does_not_know(client, folder, name):
    assert client.opened((folder / name).as_uri(), "# We utilise it.\n", "plaintext") == []


@pytest.mark.parametrize(("name", "language"), [("README", "plaintext"), ("letter.note", "markdown"), ("a.b", "text")])
def test_a_name_that_does_not_tell_is_read_as_the_language_says(client, folder, name, language):
    assert client.opened((folder / name).as_uri(), "We utilise it.\n", language)


@pytest.mark.parametrize("language", ["markdown", "html", "plaintext", "jinja", "liquid", "nunjucks", "text"])
def test_every_format_has_its_language_ids(client, language):
    text = "<p>We utilise it.</p>\n"
    assert client.opened(f"untitled:{language}", text, language)


def test_a_document_over_the_limit_is_told_once(client, folder, uri):
    (folder / "speakeasy.toml").write_text('max-size = "1 KB"\n')
    assert client.opened(uri, LETTER * 100) == []
    (said,) = [one["message"] for one in client.had("window/logMessage")]
    assert "max-size" in said
    client.change(uri, {"text": LETTER * 101})
    assert client.nothing("window/logMessage")


def test_a_client_can_ask_to_be_told_what_was_not_checked(connected, folder, uri):
    client = connected().begin(folder, {"notChecked": True})
    assert client.opened(uri, LETTER)
    assert client.nothing("speakeasy/notChecked")
    (folder / "speakeasy.toml").write_text('max-size = "1 KB"\n')
    other = (folder / "other.md").as_uri()
    assert client.opened(other, LETTER * 100) == []
    told = client.told("speakeasy/notChecked")
    assert told["uri"] == other
    assert "max-size" in told["why"]
    assert client.opened((folder / "tool.py").as_uri(), "x = 1\n", "python") == []
    assert client.told("speakeasy/notChecked")["why"] == ""


def test_excluded_documents_have_no_findings(client, folder, uri):
    (folder / "speakeasy.toml").write_text('exclude = ["letter.md"]\n')
    assert client.opened(uri, LETTER) == []


def test_notes_are_shown_only_when_asked_for(connected, folder, uri):
    text = "He said: “We utilise the hall.”\n"
    assert connected().begin(folder).opened(uri, text) == []
    (note,) = connected().begin(folder, {"notes": True}).opened(uri, text)
    assert note["severity"] == 4


def test_links_and_fixes_are_for_clients_that_keep_them(connected, folder, uri, environment):
    more = {"publishDiagnostics": {"dataSupport": True, "codeDescriptionSupport": True}}
    client = connected().begin(folder, capabilities={"textDocument": more})
    (found,) = client.opened(uri, LETTER)
    assert found["data"] == {"fixes": ["use"]}
    assert found["codeDescription"]["href"].startswith("file:///")
    assert found["codeDescription"]["href"].endswith("/utilise.md")
    page = Path(url2pathname(urlsplit(found["codeDescription"]["href"]).path))
    end = time.monotonic() + 10
    while not page.exists() and time.monotonic() < end:  # It is written after the findings are sent.
        time.sleep(0.02)
    assert page.read_text(encoding="utf-8").startswith("# utilise")
    (plain,) = connected().begin(folder).opened(uri, LETTER)
    assert not {"data", "codeDescription"} & set(plain)


# --- other places, and what could go ---

RELATES = {"textDocument": {"publishDiagnostics": {"relatedInformation": True, "tagSupport": {"valueSet": [1, 2]}}}}


def others(found, code, text):
    """The words at each related place of the last finding with this code, and what is said there."""
    one = [one for one in found if one["code"] == code][-1]
    lines = Lines(text, "utf-16")
    spans = [
        [lines.offset((end["line"], end["character"])) for end in other["location"]["range"].values()]
        for other in one["relatedInformation"]
    ]
    return [
        (text[start:end], other["message"])
        for (start, end), other in zip(spans, one["relatedInformation"], strict=True)
    ]


def test_other_places_that_a_finding_is_about(connected, folder, uri):
    text = "😀 We like service users.\n\nAsk each client. Ask the DWP. Ring the DWP.\n\nAsk the QRTF.\n\n" \
        "The Quick Road Task Force (QRTF) helps.\n"  # fmt: skip
    found = connected().begin(folder, capabilities=RELATES).opened(uri, text)
    assert others(found, "inconsistent-name", text) == [("service users", "Here it says “service user”.")]
    assert others(found, "acronym-not-explained", text)[0][0] == "QRTF"
    alone = next(one for one in found if one["code"] == "dwp")
    assert "relatedInformation" not in alone


def test_the_causes_of_a_hard_sentence_have_their_places(connected, folder, uri):
    text = "We will write to you as soon as we have looked at the form, and the letter will say what we decided, " \
        "and then you can ring us.\n"  # fmt: skip
    found = connected().begin(folder, capabilities=RELATES).opened(uri, text)
    said = others(found, "hard-sentence", text)
    assert any(message.startswith("It has ") for _, message in said)
    assert any(words.startswith("and the letter") and "of its own" in message for words, message in said)


def test_what_could_go_is_shown_fainter(connected, folder, uri):
    text = "<!-- speakeasy: off-next utilise because -->\nHello.\n\nWe utilise the hall.\n"
    found = connected().begin(folder, capabilities=RELATES).opened(uri, text)
    assert {one["code"]: one.get("tags") for one in found} == {"idle-switch": [1], "utilise": None}


def test_other_places_are_for_clients_that_show_them(client, uri):
    found = client.opened(uri, "We like service users.\n\nAsk each client.\n")
    assert "inconsistent-name" in {one["code"] for one in found}
    assert all("relatedInformation" not in one for one in found)
