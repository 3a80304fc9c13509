"""What is counted in a document, and how a number is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.decisions.progress.tally import MEASURES, Tally, number, tally_of
from speakeasy.scale.job import Checks
from speakeasy.settings import Settings

LONG = (
    "We met in the hall on Monday and then we all went down to the sea to swim and to eat our lunch of bread and jam "
    "on the sand there."
)


def tally(text: str) -> Tally:
    return tally_of(Checks(Settings(), praised=True).data(text.encode(), Path("a.md")))


def test_counts():
    found = tally(f"# A title here now\n\nWe utilise the hall. We met on Monday. Yes.\n\n{LONG}\n")
    assert (found.files, found.words, found.sentences, found.clear, found.long) == (1, 44, 3, 1, 1)
    assert found.hard == {"wordy": 1}


def test_a_term_that_is_explained_at_first():
    assert tally("Co-production means working as equals. We like co-production.").explained == 1
    assert tally("We like co-production. Co-production means working as equals.").explained == 0


def test_quoted_people_are_not_counted_as_ours():
    assert tally("> We met on Monday.\n").sentences == 0


tallies = st.builds(
    Tally,
    files=st.integers(0, 9),
    clear=st.integers(0, 9),
    hard=st.dictionaries(st.sampled_from("ab"), st.integers(1, 9)),
)


@given(tallies, tallies)
def test_adding_is_the_same_in_both_orders(one, other):
    both = one + other
    assert both == other + one
    assert both.hard_words == one.hard_words + other.hard_words
    assert both + Tally() == both


@pytest.mark.parametrize(
    ("rate", "said"), [(0, "0"), (0.04, "0.0"), (3.0, "3"), (9.94, "9.9"), (9.96, "10"), (31.4, "31")]
)
def test_a_number_has_few_places(rate, said):
    assert number(rate) in (said, said.removesuffix(".0"))


def test_how_it_is_said():
    said = {
        one.key: one.said(Tally(words=200, sentences=10, clear=4, shut_out=1, hard={"wordy": 3})) for one in MEASURES
    }
    assert said == {
        "hard": "15 in 1,000 words",
        "shut-out": "5 in 1,000 words",
        "long": "0 of 10",
        "clear": "4 of 10",
        "explained": "none",
    }
