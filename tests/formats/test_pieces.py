from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.formats.pieces import make_block, unseen
from speakeasy.model import STAND_IN, Piece, Span


def test_runs_that_touch_are_one_piece():
    block = make_block("one two", [(0, 3, None), (3, 7, None)], "paragraph")
    assert block is not None
    assert block.pieces == (Piece(0, 7, 0, 7),)


def test_a_gap_in_the_source_parts_pieces_but_not_the_word():
    source = "un*believ*able"
    block = make_block(source, [(0, 2, None), (3, 9, None), (10, 14, None)], "paragraph")
    assert block is not None
    assert block.text == "unbelievable"
    assert block.source_span(0, 12) == Span(0, 14)
    assert not block.is_verbatim(0, 12)


def test_white_space_around_is_taken_off():
    block = make_block("  hi\n ", [(0, 4, None), (4, 5, "\n"), (5, 6, None)], "item", "quoted")
    assert block is not None
    assert (block.text, block.pieces) == ("hi", (Piece(0, 2, 2, 4),))
    assert (block.kind, block.voice) == ("item", "quoted")


@pytest.mark.parametrize("source", ["", " ", "—", "* * *", STAND_IN, "https://example.org/a"])
def test_nothing_to_read_is_no_block(source):
    assert make_block(source, [(0, len(source), None)], "paragraph") is None


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("See https://example.org/a?b=c#d.", "See ▣."),
        ("See (https://example.org/a_(b)) now", "See (▣) now"),
        ("Go to www.example.org, then call.", "Go to ▣, then call."),
        ("Write to amy.o-neil+x@mail.example.org!", "Write to ▣!"),
        ("Two: http://a.example and http://b.example", "Two: ▣ and ▣"),
        ("We follow @someone at 9@home", "We follow @someone at 9@home"),
        ("“https://example.org”", None),
    ],
)
def test_addresses_leave_a_stand_in(source, text):
    block = make_block(source, [(0, len(source), None)], "paragraph")
    assert (block and block.text.replace(STAND_IN, "▣")) == text


def test_an_address_over_several_runs_is_one_stand_in():
    source = "See https://example.org/?a=1&amp;b=2 now"
    entity = source.index("&amp;")
    runs = [(0, entity, None), (entity, entity + 5, "&"), (entity + 5, len(source), None)]
    block = make_block(source, runs, "paragraph")
    assert block is not None
    assert block.text == f"See {STAND_IN} now"
    assert block.source_span(4, 5) == Span(4, len(source) - 4)


def test_cuts_win_over_verbatim_runs():
    source = "in\u00adclusive {{ name }} text"
    cuts = sorted([*unseen(source), (11, 21, STAND_IN)])
    block = make_block(source, [(0, len(source), None)], "paragraph", cuts=cuts)
    assert block is not None
    assert block.text == f"inclusive {STAND_IN} text"
    assert block.source_span(0, 9) == Span(0, 10)


def test_a_long_row_of_brackets_after_an_address_is_quick():
    source = "http://a" + ")" * 200_000 + " b"
    block = make_block(source, [(0, len(source), None)], "paragraph")
    assert block is not None


@given(st.lists(st.tuples(st.text("ab .@/\n\u00ad", max_size=6), st.booleans()), max_size=12))
def test_pieces_always_lead_back(parts):
    source = "".join(text for text, _ in parts)
    runs, at = [], 0
    for text, verbatim in parts:
        runs.append((at, at + len(text), None if verbatim else STAND_IN))
        at += len(text)
    block = make_block(source, runs, "paragraph", cuts=unseen(source))
    if block is None:
        return
    rebuilt = "".join(
        source[piece.start : piece.end] if piece.verbatim else STAND_IN * piece.length for piece in block.pieces
    )
    assert rebuilt == block.text
    assert "\u00ad" not in block.text
