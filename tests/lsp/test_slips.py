"""Settings files and word lists, as they are typed: mistakes at their line, and what may come next."""

from __future__ import annotations

import pytest

WORD = '[words.hall]\ncategory = "wordy"\naction = "replace"\npos = "noun"\nwhy = "Why."\nsource = ["house"]\n'


def test_a_wrong_name_is_shown_at_its_line(client, folder):
    (found,) = client.opened((folder / "speakeasy.toml").as_uri(), "\n[rules]\nutilize = false\n", "toml")
    assert found["range"]["start"] == {"line": 2, "character": 0}
    assert "utilise" in found["message"]
    assert not found["message"].startswith("speakeasy.toml")


def test_a_settings_file_is_one_whatever_the_editor_calls_it(client, folder):
    (found,) = client.opened((folder / "speakeasy.toml").as_uri(), "# We utilise it.\nregoin = 'UK'\n", "plaintext")
    assert found["range"]["start"]["line"] == 1


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [("speakeasy.toml", "allow = [\n", 0), ("pyproject.toml", "[tool.speakeasy]\n\nregoin = 'UK'\n", 2),
     ("our.toml", WORD + "colour = 1\n", 6), ("our.toml", "[words.hall\n", 0), ("our.toml", "\n\n" + WORD, 2)],
)  # fmt: skip
def test_mistakes_stand_at_their_line(client, folder, name, text, line):
    (found,) = client.opened((folder / name).as_uri(), text, "toml")
    assert found["range"]["start"]["line"] == line


SLIPS = """audiance = "board"
region = "Uk"
house = ["gone.toml"]
allow = "hub"
[rules]
utilize = false
passive-voice = { level = "loud" }
[choices]
disability = "neither"
[[paths]]
exclude = ["letters"]
"""


def test_all_mistakes_of_a_settings_file_are_shown(client, folder):
    found = client.opened((folder / "speakeasy.toml").as_uri(), SLIPS, "toml")
    assert sorted(one["range"]["start"]["line"] for one in found) == [0, 1, 2, 3, 5, 6, 8, 9, 10]


def test_a_mistake_in_a_list_that_is_named_has_no_line_here(client, folder):
    (folder / "ours.toml").write_text(f"\n\n{WORD}colour = 1\n", encoding="utf-8")
    text = 'house = ["ours.toml"]\n[rules]\nhall = false\n'
    (found,) = client.opened((folder / "speakeasy.toml").as_uri(), text, "toml")
    assert found["range"]["start"]["line"] == 0
    assert "ours.toml:3" in found["message"]


FLAGS = 'use = ["room"]\nflags = ["The [hall|room]."]\n'


def shown(client, folder, text):
    found = client.opened((folder / "our.toml").as_uri(), text, "toml")
    return [(one["range"]["start"]["line"], one["message"]) for one in found]


def test_all_mistakes_of_a_word_list_are_shown(client, folder):
    barn = WORD.replace("words.hall", "words.barn").replace('"wordy"', '"wrody"')
    found = shown(client, folder, f"{WORD}\n{barn}{FLAGS}\n[word.x]\n")
    assert [line for line, _ in sorted(found)] == [0, 8, 16]
    assert "wrody" in sorted(found)[1][1]


def test_an_example_that_does_not_hold_is_shown_at_its_line(client, folder):
    assert shown(client, folder, WORD + FLAGS) == []
    ((line, said),) = shown(client, folder, WORD + FLAGS.replace("[hall|room]", "[hall|shed]"))
    assert line == 7
    assert "shed" in said
    ((line, said),) = shown(client, folder, f'{WORD}{FLAGS}passes = ["The hall."]\n')
    assert line == 8


def test_an_example_is_tried_beside_the_other_lists(client, folder):
    (folder / "speakeasy.toml").write_text('house = ["other.toml", "our.toml"]\n', encoding="utf-8")
    other = WORD.replace("words.hall", "words.town-hall") + 'use = ["room"]\nflags = ["The [town hall|room]."]\n'
    (folder / "other.toml").write_text(other, encoding="utf-8")
    (folder / "our.toml").write_text("", encoding="utf-8")
    ((line, _),) = shown(client, folder, WORD + FLAGS.replace("The [", "The town ["))
    assert line == 7


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
        ("our.toml", "[words.hall]\ntopic = ", '"homelessness"'),
        ("our.toml", '[words.hall]\nunder = ["', "person-first"),
        ("our.toml", "[words.hall.agreed]\n", "review"),
        ("our.toml", "[[words.hall.views]]\n", "stance"),
        ("our.toml", '[[words.hall.views]]\nstance = "', "prefer"),
        ("our.toml", "[words.hall.audiences]\n", "easy-read"),
        ("our.toml", '[words.hall.audiences]\neasy-read = "', "off"),
        ("our.toml", "[choices.guests]\n", "options"),
        ("our.toml", "[choices.guests.options.one]\n", "say"),
        ("our.toml", "[sources.us]\n", "title"),
        ("our.toml", "[acronyms]\n", "all"),
        ("our.toml", "[words.hall]\n\n[", "words."),
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
