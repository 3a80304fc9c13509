from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from speakeasy.model import LEVELS, Diagnostic, Span
from speakeasy.report.groups import Group, grouped, most_useful

_TEXT = "utilise Utilised CCG ccg was sent is made CCG"


def _one(start: int, end: int, code: str, **fields: Any) -> Diagnostic:
    plain: dict[str, Any] = {"axis": "hard", "category": "", "level": "change", "message": ""}
    return Diagnostic(code=code, span=Span(start, end), **{**plain, **fields})


def _starts(group: Group) -> list[list[int]]:
    return [[one.span.start for one in item.places] for item in group.items]


def test_forms_of_one_entry_are_one_item() -> None:
    (group,) = grouped([_one(0, 7, "utilise", entry="utilise"), _one(8, 16, "utilise", entry="utilise")], _TEXT)
    assert _starts(group) == [[0, 8]]
    assert group.size == 2


def test_a_rule_about_single_words_has_an_item_for_each_word() -> None:
    (group,) = grouped([_one(0, 7, "hard-word"), _one(17, 20, "hard-word"), _one(42, 45, "hard-word")], _TEXT)
    assert _starts(group) == [[17, 42], [0]]
    assert [item.word for item in group.items] == ["CCG", "utilise"]


def test_a_rule_about_passages_has_an_item_for_each() -> None:
    (group,) = grouped([_one(25, 33, "passive-voice"), _one(34, 41, "passive-voice")], _TEXT)
    assert _starts(group) == [[25], [34]]
    assert [item.word for item in group.items] == ["", ""]


def test_the_strongest_level_leads_then_the_most_frequent_then_the_first() -> None:
    found = [
        _one(0, 7, "quiet", entry="quiet", level="consider"),
        _one(8, 9, "late", entry="late"),
        _one(1, 2, "early", entry="early"),
        _one(10, 11, "often", entry="often"),
        _one(12, 13, "often", entry="often"),
        _one(14, 15, "slur", entry="slur", level="stop"),
    ]
    assert [group.first.code for group in grouped(found, _TEXT)] == ["slur", "often", "early", "late", "quiet"]


def test_the_strongest_place_leads_its_group() -> None:
    found = [_one(1, 9, "hard-sentence", level="consider"), _one(10, 20, "hard-sentence", level="change")]
    (group,) = grouped(found, _TEXT)
    assert group.first.level == "change"
    assert _starts(group) == [[10], [1]]


def test_one_axis_does_not_push_out_the_other() -> None:
    hard = [_one(n, n + 1, f"word-{n}", entry=f"word-{n}") for n in range(20)]
    quiet = [_one(30 + n, 31 + n, f"name-{n}", entry="x", axis="shut-out", level="consider") for n in range(2)]
    chosen = most_useful(grouped([*hard, *quiet], _TEXT), 10)
    assert len(chosen) == 10
    assert sum(group.axis == "shut-out" for group in chosen) == 2


_FOUND = st.builds(
    _one,
    st.integers(0, 20),
    st.integers(20, 41),
    st.sampled_from(["a", "b", "c"]),
    level=st.sampled_from(LEVELS),
    axis=st.sampled_from(["hard", "shut-out"]),
    entry=st.sampled_from([None, "a"]),
)


@given(st.lists(_FOUND))
def test_nothing_is_lost_and_levels_never_rise(found: list[Diagnostic]) -> None:
    groups = grouped(found, _TEXT)
    assert sorted(one.span for group in groups for item in group.items for one in item.places) == sorted(
        one.span for one in found
    )
    ranks = [LEVELS.index(group.first.level) for group in groups]
    assert ranks == sorted(ranks)
