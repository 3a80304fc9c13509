"""Settings files and word lists, as they are typed: mistakes at their line, and what may come next."""

from __future__ import annotations

import pytest

WORD = '[words.hall]\ncategory = "wordy"\naction = "replace"\npos = "noun"\nwhy = "Why."\nsource = ["house"]\n'


def test_a_wrong_name_is_shown_at_its_line(client, folder):
    (found,) = client.opened((folder / "speakeasy.toml").as_uri(), "\n[rules]\nutilize = false\n", "toml")
    assert found["range"]["start"] == {"line": 2, "character": 0}
    assert "utilise" in found["message"]
    assert not found["message"].startswith("speakeasy.toml")


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [("speakeasy.toml", "allow = [\n", 0), ("pyproject.toml", "[tool.speakeasy]\n\nregoin = 'UK'\n", 2),
     ("our.toml", WORD + "colour = 1\n", 0), ("our.toml", "[words.hall\n", 0), ("our.toml", "\n\n" + WORD, 2)],
)  # fmt: skip
def test_mistakes_stand_at_their_line(client, folder, name, text, line):
    (found,) = client.opened((folder / name).as_uri(), text, "toml")
    assert found["range"]["start"]["line"] == line


@pytest.mark.parametrize("name", ["pyproject.toml", "Cargo.toml", "speakeasy.toml"])
def test_other_files_and_right_ones_have_none(client, folder, name):
    assert client.opened((folder / name).as_uri(), "", "toml") == []


def test_a_mistake_goes_when_it_is_put_right(client, folder):
    uri = (folder / "speakeasy.toml").as_uri()
    assert client.opened(uri, 'region = "Uk"\n', "toml")
    version = client.change(uri, {"text": 'region = "UK"\n'})
    assert client.diagnostics(uri, version) == []


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("speakeasy.toml", "", "audience"),
        ("speakeasy.toml", 'audience = "', "easy-read"),
        ("speakeasy.toml", "audience = ", '"easy-read"'),
        ("speakeasy.toml", "[rules]\n", "passive-voice"),
        ("speakeasy.toml", "[rules]\n", "utilise"),
        ("speakeasy.toml", "[rules]\nutilise = ", "false"),
        ("speakeasy.toml", "[rules.long-sentence]\n", "level"),
        ("speakeasy.toml", "[rules.long-sentence]\nlevel = ", '"consider"'),
        ("speakeasy.toml", "[choices]\n", "disability"),
        ("speakeasy.toml", "[choices]\ndisability = ", '"ask"'),
        ("speakeasy.toml", "[[paths]]\n", "files"),
        ("speakeasy.toml", "[", "rules"),
        ("pyproject.toml", "[tool.speakeasy]\n", "audience"),
        ("our.toml", "[words.hall]\n", "category"),
        ("our.toml", "[words.hall]\ncategory = ", '"wordy"'),
    ],
)
def test_names_that_may_come_next(client, folder, name, text, wanted):
    uri = (folder / name).as_uri()
    client.open(uri, text, "toml")
    *before, last = text.split("\n")
    place = {"line": len(before), "character": len(last)}
    items = client.request("textDocument/completion", {"textDocument": {"uri": uri}, "position": place})
    assert wanted in [item["label"] for item in items]


def test_nothing_comes_next_in_files_of_others(client, folder):
    for name, text in (("Cargo.toml", ""), ("pyproject.toml", "[project]\n")):
        uri = (folder / name).as_uri()
        client.open(uri, text, "toml")
        place = {"line": text.count("\n"), "character": 0}
        assert client.request("textDocument/completion", {"textDocument": {"uri": uri}, "position": place}) == []
