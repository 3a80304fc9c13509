from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from speakeasy.formats.html_text import TextRuns
from speakeasy.formats.pieces import make_block


def shown(page, base=0):
    runs = TextRuns(page, base)
    runs.read(0, len(page))
    return runs.runs


def test_places_count_from_the_base():
    assert shown("a  b", 10) == [(10, 11, None), (11, 13, " "), (13, 14, None)]


def test_text_in_two_parts_keeps_one_space():
    runs = TextRuns("a  b", 0)
    runs.read(0, 2)
    runs.read(2, 4)
    assert runs.runs == [(0, 2, None), (3, 4, None)]


def test_no_space_after_a_line_break():
    runs = TextRuns("<br> b", 0)
    runs.add(0, 4, "\n")
    runs.read(4, 6)
    assert runs.runs == [(0, 4, "\n"), (5, 6, None)]


def test_clear():
    runs = TextRuns("a", 0)
    runs.read(0, 1)
    runs.clear()
    assert (runs.runs, runs.after_space) == ([], True)


@given(st.text("ab \n\t&;#x3", max_size=30))
def test_white_space_is_never_doubled(page):
    block = make_block(page, shown(page), "paragraph")
    assert block is None or "  " not in block.text.replace("\u00a0", "_")
