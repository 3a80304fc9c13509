"""What would make a text easier."""

from __future__ import annotations

import pytest

from speakeasy.text.moves import Move, hardest_words, moves
from speakeasy.text.sentence_difficulty import measure, parts_of

LONG = "We went to the town to see our friend and then we had our tea and went home by bus to read a book in bed."


def moves_of(text: str) -> list[Move]:
    return moves(text, parts_of(text, measure().hardness.in_text), measure())


def test_a_plain_text_needs_nothing() -> None:
    assert moves_of("We met on Monday. You can come too.") == []


def test_a_long_sentence_may_be_split() -> None:
    (move,) = moves_of(f"We met. {LONG}")
    assert move.advice == "Split the longest sentence in two."
    assert move.sentences == (1,)
    assert move.points < -3


def test_no_more_than_three_are_split() -> None:
    (move,) = moves_of(" ".join([LONG] * 5))
    assert move.advice.startswith("Split the 3 longest")
    assert len(move.sentences) == 3


def test_the_hardest_words_are_named() -> None:
    (move,) = moves_of("We will ameliorate the house. Our remuneration is due.")
    assert set(move.words) == {"ameliorate", "remuneration"}
    assert "ameliorate" in move.advice


def test_what_a_plainer_word_gives_is_what_the_score_then_is() -> None:
    text = "We will ameliorate the house."
    (move,) = moves_of(text)
    score = measure().text_score
    assert move.points == pytest.approx(score("We will house the house.") - score(text), abs=3)


def test_figures_in_a_row_go_to_a_table() -> None:
    advice = [move.advice for move in moves_of("It was up (5%, 6%, 7%, 8%, 9%, p = 0.1) in May.")]
    assert "Put figures and symbols in a table, or leave some out." in advice


def test_the_best_comes_first() -> None:
    found = moves_of(f"{LONG} We ameliorate remuneration.")
    assert [move.points for move in found] == sorted(move.points for move in found)
    assert len(found) == 2


def test_names_are_not_called_hard() -> None:
    parts = parts_of("We met in Xylokastro to ameliorate it.", measure().hardness.in_text)
    assert hardest_words(parts, measure()) == ["ameliorate"]
