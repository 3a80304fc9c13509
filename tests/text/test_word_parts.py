from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.text.word_parts import glued, halves, has_learned_ending, is_learned, roots, small_slips, wrong_letters

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=15)


@pytest.mark.parametrize(
    ("word", "root"),
    [("unmoderated", "moderate"), ("billable", "bill"), ("readably", "readable"), ("statistician", "statistics")],
)
def test_roots(word, root):
    assert root in {*roots(word), *(two for one in roots(word) for two in roots(one))}


def test_a_short_beginning_needs_a_long_rest():
    assert "cense" not in set(roots("incense"))
    assert "accessible" in set(roots("inaccessible"))


def test_words_that_lost_a_space():
    assert ("who", "works") in glued("whoworks")
    assert list(glued("herewith")) == []


@pytest.mark.parametrize(("slip", "word"), [("peopel", "people"), ("prettty", "pretty"), ("tommorow", "tomorow")])
def test_small_slips(slip, word):
    assert word in small_slips(slip)


@pytest.mark.parametrize(
    ("slip", "word"), [("enviroment", "environment"), ("compaign", "campaign"), ("foward", "forward")]
)
def test_wrong_letters(slip, word):
    assert word in set(wrong_letters(slip))


def test_learned_words():
    assert is_learned("ophthalmic")
    assert is_learned("permutations")
    assert not is_learned("stumpage")
    assert has_learned_ending("phlebitis")
    assert not has_learned_ending("crossbreeding")


@given(WORDS)
def test_halves_make_the_word_again(word):
    assert all(first + second == word and min(len(first), len(second)) >= 2 for first, second in halves(word))
    assert {*glued(word)} <= {*halves(word)}


@given(WORDS)
def test_the_first_letter_is_never_a_slip(word):
    assert all(other[:1] == word[:1] for other in (*small_slips(word), *wrong_letters(word)))
