"""A word list changes where it should and nowhere else."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from speakeasy.errors import WordlistError
from speakeasy.wordlists.entry import Agreement, Entry, View
from speakeasy.wordlists.lists import read_lists, shipped_files
from speakeasy.wordlists.writing import changed_keys, put

LIST = """# Our list.
# Two lines.

# About b.
[words.b] # the b
category = "wordy"   # kept
topic = 'old'
action = "replace"
pos = "verb"
# why this
use = [
    "x", # one
]
why = \"\"\"
[words.not-a-heading]
\"\"\"
source = ["us-plain"]
flags = ["We [b|x] it."]

[classes]
# people
person = ["carer"]

[words."d e"]
category = "wordy"
action = "consider"
pos = "phrase"
advice = "Say so."
why = "Why."
source = []
flags = ["[d e]"]
agreed.by = "Board"
agreed.on = 2026-11-22
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "words.toml"
    path.write_bytes(LIST.encode())
    return path


def entries_in(path):
    return {entry.name: entry for entry in read_lists([path])[0]}


def entry(name, **more):
    facts = {
        "category": "wordy",
        "action": "replace",
        "pos": "verb",
        "why": "W.",
        "source": ("house",),
        "flags": ("[x]",),
    }
    return Entry(name=name, **{**facts, **more})


def test_nothing_new_writes_nothing(file):
    before = file.stat().st_mtime_ns
    assert put(file, entries_in(file).values(), ["nobody"]) is False
    assert file.stat().st_mtime_ns == before


def test_only_the_lines_that_changed(file):
    old = entries_in(file)["b"]
    assert put(file, [replace(old, topic="new", advice="Also.", use=("x", "y"), category="jargon")])
    wanted = LIST.replace('"wordy"   # kept', '"jargon"   # kept').replace("'old'", '"new"')
    wanted = wanted.replace('use = [\n    "x", # one\n]\n', 'use = ["x", "y"]\nadvice = "Also."\n')
    assert file.read_text(encoding="utf-8") == wanted


def test_a_key_that_is_emptied_is_taken_out(file):
    put(file, [replace(entries_in(file)["b"], topic="")])
    assert file.read_text(encoding="utf-8") == LIST.replace("topic = 'old'\n", "")


def test_keys_written_with_dots(file):
    old = entries_in(file)["d e"]
    new = replace(old, agreed=Agreement(by="All", on=old.agreed.on), why="New.")
    put(file, [new])
    assert entries_in(file)["d e"] == new
    assert file.read_text(encoding="utf-8").startswith(LIST[: LIST.index('[words."d e"]')])


def test_tables_under_an_entry(tmp_path):
    file = tmp_path / "words.toml"
    put(file, [entry("a"), entry("c")])
    text = file.read_text().replace("\n\n", '\n[[words.a.views]] # v\nwho = "A"\nstance = "ask"\n\n', 1)
    file.write_text(text)
    old = entries_in(file)["a"]
    put(file, [replace(old, why="New.")])
    assert file.read_text() == text.replace("W.", "New.", 1)
    new = replace(old, views=(*old.views, View(who="B", stance="both")))
    put(file, [new])
    assert list(entries_in(file).values()) == [new, entry("c")]


def test_new_words_go_to_their_place(file):
    put(file, [entry("z"), entry("a"), entry("c")])
    text = file.read_text(encoding="utf-8")
    headings = [line for line in text.split("\n") if line.startswith("[") and "not-a" not in line]
    assert headings == ["[words.a]", "[words.b] # the b", "[classes]", "[words.c]", '[words."d e"]', "[words.z]"]
    assert "# Two lines.\n\n[words.a]\n" in text
    assert "\n\n# About b.\n[words.b]" in text
    assert "\n\n\n" not in text
    assert text.endswith('flags = ["[x]"]\n')


def test_words_are_taken_out_with_their_comments(file):
    put(file, [], ["b", "d e"])
    assert (
        file.read_text(encoding="utf-8") == '# Our list.\n# Two lines.\n\n[classes]\n# people\nperson = ["carer"]\n\n'
    )


def test_a_new_file_is_made_with_its_folder(tmp_path):
    file = tmp_path / "house" / "words.toml"
    assert put(file, [entry("b"), entry("a")])
    assert list(entries_in(file)) == ["a", "b"]
    assert file.read_text(encoding="utf-8").count("\n\n") == 1


def test_files_from_windows_stay_so(file):
    file.write_bytes(b"\xef\xbb\xbf" + LIST.replace("\n", "\r\n").encode())
    put(file, [entry("c")])
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf# Our list.\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") > LIST.count("\n")


def test_line_ends_of_both_kinds(file):
    file.write_bytes(LIST.replace("\n", "\r\n", 20).encode())
    new = replace(entries_in(file)["b"], why="New.", advice="Also.")
    put(file, [new, entry("c")])
    assert list(entries_in(file).values()) == [new, entry("c"), entries_in(file)["d e"]]


def test_no_final_line_end(file):
    file.write_bytes(LIST.rstrip("\n").encode())
    put(file, [entry("z")])
    assert list(entries_in(file)) == ["b", "d e", "z"]
    put(file, [replace(entries_in(file)["z"], why="New.")])
    assert entries_in(file)["z"].why == "New."


def test_entries_written_in_another_way_are_refused(tmp_path):
    file = tmp_path / "words.toml"
    text = '[words]\na = {category = "wordy", action = "ask", pos = "verb", why = "", source = [], flags = ["[a]"]}\n'
    file.write_text(text)
    with pytest.raises(WordlistError, match=r"words\.toml: write each entry under a heading of its own.*\[words\.a\]"):
        put(file, [replace(entries_in(file)["a"], why="New.")])
    assert file.read_text() == text


def test_a_link_stays_a_link(file, tmp_path):
    link = tmp_path / "link.toml"
    link.symlink_to(file)
    put(link, [entry("c")])
    assert link.is_symlink()
    assert "c" in entries_in(file)


@pytest.mark.skipif(os.name == "nt", reason="modes are for other systems")
def test_who_may_read_it_stays(file):
    file.chmod(0o640)
    put(file, [entry("c")])
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(WordlistError, match="cannot be written"):
        put(tmp_path / "file" / "words.toml", [entry("a")])


def test_changed_keys():
    assert changed_keys(entry("a"), entry("a", why="x", use=("y",))) == ["use", "why"]


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8).filter(str.strip)
lists = st.lists(words, max_size=12).map(tuple)
some = st.builds(
    entry,
    st.sampled_from("abcdefgh"),
    topic=words,
    use=lists,
    why=words,
    unless=lists,
    passes=lists,
    exact=st.booleans(),
)


@settings(deadline=None, max_examples=60)
@given(st.lists(some, max_size=4), st.lists(some, max_size=4), st.sets(st.sampled_from("abcdefgh")))
def test_what_is_put_is_what_is_read(tmp_path_factory, first, second, gone):
    file = tmp_path_factory.getbasetemp() / "put.toml"
    file.write_text(LIST, encoding="utf-8", newline="")
    put(file, {one.name: one for one in first}.values())
    wanted = {**entries_in(file), **{one.name: one for one in second}}
    new = {one.name for one in second}
    put(file, {one.name: one for one in second}.values(), gone)
    assert entries_in(file) == {name: one for name, one in wanted.items() if name in new or name not in gone}
    assert '[classes]\n# people\nperson = ["carer"]\n' in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("shipped", shipped_files(), ids=lambda path: path.name)
def test_our_lists_can_be_written_and_stay(shipped, tmp_path):
    file = tmp_path / shipped.name
    file.write_bytes(shipped.read_bytes())
    own = list(entries_in(file).values())
    if not own:
        return
    middle = own[len(own) // 2]
    put(file, [replace(middle, why="New.")], [own[0].name])
    put(file, [middle, own[0]])
    assert entries_in(file) == {one.name: one for one in own}
