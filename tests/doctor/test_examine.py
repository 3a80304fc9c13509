"""Each kind of slip is found, in one run, with its place; and what is fine is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from speakeasy.doctor.examine import examine
from speakeasy.doctor.shelf import open_shelf

LISTS = Path(__file__).parent / "lists"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (
            "alone",
            {
                ("", "never-matches"),
                ("blank-why", "text"),
                ("capital-letters", "never-matches"),
                ("empty-regions", "text"),
                ("idle-gap", "never-matches"),
                ("long-why", "text"),
                ("loud-word", "level"),
                ("no-source", "source"),
                ("nothing-instead", "level"),
                ("other-source", "source"),
                ("two-ways", "never-matches"),
                ("wordy-meaning", "meaning"),
                ("wrong-audience", "audience"),
            },
        ),
        ("exceptions", {("dead-items", "exception"), ("dead-items", "example")}),
        ("loops", {("aardwolf-plan", "loop"), ("quagga-plan", "loop"), ("tapir-plan", "loop"), ("zebra-plan", "loop")}),
        ("clashes", {("reply-sheet", "never-matches"), ("reply-sheet", "example"), ("so-that", "clash")}),
        (
            "slips",
            {
                ("", "slip"),
                ("zoo", "example"),
                ("zoo", "order"),
                ("all-fine", "never-matches"),
                ("passive-voice", "twice"),
                ("wrong-key", "slip"),
            },
        ),
        ("broken", {("", "unread")}),
        ("good", set()),
        ("choices", set()),
    ],
)
def test_each_slip_is_found(seen, name, found):
    assert {(one.entry, one.kind) for one in seen(name) if not one.info} == found


def test_every_remark_has_its_place_and_entries_their_cure(seen):
    for one in seen("alone"):
        lines = (LISTS / "alone.toml").read_text(encoding="utf-8").split("\n")
        assert one.file.endswith("alone.toml")
        if one.entry:
            assert lines[one.line - 1] == f"[words.{one.entry}]"
        assert one.info or one.cure


def test_all_lists_are_looked_at_in_one_run(seen):
    files = {Path(one.file).name for one in seen("broken", "alone", "loops")}
    assert files == {"broken.toml", "alone.toml", "loops.toml"}


def test_a_replaced_entry_is_only_told(seen):
    (told,) = [one for one in seen("clashes") if one.kind == "replaces"]
    assert told.info
    assert (told.entry, told.what) == ("utilise", "replaces the shipped entry ‘utilise’.")


def test_a_later_list_replaces_an_earlier_one(tmp_path):
    text = (LISTS / "good.toml").read_text(encoding="utf-8")
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    remarks = examine(open_shelf([tmp_path / "a.toml", tmp_path / "b.toml"]))
    assert [(Path(one.file).name, one.kind, one.info) for one in remarks] == [("b.toml", "replaces", True)]
    assert "a.toml:3" in remarks[0].what


def test_a_missing_list_is_named(tmp_path):
    (remark,) = examine(open_shelf([tmp_path / "none.toml"]))
    assert (remark.kind, remark.line) == ("unread", 1)
    assert "cannot be read" in remark.what


def test_a_slip_in_a_list_beside_is_not_told(tmp_path):
    assert examine(open_shelf([LISTS / "good.toml"], house=[LISTS / "slips.toml"])) == []


def test_the_shipped_lists_are_in_order():
    remarks = examine(open_shelf([], with_shipped=True))
    assert [f"{one.file}:{one.line}: {one.entry}: {one.what}" for one in remarks if not one.info] == []


@pytest.fixture
def our_lists(tmp_path, monkeypatch):
    """Two files that stand for the shipped lists, each with slips."""
    files = [tmp_path / "a.toml", tmp_path / "b.toml"]
    good = (LISTS / "good.toml").read_text(encoding="utf-8")
    files[0].write_text(good + "\n[words.a]\nactoin = 3\n\n[sources.editors]\ntitle = 'Us'\n", encoding="utf-8")
    files[1].write_text(good.replace("shared room", "room") + "\n[words.a-two]\nactoin = 3\n", encoding="utf-8")
    for module in ("speakeasy.wordlists.lists", "speakeasy.doctor.shelf"):
        monkeypatch.setattr(f"{module}.shipped_files", lambda: files)
    return files


def test_all_slips_of_our_own_lists_are_told_although_nothing_can_be_checked(our_lists):
    remarks = examine(open_shelf([], with_shipped=True))
    assert [(Path(one.file).name, one.entry, one.kind) for one in remarks if one.kind in ("slip", "twice")] == [
        ("a.toml", "a", "slip"),
        ("b.toml", "synergy-hub", "twice"),
        ("b.toml", "a-two", "slip"),
    ]


def test_a_name_that_stands_in_another_of_our_files_is_told_of_the_file_looked_at(our_lists):
    remarks = examine(open_shelf(our_lists[:1]))
    twice = [one for one in remarks if one.kind == "twice"]
    assert [Path(one.file).name for one in twice] == ["a.toml"]
    assert "b.toml:3" in twice[0].what


def test_loops_say_who_flags_what(seen):
    said = {one.entry: one.what for one in seen("loops") if one.kind == "loop"}
    assert said["aardwolf-plan"] == (
        "“use” says “zebra plan”, and ‘zebra-plan’ flags “zebra plan”. "
        "It leads back here: ‘aardwolf-plan’, ‘zebra-plan’, ‘aardwolf-plan’."
    )
    assert said["tapir-plan"] == "“use” says “big tapir plan”, and this very entry flags “tapir plan”."


def test_two_senses_of_a_word_are_no_clash(seen):
    assert not [one for one in seen("clashes") if one.entry.startswith("sense-")]
