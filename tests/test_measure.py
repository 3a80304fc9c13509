"""The score of texts and documents, with its reasons."""

from __future__ import annotations

import subprocess
import sys

import pytest

import speakeasy
from speakeasy.formats import read
from speakeasy.measure import FEWEST_WORDS, difficulty_of, difficulty_of_text
from speakeasy.text.sentence_difficulty import TYPICAL

PLAIN = "We will write to you first. You can bring a friend. Tell us what you think."
LAW = (
    "Notwithstanding the foregoing provisions, the claimant shall indemnify the respondent against all liabilities "
    "arising from the contravention of any statutory obligation."
)


def test_law_is_harder_than_a_letter() -> None:
    assert speakeasy.difficulty(LAW) > speakeasy.difficulty(PLAIN) + 20


def test_the_public_names_stay_functions_once_used() -> None:
    assert speakeasy.word_difficulty("We ameliorate it.", 3, 13) > speakeasy.word_difficulty("We help it.", 3, 7)
    assert callable(speakeasy.difficulty)
    assert callable(speakeasy.word_difficulty)


def test_no_words_give_zero() -> None:
    assert speakeasy.difficulty("") == speakeasy.difficulty("… – …") == 0.0


def test_the_score_is_the_sum_of_its_drivers() -> None:
    found = difficulty_of_text(f"{PLAIN} {LAW}")
    assert found.score == pytest.approx(TYPICAL + sum(driver.points for driver in found.drivers))
    assert found.score == pytest.approx(speakeasy.difficulty(f"{PLAIN} {LAW}"))


def test_each_sentence_has_its_place_and_score() -> None:
    text = f"🙂 {PLAIN} {LAW}"
    found = difficulty_of_text(text)
    *_, last = found.sentences
    assert text[last.span.start : last.span.end] == LAW
    assert last.score == max(one.score for one in found.sentences)
    assert "indemnify" in last.hardest


def test_a_document_counts_its_prose_only() -> None:
    source = f"# Notwithstanding jurisprudence\n\n{PLAIN}\n\n- remuneration\n- We meet *on* Mondays.\n"
    document = read(source.encode(), "page.md")
    found = difficulty_of(document)
    texts = [document.text[one.span.start : one.span.end] for one in found.sentences]
    assert texts[0] == "We will write to you first."
    assert texts[-1] == "We meet *on* Mondays."
    assert len(texts) == 4


def test_a_wrapped_line_in_a_document_goes_on() -> None:
    found = difficulty_of(read(b"We wrote to the\nCouncil about it.\n", "page.md"))
    assert len(found.sentences) == 1


def test_a_short_text_is_in_doubt() -> None:
    assert str(FEWEST_WORDS) in difficulty_of_text(PLAIN).doubt
    assert difficulty_of_text(PLAIN * 8).doubt == ""


def test_another_language_has_no_score() -> None:
    german = "Der Rat der Stadt hat beschlossen, dass alle Einwohner über das neue Haus abstimmen können. " * 8
    found = difficulty_of_text(german)
    assert not found.means_something
    assert "English" in found.doubt
    assert found.as_dict()["score"] is None


def test_nothing_to_measure_is_said() -> None:
    found = difficulty_of(read(b"# Only a heading\n", "page.md"))
    assert (found.means_something, found.sentences, found.drivers, found.moves) == (False, (), (), ())


def test_importing_speakeasy_loads_no_measure() -> None:
    code = "import sys, speakeasy; print('speakeasy.measure' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "False"


def test_a_text_in_another_language_has_no_score():
    french = "Nous vous écrivons pour vous dire que votre demande est acceptée par le bureau."
    found = difficulty_of(read(f"{french}\n\n{french}".encode(), "page.md"))
    assert not found.means_something
    assert "French" in found.doubt
