"""What the server says to people keeps to our own advice."""

from __future__ import annotations

from speakeasy.checker import Checker
from speakeasy.formats import read
from speakeasy_lsp import deciding

TEXT = (
    "# Hello\n\nThe DWP will utilise the hall. They utilise it.\n\n"
    "We will write to you as soon as we have seen it, and the letter will say what we think of it and what is next.\n"
)


def strong(texts):
    document = read("\n\n".join(texts).encode(), "said.md")
    return [
        document.text[one.span.start : one.span.end]
        for one in Checker().check(document)
        if one.level in ("stop", "change")
    ]


def test_this_test_can_fail():
    assert strong(["We utilise it."]) == ["utilise"]


def test_titles_of_actions(client, folder):
    uri = (folder / "letter.md").as_uri()
    everything = {"start": {"line": 0, "character": 0}, "end": {"line": 4, "character": 120}}
    client.open(uri, TEXT)
    actions = client.actions(uri, everything, [], only=["quickfix", "source"])
    assert len(actions) > 12
    assert strong({f"- {action['title']}." for action in actions}) == []


def test_messages_to_people(connected, folder):
    (folder / "speakeasy.toml").write_text("allow = [\n")
    client = connected().begin(folder, {"audience": "publik"})
    uri = (folder / "letter.md").as_uri()
    client.opened(uri, TEXT)
    for command, arguments in (("speakeasy.allow", [uri, "it"]), ("speakeasy.showScore", [uri])):
        client.request("workspace/executeCommand", {"command": command, "arguments": arguments})
    errors = [
        client.error("workspace/executeCommand", {"command": "speakeasy.showScore", "arguments": ["untitled:none"]}),
        client.error("workspace/executeCommand", {"command": "none", "arguments": []}),
    ]
    client.answers["window/showMessageRequest"] = None
    about = {"uri": uri, "words": "DWP"}
    for more in ({}, {"because": "We like it."}):
        client.request("workspace/executeCommand", {"command": "speakeasy.keep", "arguments": [{**about, **more}]})
    about = {"uri": uri, "word": "DWP"}
    for more in ({}, {"why": "It is long."}):
        client.request("workspace/executeCommand", {"command": "speakeasy.challenge", "arguments": [{**about, **more}]})
    said = [one["message"] for one in (*client.had("window/showMessage"), *errors)]
    said += [*deciding.KEEP_REASONS, *deciding.CHALLENGE_REASONS]
    said += [one["message"] for one in client.had("window/showMessageRequest")]
    assert len(said) >= 18
    assert strong(said) == []
