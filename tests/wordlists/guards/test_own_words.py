"""Whoever speaks of themselves may choose the words."""

from __future__ import annotations

import pytest


def test_own_words(held):
    assert held("I am handicapped and I say so.") == ["own-words"]
    assert held("I have always been a very handicapped man.") == ["own-words"]
    assert held("They call me handicapped.") == ["own-words"]


@pytest.mark.parametrize(
    "text",
    [
        "I met him and he is handicapped.",
        "I never met a handicapped man.",
        "I think the handicapped need help.",
        "I am the friend of a handicapped man.",
    ],
)
def test_words_about_others_are_not_ones_own(held, text):
    assert held(text) == [None]


def test_a_group_is_not_oneself(held):
    assert held("I have always loved the deaf.") == [None]


def test_an_entry_can_switch_a_guard_off(speak):
    find = speak(
        '[words.slurry]\ncategory = "inclusive"\naction = "consider"\npos = "noun"\neven = ["mention", "quotation"]\n'
    )
    assert find("They wrote “slurry”.") == [("slurry", "slurry", None)]
