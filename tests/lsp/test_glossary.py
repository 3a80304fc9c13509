"""A glossary at the end of a document, in the document's own format."""

from __future__ import annotations

import pytest

from speakeasy.config import Config
from speakeasy.known import entries_for
from speakeasy_lsp.glossary import TITLE
from speakeasy_lsp.lines import Lines

TEXT = "The DWP will write to you. It met ransomware. The DWP helps."
MEANS = entries_for(Config())["dwp"].meaning


def made(client, uri, text):
    """The words of the glossary, and the text with it."""
    client.opened(uri, text)
    return again(client, uri, text)


def again(client, uri, text):
    answer = client.request("workspace/executeCommand", {"command": "speakeasy.makeGlossary", "arguments": [uri]})
    asked = client.had("workspace/applyEdit") or [client.told("workspace/applyEdit")]
    (edit,) = asked[-1]["edit"]["changes"][uri]
    lines = Lines(text, "utf-16")
    start, end = (lines.offset((one["line"], one["character"])) for one in edit["range"].values())
    return answer["words"], text[:start] + edit["newText"] + text[end:]


@pytest.mark.parametrize(
    ("name", "text", "after"),
    [
        ("a.md", f"{TEXT}\n", f"{TEXT}\n\n## {TITLE}\n\n- **DWP**: {MEANS}\n- **Ransomware**: A program"),
        ("a.md", TEXT, f"{TEXT}\n\n## {TITLE}\n\n- **DWP**: "),
        ("a.md", f"{TEXT}\r\n", f"{TEXT}\r\n\r\n## {TITLE}\r\n\r\n- **DWP**: {MEANS}\r\n- **"),
        ("a.txt", f"{TEXT}\n", f"{TEXT}\n\n{TITLE}\n\nDWP: {MEANS}\n\nRansomware: "),
        ("a.html", f"<body><p>{TEXT}</p></body>", f"<body><p>{TEXT}</p><h2>{TITLE}</h2>\n<ul>\n<li><strong>DWP<"),
        ("a.njk", f"{{% block x %}}<p>{TEXT}</p>\n{{% endblock %}}", f"{{% block x %}}<p>{TEXT}</p>\n<h2>{TITLE}<"),
        ("b.html", f"<p>{TEXT}</p>", f"<p>{TEXT}</p><h2>{TITLE}"),
    ],
)
def test_the_words_and_what_they_mean(client, folder, name, text, after):
    words, changed = made(client, (folder / name).as_uri(), text)
    assert words == ["DWP", "Ransomware"]
    assert changed.startswith(after)


@pytest.mark.parametrize(("name", "text"), [("a.md", f"{TEXT}\n"), ("a.txt", TEXT), ("a.html", f"<p>{TEXT}</p>")])
def test_the_glossary_itself_is_not_flagged(client, folder, name, text):
    uri = (folder / name).as_uri()
    before = [one["code"] for one in client.opened(uri, text)]
    _, changed = again(client, uri, text)
    version = client.change(uri, {"text": changed})
    assert [one["code"] for one in client.diagnostics(uri, version)] == before


@pytest.mark.parametrize(
    ("name", "text"), [("a.md", f"{TEXT}\n"), ("a.txt", f"{TEXT}\n"), ("a.html", f"<p>{TEXT}</p>")]
)
def test_a_second_time_only_what_is_new_is_added(client, folder, name, text):
    uri = (folder / name).as_uri()
    _, once = made(client, uri, text)
    client.change(uri, {"text": once.replace("The DWP will", "Erythema hurts. The DWP will")})
    words, twice = again(client, uri, once.replace("The DWP will", "Erythema hurts. The DWP will"))
    assert words == ["Erythema"]
    assert twice.count(TITLE) == 1
    assert twice.index("Redness of the skin") > twice.index("A program that locks")
    version = client.change(uri, {"text": twice})
    client.diagnostics(uri, version)
    answer = client.request("workspace/executeCommand", {"command": "speakeasy.makeGlossary", "arguments": [uri]})
    assert answer == {"words": []}


def test_a_text_without_hard_words_gets_none(client, folder):
    uri = (folder / "a.md").as_uri()
    client.opened(uri, "We use the hall.\n")
    answer = client.request("workspace/executeCommand", {"command": "speakeasy.makeGlossary", "arguments": [uri]})
    assert answer == {"words": []}
    assert client.had("window/showMessage")


def test_a_document_that_is_not_open(client):
    command = {"command": "speakeasy.makeGlossary", "arguments": ["file:///a.md"]}
    error = client.error("workspace/executeCommand", command)
    assert error["code"] == -32602
