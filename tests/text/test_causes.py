from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.text.causes import causes
from speakeasy.text.frequency import Frequencies
from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage


class NoHeads:
    def head(self, key: str, /) -> None:
        return None


def passage(text: str) -> Passage:
    return Passage(text, Lexicon(NoHeads(), Frequencies(None)))


def said(text: str, warn: int = 20, ideas: int = 3) -> list[str]:
    [sentence] = passage(text).sentences
    return [cause.text for cause in causes(sentence, warn, ideas)]


def weights(text: str) -> list[float]:
    [sentence] = passage(text).sentences
    return [cause.weight for cause in causes(sentence, 20, 3)]


LONG = "We went to the shop in the rain to get some milk and bread and eggs for the people who live in the big house."


def test_too_many_words():
    assert "25 words" in said(LONG)
    assert said(LONG, warn=40) == []


def test_a_reference_is_one_word_of_those_that_are_said():
    assert "25 words" in said(LONG.replace("rain", "1016.4(a)(2)"))


def test_joining_words_in_quotation_marks_are_not_ours():
    text = "We ask you to read “it is late because the bus was slow when it came” in the book if you come to us soon."
    assert not [cause for cause in said(text, 40) if "ideas" in cause]


def test_words_of_others_after_a_colon_are_not_counted():
    theirs = "We will look at what you give us and decide who is the best person for you to see."
    text = f'You could say, for example: "{theirs}"'
    assert said(text) == []


def test_or_between_he_and_she_joins_no_ideas():
    text = "He or she can ring us if it is late, when the bus was slow, or if the train that you need did not come."
    assert "“or”" not in "".join(said(text))


def test_references_do_not_weigh():
    plain, cited = (weights(text)[0] for text in (LONG, f"{LONG[:-1]} (Smith 2019, pages 12 to 45)."))
    assert plain == cited


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (
            "She can ring us if she is late because the bus was slow, but we may be out when she does.",
            "5 ideas, joined by “if”, “because”, “but” and “when”",
        ),
        (
            "If the house with the red door at the end of the long street near the new bridge is shut, we wait.",
            "20 words before its main point",
        ),
        (
            "The big room (which is the one on the left at the top) is free for you all day.",
            "an aside of 10 words in brackets",
        ),
        ("It is not true that nobody can come in without a card and without a form.", "4 negatives"),
        ("Bring pens, paper, glue, tape, card and string to the hall and come in out of the rain with us, "
         "for the fun.", "a list of 6 things"),
    ],
)  # fmt: skip
def test_names_the_cause(text, cause):
    assert any(one.startswith(cause) for one in said(text))


@pytest.mark.parametrize(
    "text", ["The bus and the train will stop at the end of the road.", "If we all do that, you may come in with us."]
)
def test_one_idea_stays_one(text):
    assert not any("ideas, joined by “and”" in one or "“that”" in one for one in said(text, ideas=1))


def test_what_adds_most_comes_first():
    [sentence] = passage(
        f"{LONG[:-1]}, and we sang as we went (which is what we like to do best of all), for hours all day long."
    ).sentences
    weights = [cause.weight for cause in causes(sentence, 20, 3)]
    assert len(weights) > 1
    assert weights == sorted(weights, reverse=True)


@given(st.text(alphabet="aI,;()[]–—- .'the and which not 12\n", max_size=200))
def test_places_are_inside_the_sentence(text):
    for sentence in passage(text).sentences:
        for cause in causes(sentence, 3, 1):
            assert 0 <= cause.first < cause.last


@pytest.mark.parametrize("where", ["if you live in that house", "if that house is yours"])
def test_a_word_that_points_joins_nothing(where):
    text = f"We ask you to tell us {where} or if you know who has it now, so call us if you do."
    assert [cause for cause in said(text, 40) if "ideas" in cause and "“that”" in cause] == []


def test_only_the_outermost_brackets_count():
    text = "The big room (which is the one on the left (not the red one) at the very top) is free for you all day."
    assert [cause for cause in said(text, 40) if "brackets" in cause] == ["an aside of 15 words in brackets"]
