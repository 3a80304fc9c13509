"""Terms found by their words alone: forms, twins, gaps, marks, possessives."""

from __future__ import annotations

import pytest

BOUND = (
    '[words.wheelchair-bound]\ncategory = "inclusive"\naction = "consider"\npos = "adjective"\n'
    'terms = ["wheelchair-bound"]\n'
)

UTILISE = '[words.utilise]\ncategory = "wordy"\naction = "replace"\npos = "verb"\nuse = ["use"]\n'

SEAT = (
    '[words.in-the-driving-seat]\ncategory = "figurative"\naction = "consider"\npos = "verb"\n'
    'terms = ["put ... in the driving seat"]\ngap = 3\n'
)


@pytest.mark.parametrize(
    "text", ["We utilise it.", "She utilises it.", "We utilized it.", "UTILISING it", "It’s utilised."]
)
def test_all_forms_and_both_spellings(speak, text):
    assert [name for name, *_ in speak(UTILISE)(text)] == ["utilise"]


@pytest.mark.parametrize(
    "text",
    [
        "He is wheelchair-bound.",
        "He is wheelchair bound.",
        "He is wheelchairbound.",
        "He is wheelchair\nbound.",
        "He is wheelchair  bound.",
        "He is wheelchair\u00a0bound.",
        "He is wheelchair\u200b bound.",
        "He is wheel\u00adchair-bound.",
        "He is wheelchair\u2011bound.",
    ],
)
def test_twins_and_odd_spaces(speak, text):
    assert len(speak(BOUND)(text)) == 1


@pytest.mark.parametrize(
    "text", ["wheelchair. Bound to", "wheelchair, bound", "a wheelchair (bound)", "wheelchair/bound"]
)
def test_never_across_a_mark(speak, text):
    assert speak(BOUND)(text) == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("We put people in the driving seat.", "put people in the driving seat"),
        ("Putting them all in the driving seat works.", "Putting them all in the driving seat"),
        ("We put in the driving seat.", "put in the driving seat"),
    ],
)
def test_a_gap_takes_up_to_three_words(speak, text, flagged):
    assert [what for _, what, _ in speak(SEAT)(text)] == [flagged]


def test_a_gap_has_an_end(speak):
    assert speak(SEAT)("We put every single one of them in the driving seat.") == []
    assert speak(SEAT)("We put it down. In the driving seat was Ann.") == []


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Bring fruit, e.g. apples.", ["e.g."]),
        ("Bring pens, etc. and paper.", ["etc."]),
        ("Bring pens, etc. We start at ten.", ["etc"]),
        ("Bring pens, etc.", ["etc"]),
    ],
)
def test_a_full_stop_that_belongs_to_the_word(speak, text, flagged):
    find = speak(
        '[words.e-g]\ncategory = "wordy"\naction = "replace"\npos = "phrase"\nterms = ["e.g."]\n'
        '[words.etc]\ncategory = "wordy"\naction = "replace"\npos = "phrase"\nterms = ["etc."]\n'
    )
    assert [what for _, what, _ in find(text)] == flagged


def test_possessive(speak):
    assert speak('[words.commissioner]\ncategory = "jargon"\naction = "replace"\npos = "noun"\n')(
        "the commissioner’s view"
    ) == [("commissioner", "commissioner", None)]


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("Bring a pen and/or a card.", ["and/or"]),
        ("Bring a pen and a card, or both.", []),
        ("The front office’s door is red.", ["front office"]),
        ("The front door’s office is red.", []),
        ("We met at the front", []),
    ],
)
def test_a_look_at_the_next_word_misses_no_mark_and_no_possessive(speak, text, flagged):
    words = BOUND.replace("adjective", "noun").replace('["wheelchair-bound"]', '["and/or", "front office"]')
    assert [what for _, what, _ in speak(words)(text)] == flagged
