"""The hardness of words: the order that people would give, and the rules for names and acronyms."""

from __future__ import annotations

import tomllib
from itertools import pairwise

import pytest

from speakeasy.text.frequency import Frequencies
from speakeasy.text.hardness import COEFFICIENTS, Hardness, facts, is_acronym, rated_words
from speakeasy.text.readability import easy_words
from speakeasy.text.sentence_difficulty import measure


@pytest.fixture(scope="module")
def hardness() -> Hardness:
    return measure().hardness


def test_every_weight_is_for_a_fact() -> None:
    weights = tomllib.loads(COEFFICIENTS.read_text("utf-8"))["word"]
    settings = {"start", "trust in ratings", "name at most", "acronym at least"}
    assert set(weights) - settings == set(facts("word", Frequencies.open(), easy_words()))


def test_words_are_in_the_order_that_people_give(hardness: Hardness) -> None:
    words = ["house", "optician", "discretionary", "perspicacious"]
    assert all(hardness.of(easier) < hardness.of(harder) for easier, harder in pairwise(words))


@pytest.mark.parametrize(("one", "other"), [("optician", "opticians"), ("recognise", "recognize")])
def test_forms_of_a_word_are_near_each_other(hardness: Hardness, one: str, other: str) -> None:
    assert hardness.of(one) == pytest.approx(hardness.of(other), abs=0.7)


def test_a_rating_draws_the_guess_to_it() -> None:
    weights = tomllib.loads(COEFFICIENTS.read_text("utf-8"))["word"]
    guess = Hardness(weights, Frequencies.open(), {}).of("kerb")
    drawn = Hardness(weights, Frequencies.open(), {"kerb": 4.0}).of("kerb")
    assert drawn == pytest.approx(guess + weights["trust in ratings"] * (4.0 - guess))


def test_a_name_in_a_text_is_not_hard(hardness: Hardness) -> None:
    assert hardness.of("Xylokastro") > 1
    assert hardness.in_text("Xylokastro") <= 0.3


def test_an_acronym_in_a_text_is_hard(hardness: Hardness) -> None:
    assert hardness.in_text("DWP") >= 1.0


def test_a_compound_in_a_text_is_as_hard_as_its_hardest_part(hardness: Hardness) -> None:
    assert hardness.in_text("twenty-eight") == max(hardness.of("twenty"), hardness.of("eight"))


@pytest.mark.parametrize(("word", "is_one"), [("NHS", True), ("PM10", True), ("Nhs", False), ("A", False)])
def test_the_shape_of_an_acronym(word: str, is_one: bool) -> None:
    assert is_acronym(word) is is_one


def test_rated_words_are_on_the_scale() -> None:
    rated = rated_words()
    assert len(rated) > 10_000
    assert all(-4 < rating < 5 for rating in rated.values())
    assert rated["cat"] < rated["negligence"]
