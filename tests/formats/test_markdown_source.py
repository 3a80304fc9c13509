from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.formats.markdown_source import prepare
from speakeasy.model import STAND_IN


@given(st.text(st.characters(blacklist_categories=["Cs"])))
def test_both_copies_are_as_long_as_the_text(text):
    source = prepare(text)
    assert len(source.parsed.encode()) == len(source.shown) == len(text)


def test_letters_stay_letters_and_signs_stay_signs():
    assert prepare("aé’e\u0301🫖b\n").parsed == "ax?ex?b\n"


def test_marks_are_covered_up():
    source = prepare("a {{ b }} {% c %} {: d} {#e-f}")
    assert source.parsed == "a xxxxxxx xxxxxxx xxxxx xxxxxx"
    assert source.shown == f"a {STAND_IN * 7} {' ' * 7} {' ' * 5} {' ' * 6}"
    assert source.cuts == [(2, 9, STAND_IN), (10, 17, ""), (18, 23, ""), (24, 30, "")]


def test_unseen_characters_are_cut():
    assert prepare("in\u00adto").cuts == [(2, 3, "")]


@pytest.mark.parametrize(
    "text", ["---\na: b\n" + "c: d\n" * 100_000, "---\n" * 100_000, "\n" * 300_000, "---\n" + " " * 300_000]
)
def test_front_matter_that_never_ends_is_quick(text):
    assert len(prepare(text).parsed) == len(text)
