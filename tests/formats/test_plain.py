from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.formats.plain import read
from speakeasy.model import Span

WRAPPED = (
    "We meet in the hall on the first Monday of the month, and we would\n"
    "love you to come along. There is tea. If you need a lift, ring Sam and\n"
    "Sam will find one.\n"
)


def shape(text, **options):
    return [(block.kind, block.text) for block in read(text.encode(), "a.txt", **options).blocks]


def test_wrapped_lines_are_one_paragraph():
    assert shape(WRAPPED) == [("paragraph", WRAPPED.strip())]


def test_wrapped_lines_with_windows_line_ends(sound):
    document = read(WRAPPED.replace("\n", "\r\n").encode(), "a.txt")
    sound(document)
    assert [block.text for block in document.blocks] == [WRAPPED.strip()]
    assert "\r\n" in document.text


def test_long_lines_are_paragraphs_of_their_own():
    first, second = "We listen to people first. " * 9, "Then we act on what they say. " * 9
    assert shape(f"{first}\n{second}\n") == [("paragraph", first.strip()), ("paragraph", second.strip())]


def test_a_long_line_torn_in_mid_sentence_is_joined():
    first, second = "Our team works with people, " * 9, "parents and nurseries. " * 9
    assert len(shape(f"{first}\n{second}\n")) == 1


def test_a_few_words_alone_are_a_heading():
    text = "Our values\n\nWe listen.\n\nBy Sam Jones\n\nThe end of it all, by and large.\n"
    assert [kind for kind, _ in shape(text)] == ["heading", "paragraph", "heading", "paragraph"]


def test_a_few_words_right_above_a_long_line_are_a_heading():
    assert shape("Our values\n" + "We put people first. " * 12)[0] == ("heading", "Our values")


@pytest.mark.parametrize("last", ["Thank you", "We utilise the hall"])
def test_a_heading_stands_above_something(last):
    assert shape(last) == [("paragraph", last)]
    assert shape(f"Come along.\n\n{last}\n")[-1] == ("paragraph", last)


def test_a_row_of_signs_under_a_heading_is_no_text():
    assert shape("News\n====\n\nWe moved.\n\n* * *\n\nWe stay.") == [
        ("heading", "News"),
        ("paragraph", "We moved."),
        ("paragraph", "We stay."),
    ]


@pytest.mark.parametrize("mark", ["-", "*", "•", "–", "1.", "12.", "a)", "(a)", "(iv)", "(B)", "1.\u00a0"])
def test_bullets_and_numbers_start_items(mark):
    text = f"Bring:\n{mark} tea\n{mark}   some cake that we can share\n"
    assert shape(text) == [
        ("paragraph", "Bring:"),
        ("item", "tea"),
        ("item", "some cake that we can share"),
    ]


def test_an_item_goes_on_over_wrapped_lines():
    text = (
        "1. We have learned a great deal from the people who came to our open\n"
        "   days this year.\n"
        "2. We will come back to you.\n"
    )
    assert [kind for kind, _ in shape(text)] == ["item", "item"]
    assert shape(text)[0][1].endswith("days this year.")


def test_a_number_at_the_start_of_a_full_line_ends_a_sentence():
    text = "All of us met upstairs in the old library, which is next to room\n12. It was very cold in there.\n"
    assert [kind for kind, _ in shape(text)] == ["paragraph"]


def test_a_number_with_no_words_is_nothing():
    assert shape("(b)\n\n(1) This is the rule.\n") == [("item", "This is the rule.")]


def test_short_lines_of_an_address_stay_lines():
    assert len(shape("Call us.\nRing 0300 123 4567 today.\n")) == 2


def test_switches_in_comments_of_their_own():
    text = "One.\n<!-- speakeasy: off-next jargon because they know it -->\nTwo.\n<!-- other -->\n"
    document = read(text.encode(), "a.txt")
    (switch,) = document.switches
    assert (switch.scope, switch.names, switch.reason) == ("next", ("jargon",), "they know it")
    assert document.text[switch.span.start : switch.span.end].startswith("<!-- speak")
    assert [block.text for block in document.blocks][:2] == ["One.", "Two."]


SAVED = """Tell us whether you accept cookies

We use cookies to make this site work better for you.

News: our phones are down today.

Skip to main content

Our news

We moved to a new hall, and it has a ramp.

Share on Facebook

Back to top
"""


def test_page_furniture_is_left_out_and_named():
    document = read(SAVED.encode(), "a.txt")
    assert [block.text for block in document.blocks] == ["Our news", "We moved to a new hall, and it has a ramp."]
    assert [skipped.why for skipped in document.skipped] == ["page furniture"] * 6
    assert document.text[document.skipped[0].span.start :].startswith("Tell us")


def test_page_furniture_is_read_if_asked_for():
    assert len(shape(SAVED, boilerplate=True)) == 8


def test_a_text_about_cookies_is_read():
    text = "Cookies\n\nWe use cookies to count visits.\n\nYou can say no.\n"
    assert [words for _, words in shape(text)] == ["Cookies", "We use cookies to count visits.", "You can say no."]


def test_unseen_characters_do_not_hide_a_word():
    document = read("We are in\u00adclusive here.".encode(), "a.txt")
    (block,) = document.blocks
    assert block.text == "We are inclusive here."
    assert block.source_span(7, 16) == Span(7, 17)


def test_only_line_ends_that_editors_know_end_lines():
    assert len(shape("One\x0ctwo\u2028three\x85four and so on, to the very end.")) == 1


@given(st.lists(st.sampled_from(["- ", "1. ", "Word", " and so", ".", "\n", "\r\n", "\r", "\n\n", "é", "🫖", "\t"])))
def test_pieces_always_lead_back(sound, parts):
    sound(read("".join(parts).encode(), "a.txt"))


def test_many_lines_are_quick(sound):
    document = read(b"- a\n" * 50_000, "a.txt")
    assert len(document.blocks) == 50_000
