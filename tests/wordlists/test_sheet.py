"""Entries to sheets and back: nothing is lost, and what is wrong in a sheet is named with its row and column."""

from __future__ import annotations

import string
from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speakeasy.errors import WordlistError
from speakeasy.model import Level
from speakeasy.wordlists.columns import BY_KEY, COLUMNS, LEVELS_OR_OFF, REQUIRED
from speakeasy.wordlists.entry import Action, Agreement, Category, Entry, Guard, Pos, Region, View
from speakeasy.wordlists.lists import read_lists, shipped_files
from speakeasy.wordlists.sheet import entries_from, grid_of, read_sheet, sheet_of, write_sheet

HARD = ("jargon", "wordy", "figurative", "acronym", "vague")
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["'=x", "=1+1", "''", "@a", "a | b", "\\n", "\\", "\\|", "\\e", " x ", "-", "+", "1", "x\ny", "“é”", "\\s", ","]
)
filled = texts.filter(str.strip)
names = st.text(string.ascii_lowercase + string.digits + "-", min_size=1, max_size=9) | filled


def lists(of, **limits):
    return st.lists(of, max_size=3, **limits).map(tuple)


views = st.builds(View, who=texts, stance=st.sampled_from(["avoid", "prefer", "both", "ask"]), where=texts, say=texts)
agreements = st.builds(Agreement, by=texts, on=st.dates(), review=st.none() | st.dates())
entries = st.builds(
    Entry,
    name=names,
    category=st.sampled_from(HARD),
    action=st.sampled_from([one for one in get_args(Action) if one != "explain"]),
    pos=st.sampled_from(get_args(Pos)),
    why=texts,
    source=lists(texts),
    flags=lists(texts, min_size=1),
    topic=texts,
    terms=lists(filled),
    use=lists(filled),
    advice=texts,
    meaning=texts,
    passes=lists(texts),
    unless=lists(filled),
    needs=lists(filled),
    about=st.sampled_from(["", "person"]),
    used_as=st.sampled_from(["", "verb", "noun", "adjective"]),
    case=st.sampled_from(["any", "exact", "lower"]),
    exact=st.booleans(),
    forms=lists(filled),
    gap=st.integers(0, 3),
    even=lists(st.sampled_from(get_args(Guard))),
    level=st.none() | st.sampled_from(get_args(Level)),
    regions=lists(st.sampled_from(get_args(Region))),
    audiences=st.dictionaries(texts, st.sampled_from(LEVELS_OR_OFF), max_size=2),
    views=lists(views),
    who=texts,
    status=st.sampled_from(["", "proposed", "agreed", "challenged", "kept", "retired"]),
    agreed=st.none() | agreements,
    dissent=texts,
    history=lists(texts),
)
many = st.lists(entries, max_size=4, unique_by=lambda entry: entry.name)


def back(path, found):
    path.write_bytes(write_sheet(path, found))
    sheet = read_sheet(path)
    again, problems = entries_from(sheet, {})
    assert sheet.problems == ()
    assert problems == []
    return list(again.values())


@settings(deadline=None, max_examples=50)
@given(many)
def test_csv_and_back(tmp_path_factory, found):
    assert back(tmp_path_factory.getbasetemp() / "words.csv", found) == found


@settings(deadline=None, max_examples=25)
@given(many)
def test_xlsx_and_back(tmp_path_factory, found):
    pytest.importorskip("openpyxl")
    assert back(tmp_path_factory.getbasetemp() / "words.xlsx", found) == found


def test_our_own_lists_and_back(tmp_path):
    found, _ = read_lists(shipped_files())
    assert back(tmp_path / "words.csv", found) == found


def test_each_key_of_an_entry_has_a_column():
    assert {column.key for column in COLUMNS} == set(Entry.__struct_fields__)


def test_the_cells_are_for_people():
    found = Entry(
        name="special-needs",
        category="inclusive",
        action="consider",
        pos="phrase",
        why="Say what somebody needs.",
        source=("govuk", "nhs"),
        flags=("A child with [special needs].",),
        views=(View(who="CDC", where="US", stance="prefer", say="people with disabilities"),),
        agreed=Agreement(by="Board", on=date(2026, 11, 22)),
        audiences={"easy-read": "change"},
        exact=True,
    )
    names, cells = grid_of([found])
    row = dict(zip(names, cells, strict=True))
    assert row["views"] == "CDC | US | prefer | people with disabilities"
    assert row["agreed"] == "Board | 2026-11-22"
    assert row["audiences"] == "easy-read | change"
    assert row["source"] == "govuk\nnhs"
    assert row["exact"] == "true"
    assert row["gap"] == row["level"] == row["use"] == ""


GOOD = {
    "name": "utilise",
    "category": "wordy",
    "action": "replace",
    "pos": "verb",
    "use": "use",
    "why": "“Use” is shorter.",
    "source": "editors",
    "flags": "We [utilised|used] it.",
}


def sheet_with(*rows, **more):
    header = [*GOOD, *(key for key in more if key not in GOOD)]
    return sheet_of(
        "words.csv", [header, *([{**GOOD, **more, **row}.get(key, "") for key in header] for row in rows or [{}])]
    )


def problems_of(sheet):
    return [*sheet.problems, *entries_from(sheet, {})[1]]


@pytest.mark.parametrize(
    ("more", "says"),
    [
        ({"action": "replce"}, "row 2, column “action”: “replce” is not one of the choices. Did you mean “replace”?"),
        ({"why": " "}, "row 2, column “why”: this cell is empty. Fill it in."),
        ({"flags": ""}, "row 2, column “flags”: this cell is empty."),
        ({"name": ""}, "row 2, column “name”: this cell is empty."),
        ({"gap": "7 or so"}, "row 2, column “gap”: “7 or so” is not a number from 0 to 3."),
        ({"gap": "7"}, "row 2: “gap” can be 0 to 3 words."),
        ({"exact": "perhaps"}, "row 2, column “exact”: “perhaps” is neither “true” nor “false”."),
        ({"regions": "UK\nUSA"}, "row 2, column “regions”: “USA” is not one of the choices."),
        (
            {"views": "CDC | US | prefer | people | more"},
            "row 2, column “views”: “CDC | US | prefer | people | more” has",
        ),
        ({"views": "CDC | US"}, "row 2, column “views”: “” is not one of the choices."),
        ({"audiences": "easy-read | loud"}, "row 2, column “audiences”: “loud” is not one of the choices."),
        ({"agreed": "Board | 05/06/2026"}, "“05/06/2026” could be two dates. Write 2026-06-05 or 2026-05-06."),
        ({"action": "explain"}, "row 2: the action is “explain”, so add a plain “meaning”."),
        ({"category": "inclusive"}, "row 2: words about people start at “consider”."),
        ({"adviec": "x"}, "row 1: “adviec” is not a column of a word sheet. Did you mean “advice”?"),
        ({"": "lost"}, "row 2: “lost” stands in a column with no name."),
    ],
)
def test_what_is_wrong_is_named(more, says):
    (problem,) = problems_of(sheet_with(**more))
    assert problem.startswith("words.csv, row ")
    assert says in problem


def test_everything_wrong_is_said_at_once():
    sheet = sheet_with(
        {"action": "no", "pos": "no"}, {"name": "b", "category": "inclusive"}, {"name": "c", "gap": "x"}, gap=""
    )
    assert len(problems_of(sheet)) == 4


def test_a_name_twice():
    (problem,) = problems_of(sheet_with({}, {}))
    assert problem == "words.csv, row 3, column “name”: row 2 has “utilise” too. Join the two."


@pytest.mark.parametrize("key", sorted(REQUIRED))
def test_a_missing_column(key):
    grid = [[one for one in GOOD if one != key], [cell for one, cell in GOOD.items() if one != key]]
    assert (
        f"words.csv, row 1: the column “{key}” is missing. Add it. {BY_KEY[key].note}"
        in sheet_of("words.csv", grid).problems
    )


def test_a_column_twice():
    sheet = sheet_of("words.csv", [[*GOOD, "why"], [*GOOD.values(), "Why?"]])
    assert "words.csv, row 1: the column “why” is there twice. Keep one of them." in sheet.problems


def test_headings_and_choices_as_people_write_them():
    sheet = sheet_of(
        "words.csv", [["Used As", *(key.title() for key in GOOD)], ["Verb", *GOOD.values()], [], ["", " "]]
    )
    assert sheet.problems == ()
    assert entries_from(sheet, {})[0]["utilise"].used_as == "verb"


def test_what_has_no_column_stays():
    old = Entry(**{**dict.fromkeys(("name", "why"), "x"), **_required(), "views": (View(who="A", stance="ask"),)})
    sheet = sheet_with({"name": "x", "why": "New."})
    assert entries_from(sheet, {"x": old})[0]["x"].views == old.views


def _required():
    return {"category": get_args(Category)[0], "action": "replace", "pos": "verb", "source": (), "flags": ("[x]",)}


def test_an_emptied_cell_is_emptied():
    old = Entry(**{**dict.fromkeys(("name", "why"), "x"), **_required(), "use": ("y",)})
    assert entries_from(sheet_with({"name": "x", "use": ""}), {"x": old})[0]["x"].use == ()


@pytest.mark.parametrize("name", ["words.ods", "words"])
def test_another_kind_of_sheet(tmp_path, name):
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(WordlistError, match=r"\.csv or \.xlsx"):
        read_sheet(tmp_path / name)
    with pytest.raises(WordlistError, match=r"\.csv or \.xlsx"):
        write_sheet(tmp_path / name, [])


def test_a_missing_sheet(tmp_path):
    with pytest.raises(WordlistError, match="cannot be read"):
        read_sheet(tmp_path / "none.csv")
