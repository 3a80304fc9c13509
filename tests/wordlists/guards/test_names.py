"""Names of laws, groups, people, films and buttons are left alone."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "The Information Commissioner fined the firm.",
        "She wrote to the Commissioner for Older People.",
        "The Mental Health Act 1983 applies.",
        "Mental Health Act guidance is here.",
        "Ann Bell, Centre for Mental Health, Leeds.",
        "Contact the National Service Users Network.",
        "Children’s Commissioner Ann Bell spoke.",
        "She went to the Royal School for the Deaf in Derby.",
        "She wrote to the Review Body on Nurses’ Mental Health last week.",
    ],
)
def test_names(held, text):
    assert held(text) == ["name"]


@pytest.mark.parametrize(
    "text",
    [
        "The lead commissioner signed.",
        "Commissioners signed it.",
        "We think Service Users matter.",
        "How Service Users Take Part in Meetings",
        "I met a commissioner in Leeds.",
        "Lunch for OAPs is free.",
        "We teach the Deaf and their friends.",
    ],
)
def test_not_names(held, text):
    assert held(text) == [None]


STORM = '[words.perfect-storm]\ncategory = "figurative"\naction = "consider"\npos = "noun"\n'


@pytest.mark.parametrize(
    ("text", "guard"),
    [("The Perfect Storm is on at eight.", "name"), ("It was a perfect storm for us.", None)],
)
def test_a_saying_in_capitals_is_a_title(speak, text, guard):
    assert [held_by for *_, held_by in speak(STORM)(text)] == [guard]


ASSIST = '[words.assist]\ncategory = "wordy"\naction = "replace"\npos = "verb"\nuse = ["help"]\n'


@pytest.mark.parametrize(
    ("text", "guards"),
    [
        ("Tap Assist and wait.", ["name"]),
        ("Assist them when they come.", [None]),
        ("Read this: Assist them.", [None]),
    ],
)
def test_a_verb_with_a_capital_is_a_label(speak, text, guards):
    assert [held_by for *_, held_by in speak(ASSIST)(text)] == guards
