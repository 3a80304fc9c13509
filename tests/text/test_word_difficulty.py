"""A word where it stands."""

from __future__ import annotations

import math
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.text.hardness import COEFFICIENTS
from speakeasy.text.sentence_difficulty import measure
from speakeasy.text.word_difficulty import NO_WORD, context_facts, word_difficulty


def at(sentence: str, word: str) -> float:
    start = sentence.index(word)
    return word_difficulty(sentence, start, start + len(word), measure())


def test_every_weight_is_for_a_fact() -> None:
    weights = tomllib.loads(COEFFICIENTS.read_text("utf-8"))["context"]
    assert set(weights) == {"start", *context_facts("word", (0.0, 0.0), measure().hardness)}


def test_a_hard_word_is_harder_in_the_same_place() -> None:
    assert at("We will remunerate you for it.", "remunerate") > at("We will pay you for it.", "pay")


def test_offsets_are_code_points() -> None:
    assert at("🙂🙂 We remunerate you.", "remunerate") == pytest.approx(at("We remunerate you.", "remunerate"))


def test_hard_company_makes_a_word_harder() -> None:
    easy, hard = "We saw a kerb near our house.", "Notwithstanding statutory kerb encroachment jurisprudence."
    assert at(hard, "kerb") > at(easy, "kerb")


def test_a_word_alone_has_its_hardness() -> None:
    assert word_difficulty("kerb", 0, 4, measure()) == measure().hardness.of("kerb")


def test_several_words_lie_between_their_mean_and_their_hardest() -> None:
    one, other = measure().hardness.of("ocular"), measure().hardness.of("house")
    assert (one + other) / 2 < word_difficulty("ocular house", 0, 12, measure()) < one


def test_no_word_is_the_easiest() -> None:
    assert word_difficulty("Oh, …", 2, 5, measure()) == NO_WORD


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_any_span_has_a_number(sentence: str, start: int, end: int) -> None:
    assert math.isfinite(word_difficulty(sentence, start, end, measure()))
