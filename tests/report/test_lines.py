from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.report.lines import Lines, Place


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_line_end_starts_a_new_line(end: str) -> None:
    lines = Lines(f"ab{end}cd{end}")
    assert lines.place(0) == Place(1, 1)
    assert lines.place(2 + len(end)) == Place(2, 1)
    assert lines.place(4 + len(end)) == Place(2, 3)
    assert lines.place(4 + 2 * len(end)) == Place(3, 1)


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\u0085", "\f", "\v", "\x1c"])
def test_other_marks_do_not_end_a_line(mark: str) -> None:
    assert Lines(f"a{mark}b").place(2) == Place(1, 3)


def test_columns_count_code_points() -> None:
    assert Lines("🙂é漢x").place(3) == Place(1, 4)


def test_the_span_of_a_line_leaves_its_end_out() -> None:
    lines = Lines("ab\r\ncd\n\nef")
    assert [lines.span_of(line) for line in (1, 2, 3, 4)] == [(0, 2), (4, 6), (7, 7), (8, 10)]


@given(st.text(alphabet="ab\n\r\u2028 "), st.data())
def test_a_place_leads_back_to_its_offset(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    lines = Lines(text)
    place = lines.place(offset)
    assert place.line >= 1
    assert lines.span_of(place.line)[0] + place.column - 1 == offset
