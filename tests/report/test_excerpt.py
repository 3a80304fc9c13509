from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.model import STAND_IN, Block, Document, Piece, Span
from speakeasy.report.excerpt import Excerpt, Excerpts
from speakeasy.report.lines import Lines
from speakeasy.report.width import widths


def _excerpt(text: str, words: str, room: int = 76) -> Excerpt:
    block = Block("paragraph", text, (Piece(0, len(text), 0, len(text)),))
    start = text.index(words)
    return _of(Document("a.md", text, (block,)), Span(start, start + len(words)), room)


def _of(document: Document, span: Span, room: int = 76) -> Excerpt:
    return Excerpts(document, Lines(document.text)).around(span, room)


def test_the_sentence_and_where_the_words_stand_in_it() -> None:
    found = _excerpt("It was late. We utilised the hall. We left.", "utilised")
    assert found == Excerpt("We ", "utilised", " the hall.", indent=3, length=8)


@pytest.mark.parametrize(
    ("before", "columns"),
    [("漢字 ", 5), ("Cafe\u0301 ", 5), ("a\tb ", 4), ("👩\u200d👧 ", 3), ("soft\u00adhyphen ", 11), ("\u202eabc ", 4)],
)
def test_the_underline_stands_under_the_words(before: str, columns: int) -> None:
    found = _excerpt(f"{before}utilised.", "utilised")
    assert (found.indent, found.length) == (columns, 8)
    assert sum(widths(found.before)) == columns


def test_wide_words_have_a_wide_underline() -> None:
    assert _excerpt("So 漢字 here.", "漢字").length == 4


def test_control_characters_cannot_reach_the_terminal() -> None:
    found = _excerpt("The \x1b[31m utilised \u202e\x07hall.", "utilised")
    line = found.before + found.marked + found.after
    assert line.isprintable()


def test_a_long_sentence_is_cut_at_words_around_the_finding() -> None:
    found = _excerpt("before " * 50 + "utilised" + " after" * 50, "utilised", room=40)
    assert found.before.startswith("… before ")
    assert found.after.endswith("after …")
    assert found.marked == "utilised"
    assert 30 <= len(found.before + found.marked + found.after) <= 44


def test_a_finding_that_is_too_long_is_cut_at_a_word() -> None:
    text = "many words " * 20
    found = _excerpt(text.strip() + ".", text.strip() + ".", room=40)
    assert found == Excerpt("", "many words many words many words many", " …", indent=0, length=37)


def test_markup_is_left_out_and_code_is_shown() -> None:
    text = "Run `ls` and *utilise* it."
    block_text = f"Run {STAND_IN} and utilise it."
    pieces = (
        Piece(0, 4, 0, 4),
        Piece(4, 1, 4, 8, verbatim=False),
        Piece(5, 5, 8, 13),
        Piece(10, 7, 14, 21),
        Piece(17, 4, 22, 26),
    )
    found = _of(Document("a.md", text, (Block("paragraph", block_text, pieces),)), Span(14, 21))
    assert found == Excerpt("Run `ls` and ", "utilise", " it.", indent=13, length=7)


def test_the_words_of_two_pieces() -> None:
    text = "We *uti*lise it."
    pieces = (Piece(0, 3, 0, 3), Piece(3, 3, 4, 7), Piece(6, 8, 8, 16))
    found = _of(Document("a.md", text, (Block("paragraph", "We utilise it.", pieces),)), Span(4, 12))
    assert (found.before, found.marked, found.after) == ("We ", "utilise", " it.")


def test_what_no_block_holds_is_shown_as_it_stands() -> None:
    text = "Hello.\n<!-- speakeasy: off -->\n"
    document = Document("a.md", text, (Block("paragraph", "Hello.", (Piece(0, 6, 0, 6),)),))
    found = _of(document, Span(7, 30))
    assert (found.before, found.marked, found.after) == ("", "<!-- speakeasy: off -->", "")


def test_an_empty_document_has_an_excerpt_too() -> None:
    assert _of(Document("a.md", "", ()), Span(0, 0)).marked == ""


@given(st.text(max_size=200), st.data())
def test_every_span_has_one_line_that_fits(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    pieces = (Piece(0, len(text), 0, len(text)),) if text else ()
    found = _of(Document("a.md", text, (Block("paragraph", text, pieces),) if text else ()), span, room=40)
    line = found.before + found.marked + found.after
    assert "\n" not in line
    assert sum(widths(found.before)) == found.indent
    assert sum(widths(line)) <= 44 + 2
