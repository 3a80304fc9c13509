from __future__ import annotations

from speakeasy.formats import read

FRENCH = "Nous vous écrivons pour vous dire que votre demande est acceptée."
ENGLISH = "We write to you to say that we have said yes to what you asked for, and that we will pay you soon."


def test_a_part_in_another_language_is_left_out_and_counted():
    text = f"{ENGLISH}\n\n{FRENCH}\n\n{ENGLISH}"
    document = read(text.encode(), "a.md")
    assert [block.text for block in document.blocks] == [ENGLISH, ENGLISH]
    [left_out] = document.skipped
    assert left_out.why == "in French"
    assert text[left_out.span.start : left_out.span.end] == FRENCH


def test_a_text_in_another_language_says_so():
    document = read(f"# Bonjour\n\n{FRENCH}\n\n{FRENCH}".encode(), "a.md")
    assert document.blocks == ()
    assert "in French" in document.skipped[-1].why


def test_english_stays_as_it_is():
    assert read(ENGLISH.encode(), "a.txt").skipped == ()


def test_the_language_of_a_whole_text_is_known():
    assert read(f"{FRENCH}\n\n{FRENCH}".encode(), "a.md").language == "French"
    assert read(f"{ENGLISH}\n\n{FRENCH}\n\n{ENGLISH}".encode(), "a.md").language == ""
