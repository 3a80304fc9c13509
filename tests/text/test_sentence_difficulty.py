"""The facts of sentences, and where a plain text is cut into them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.errors import SpeakeasyError
from speakeasy.text.frequency import Frequencies
from speakeasy.text.sentence_difficulty import FACTS, facts_of, measure, parts_of, sentence_spans, words_of

PLAIN = ["we", "you", "house", "letter", "read", "the", "our", "friend", "day", "good"]
HARD = ["notwithstanding", "remuneration", "jurisprudence", "ameliorate"]
SENTENCES = st.lists(st.sampled_from(PLAIN), min_size=3, max_size=12).map(lambda words: " ".join(words).title() + ".")


def fact(sentence: str, name: str) -> float:
    return facts_of(sentence, words_of(sentence), lambda word: float(len(word)))[FACTS.index(name)]


def test_words_keep_hyphens_and_apostrophes() -> None:
    assert words_of("It’s a one-stop shop, isn't it?") == ["It’s", "a", "one-stop", "shop", "isn't", "it"]


def test_length_is_the_logarithm_of_the_words() -> None:
    assert fact("One two three four.", "length") == pytest.approx(math.log(4))


def test_quartile_and_tenth_are_of_the_words() -> None:
    sentence = "a bb ccc dddd eeeee"
    assert fact(sentence, "harder words") == 4.0
    assert fact(sentence, "hardest words") == pytest.approx(4.6)


def test_one_or_two_figures_are_easy() -> None:
    assert fact("It rose by 5% to 1.2 million.", "figures and symbols") == 0
    assert fact("It rose (RR 1.25, CI 1.05 to 1.45, P = 0.04).", "figures and symbols") > 1


def test_a_sentence_of_numbers_alone_has_facts() -> None:
    assert len(facts_of("2024", ["2024"], lambda _word: 9.0)) == len(FACTS)


def test_a_wrapped_line_goes_on_and_a_new_one_begins() -> None:
    text = "A heading\nThis line\ngoes on. Then more.\n\nand so on"
    assert [text[start:end] for start, end in sentence_spans(text)] == [
        "A heading",
        "This line\ngoes on.",
        "Then more.",
        "and so on",
    ]


def test_a_full_line_without_an_end_was_wrapped() -> None:
    text = "The people who live in this town were asked to write to the\nCouncil about it.\nThey did."
    assert len(list(sentence_spans(text))) == 2


def test_no_frequencies_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Frequencies, "open", lambda: Frequencies(None))
    with pytest.raises(SpeakeasyError, match="pip install wordfreq"):
        measure.__wrapped__()


def test_parts_know_where_they_are() -> None:
    text = "🙂 We met. Naïve\u0301 plans failed.\n\nThe end."
    found = [text[part.start : part.end] for part in parts_of(text, lambda _word: 0.0)]
    assert found == ["🙂 We met.", "Naïve\u0301 plans failed.", "The end."]


@given(st.lists(SENTENCES, min_size=2, max_size=6), st.randoms())
def test_the_order_of_sentences_does_not_matter(sentences: list[str], random: object) -> None:
    mixed = list(sentences)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert measure().text_score(" ".join(sentences)) == pytest.approx(measure().text_score(" ".join(mixed)))


@given(st.lists(SENTENCES, min_size=1, max_size=4), st.integers(2, 5))
def test_the_length_of_the_text_does_not_matter(sentences: list[str], times: int) -> None:
    text = " ".join(sentences)
    assert measure().text_score(" ".join([text] * times)) == pytest.approx(measure().text_score(text))


@given(st.lists(st.sampled_from(PLAIN), min_size=1, max_size=15), st.data())
def test_a_hard_word_for_a_plain_one_raises_the_score(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    harder = [*words[:place], data.draw(st.sampled_from(HARD)), *words[place + 1 :]]
    assert measure().text_score(" ".join(harder)) > measure().text_score(" ".join(words))


@given(st.text(max_size=200))
def test_any_text_has_a_score(text: str) -> None:
    assert math.isfinite(measure().text_score(text))
