"""Places: whatever is typed, our text is the editor's text, and both mean the same character."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types

from speakeasy.checker import Checker
from speakeasy.formats import read
from speakeasy_lsp.documents import OpenDocument
from speakeasy_lsp.lines import ENCODINGS, Lines

PIECES = [
    "a", "We utilise it. ", "\n", "\r\n", "\r", "\n\n", "\u2028", "\u2029", "\x85", "\x0c", "\x0b", "\x1c",
    "é", "e\u0301", "😀", "👩\u200d👩\u200d👧", "- ", "# ", "`x`", "**", "[", "](x)", "<p>", "&amp;", "> ", "|",
    "<!-- speakeasy: off -->",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def width(char, encoding):
    return {"utf-8": len(char.encode()), "utf-16": len(char.encode("utf-16-le")) // 2, "utf-32": 1}[encoding]


def slow_position(text, offset, encoding):
    """Line and character, the plain way: one character after the other."""
    line = units = 0
    for index, char in enumerate(text[:offset]):
        if char == "\n" or (char == "\r" and text[index + 1 : index + 2] != "\n"):
            line, units = line + 1, 0
        elif char != "\r":
            units += width(char, encoding)
    return line, units


@given(TEXTS, st.sampled_from(ENCODINGS))
def test_positions_are_those_of_counting(text, encoding):
    lines = Lines(text, encoding)
    for offset in range(len(text) + 1):
        assert lines.position(offset) == slow_position(text, offset, encoding)


@given(TEXTS, st.sampled_from(ENCODINGS))
def test_there_and_back(text, encoding):
    lines = Lines(text, encoding)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":
            assert lines.offset(lines.position(offset)) == offset


@pytest.mark.parametrize(
    ("position", "offset"),
    [((0, 99), 2), ((1, 99), 5), ((9, 0), 5), ((0, 2), 2)],
)
def test_what_lies_behind_an_end_is_that_end(position, offset):
    assert Lines("ab\ncd", "utf-16").offset(position) == offset


def test_half_an_emoji_is_not_there_yet():
    assert Lines("a😀b", "utf-16").offset((0, 2)) == 1
    assert Lines("aéb", "utf-8").offset((0, 2)) == 1


def opened(text, encoding):
    return OpenDocument(types.TextDocumentItem("file:///a.md", "markdown", 0, text), encoding)


def edit(lines, start, end, new):
    first, last = (types.Position(*lines.position(offset)) for offset in (start, end))
    return types.TextDocumentContentChangePartial(types.Range(first, last), new)


@st.composite
def edits(draw):
    """A text and what is done to it: places in thousandths of its length, so that they fit whatever comes before."""
    place = st.integers(0, 1000)
    return draw(TEXTS), draw(st.lists(st.tuples(place, place, TEXTS), min_size=25, max_size=25))


CHECKER = Checker()


@settings(max_examples=400)
@given(edits(), st.sampled_from(ENCODINGS))
def test_ten_thousand_random_edits(given_edits, encoding):
    """400 runs of 25 edits: the text is what an editor has, and a check that remembers says what a fresh one says."""
    text, changes = given_edits
    document, memory = opened(text, encoding), {}
    for version, (first, last, new) in enumerate(changes):
        start, end = sorted(len(text) * one // 1000 for one in (first, last))
        start, end = (one - (text[one - 1 : one + 1] == "\r\n") for one in (start, end))
        document.apply([edit(Lines(text, encoding), start, end, new)], version)
        text = text[:start] + new + text[end:]
        assert document.text == text
        if version % 5 == 0:
            seen = read(text.encode(), "a.md")
            assert CHECKER.check(seen, memory) == CHECKER.check(seen)


@settings(max_examples=200)
@given(edits(), st.sampled_from(ENCODINGS))
def test_many_changes_in_one_message_are_the_same_as_one_by_one(given_edits, encoding):
    text, changes = given_edits
    document, made = opened(text, encoding), []
    for first, last, new in changes:
        start, end = sorted(len(text) * one // 1000 for one in (first, last))
        start, end = (one - (text[one - 1 : one + 1] == "\r\n") for one in (start, end))
        made.append(edit(Lines(text, encoding), start, end, new))
        text = text[:start] + new + text[end:]
    document.apply(made, 1)
    assert document.text == text


def test_thousands_of_changes_in_one_message_are_quick():
    line = "We utilise the hall each day, and then some more.\n"
    document = opened(line * 20_000, "utf-16")
    places = [types.Range(types.Position(n, 3), types.Position(n, 10)) for n in range(0, 20_000, 4)]
    started = time.process_time()
    document.apply([types.TextDocumentContentChangePartial(place, "use") for place in places], 1)
    assert time.process_time() - started < 1
    assert document.text.count("We use the") == 5_000


def test_a_whole_text_among_the_changes_is_where_the_next_ones_start():
    document = opened("old\n", "utf-16")
    whole = types.TextDocumentContentChangeWholeDocument("one two\n")
    document.apply([edit(Lines("old\n", "utf-16"), 0, 1, "x"), whole, edit(Lines("one two\n", "utf-16"), 0, 3, "1")], 1)
    assert document.text == "1 two\n"


def test_changes_of_one_message_come_one_after_the_other():
    document = opened("one two", "utf-16")
    lines = Lines("one two", "utf-16")
    document.apply([edit(lines, 0, 3, "a\u2028b\n"), types.TextDocumentContentChangePartial(
        types.Range(types.Position(1, 0), types.Position(1, 4)), "c")], 1)  # fmt: skip
    assert document.text == "a\u2028b\nc"
