"""A sheet that comes in: what it would change, and what must be put right first."""

from __future__ import annotations

from msgspec.structs import replace

from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.incoming import plan_import
from speakeasy.wordlists.lists import read_lists
from speakeasy.wordlists.sheet import grid_of, sheet_of
from speakeasy.wordlists.writing import put

USE = Entry(
    name="utilise",
    category="wordy",
    action="replace",
    pos="verb",
    use=("use",),
    why="It is shorter.",
    source=("house",),
    flags=("We [utilised|used] it.",),
)
HUB = replace(USE, name="hub", pos="noun", use=("place",), flags=("Visit the [hub|place].",), unless=("@vehicle",))


def plan(tmp_path, *rows, old=(USE, HUB), **more):
    target = tmp_path / "words.toml"
    if old and not target.exists():
        put(target, old)
        with target.open("a") as stream:
            stream.write('\n[classes]\nvehicle = ["wheel"]\n')
    return plan_import(sheet_of("words.csv", grid_of(rows)), target, [], **more)


def test_nothing_to_change(tmp_path):
    found = plan(tmp_path, USE, HUB)
    assert (found.entries, found.added, found.changed, found.removed, found.missing) == ((), (), {}, (), ())


def test_what_changes(tmp_path):
    new = replace(USE, why="New.", topic="long")
    found = plan(tmp_path, new, replace(HUB, name="huub", terms=("huub",), flags=("The [huub|place].",)))
    assert found.problems == ()
    assert found.added == ("huub",)
    assert found.changed == {"utilise": ("topic", "why")}
    assert found.missing == ("hub",)
    assert found.removed == ()


def test_missing_rows_are_taken_out_only_on_demand(tmp_path):
    found = plan(tmp_path, USE, remove_missing=True)
    assert (found.removed, found.missing) == (("hub",), ())


def test_a_list_that_is_not_there_yet(tmp_path):
    assert plan(tmp_path, USE, old=()).added == ("utilise",)


def test_examples_are_tried_with_the_classes_of_the_list(tmp_path):
    assert plan(tmp_path, replace(HUB, passes=("The hub of a wheel.",))).problems == ()
    (problem,) = plan(tmp_path, replace(HUB, passes=("The hub of a town.",))).problems
    assert problem == "words.csv, row 2, column “passes”: “The hub of a town.”: but flags “hub”"


def test_all_examples_that_fail_are_told(tmp_path):
    found = plan(tmp_path, replace(USE, flags=("No [word].",)), replace(HUB, flags=("The hub.",)))
    assert [problem.split(":")[0] for problem in found.problems] == [
        "words.csv, row 2, column “flags”",
        "words.csv, row 3, column “flags”",
    ]


def test_names_are_small_letters_and_hyphens(tmp_path):
    (problem,) = plan(tmp_path, replace(USE, name="Utilise It", terms=("utilise",)), old=()).problems
    assert problem.endswith("“Utilise It” is not a name. Write small letters and hyphens, such as “utilise-it”.")
    old = replace(USE, name="Utilise It", terms=("utilise",))
    other = tmp_path / "other"
    other.mkdir()
    assert plan(other, replace(old, why="New."), old=(old,)).problems == ()


def test_a_word_that_can_never_match(tmp_path):
    (problem,) = plan(tmp_path, replace(USE, terms=("...",))).problems
    assert problem.startswith("words.csv, row 2, column “terms”: “...” can never match.")


def test_what_is_already_in_the_list_is_not_tried_again(tmp_path):
    old = replace(USE, flags=("No [word].",))
    assert plan(tmp_path, old, old=(old,)).problems == ()


def test_the_list_is_not_touched(tmp_path):
    plan(tmp_path, replace(USE, why="New."), remove_missing=True)
    assert read_lists([tmp_path / "words.toml"])[0] == [HUB, USE]
