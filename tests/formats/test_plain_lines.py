from __future__ import annotations

from speakeasy.formats.plain_lines import Line, ends_sentence, lines, paragraphs


def test_lines_keep_their_places():
    text = "one\r\n  two \rthree\n"
    assert [(line.start, line.text) for line in lines(text)] == [(0, "one"), (7, "two"), (12, "three"), (18, "")]
    assert all(text[line.start : line.end] == line.text for line in lines(text))


def test_the_last_paragraph_stands_over_a_blank_line():
    found = paragraphs([Line(0, "A note."), Line(8, "A second note that is a good bit longer.")])
    assert [paragraph.over_blank for paragraph in found] == [False, True]


def test_a_line_that_was_full_goes_on():
    found = paragraphs([Line(0, "x" * 60), Line(61, "More words.")])
    assert len(found) == 1


def test_how_sentences_end():
    assert all(map(ends_sentence, ["Yes.", "Yes?”", "Yes!)", "So:", "And…"]))
    assert not any(map(ends_sentence, ["Yes", "Yes,", "Yes;", "v1.0"]))
