"""Names, quotations, mentions, explanations and own words are left alone: each guard on its own."""

from __future__ import annotations

import pytest

from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage
from speakeasy.wordlists.examples import NoFrequencies

TOML = (
    '[words.commissioner]\ncategory = "jargon"\naction = "replace"\npos = "noun"\nuse = ["planner"]\n'
    '[words.mental-health]\ncategory = "jargon"\naction = "consider"\npos = "noun"\n'
    '[words.reablement]\ncategory = "jargon"\naction = "explain"\npos = "noun"\nmeaning = "Help at home."\n'
    '[words.handicapped]\ncategory = "inclusive"\naction = "consider"\npos = "adjective"\n'
    '[words.oap]\ncategory = "inclusive"\naction = "consider"\npos = "noun"\nterms = ["OAP"]\n'
    '[words.service-user]\ncategory = "inclusive"\naction = "ask"\npos = "noun"\n'
    '[words.the-deaf]\ncategory = "inclusive"\naction = "consider"\npos = "phrase"\nused_as = "noun"\n'
)


def held(speak, text: str) -> list[str | None]:
    return [guard for *_, guard in speak(TOML)(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Information Commissioner fined the firm.",
        "She wrote to the Commissioner for Older People.",
        "The Mental Health Act 1983 applies.",
        "Mental Health Act guidance is here.",
        "Contact the National Service Users Network.",
        "Children’s Commissioner Ann Bell spoke.",
        "She went to the Royal School for the Deaf in Derby.",
        "She wrote to the Review Body on Nurses’ Mental Health last week.",
    ],
)
def test_names(speak, text):
    assert held(speak, text) == ["name"]


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
def test_not_names(speak, text):
    assert held(speak, text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Priya said, ‘I hate being called a service user.’",
        'He told us: "The commissioner never rang me back."',
        "“My commissioner’s office is shut,” she said.",
    ],
)
def test_quotations(speak, text):
    assert held(speak, text) in (["quotation"], ["own-words"])


@pytest.mark.parametrize(
    "text",
    [
        "We no longer write “handicapped”.",
        "The word handicapped has gone.",
        "Please do not write handicapped in letters.",
        "We never use the following words: crazy, handicapped and mad.",
        "We avoid words such as handicapped.",
        "The individual, the “service user”, was not asked.",
        "They used ‘commissioner’ ten times.",
    ],
)
def test_mentions(speak, text):
    assert held(speak, text) == ["mention"]


@pytest.mark.parametrize(
    "text",
    [
        "Reablement means help to do things for yourself again.",
        "Reablement is help, for a few weeks, at home.",
        "Reablement is short-term help at home.",
        "Reablement is when we help you at home.",
        "We offer reablement (short-term help at home).",
        "You get help at home for six weeks (reablement).",
        "You get help at home. This is called reablement.",
        "We offer reablement, which is help at home.",
        "We offer reablement – help at home for six weeks.",
        "Reablement: help at home.",
    ],
)
def test_explained(speak, text):
    assert held(speak, text) == ["explained"]


@pytest.mark.parametrize(
    "text",
    [
        "We offer reablement.",
        "Ask about reablement (RBT).",
        "Reablement and care (see page 4) matter.",
        "Is it reablement?",
    ],
)
def test_not_explained(speak, text):
    assert held(speak, text) == [None]


STORM = '[words.perfect-storm]\ncategory = "figurative"\naction = "consider"\npos = "noun"\n'


@pytest.mark.parametrize(
    ("text", "guard"),
    [("The Perfect Storm is on at eight.", "name"), ("It was a perfect storm for us.", None)],
)
def test_a_saying_in_capitals_is_a_title(speak, text, guard):
    assert [held_by for *_, held_by in speak(STORM)(text)] == [guard]


@pytest.mark.parametrize(
    ("text", "guards"),
    [
        ("Tap Assist and wait.", ["name"]),
        ("Assist them when they come.", [None]),
        ("Read this: Assist them.", [None]),
    ],
)
def test_a_verb_with_a_capital_is_a_label(speak, text, guards):
    assert [held_by for *_, held_by in speak(LONG_WORDS)(text)] == guards


LONG_WORDS = (
    '[words.assist]\ncategory = "wordy"\naction = "replace"\npos = "verb"\nuse = ["help"]\n'
    '[words.reablement]\ncategory = "jargon"\naction = "explain"\npos = "noun"\nmeaning = "Help at home."\n'
    '[words.the-old]\ncategory = "inclusive"\naction = "consider"\npos = "phrase"\n'
)


@pytest.mark.parametrize(
    ("kind", "text", "guard"),
    [
        ("cell", "assist", "mention"),
        ("cell", "assist, assisted", "mention"),
        ("item", "Assist", "mention"),
        ("heading", "assist", "mention"),
        ("heading", "Assist", None),
        ("cell", "assist people", None),
        ("cell", "Press, assist and go home", None),
        ("paragraph", "Assist", None),
        ("cell", "reablement", None),
        ("cell", "the old", None),
        ("heading", "the old", "mention"),
        ("heading", "The old", None),
    ],
)
def test_a_list_of_words(words_of, kind, text, guard):
    words = words_of(LONG_WORDS)
    found = words.find(Passage(text, Lexicon(words, NoFrequencies()), kind))
    assert {one.held_by for one in found} == {guard}


def test_own_words(speak):
    assert held(speak, "I am handicapped and I say so.") == ["own-words"]
    assert held(speak, "I have always been a very handicapped man.") == ["own-words"]
    assert held(speak, "They call me handicapped.") == ["own-words"]


@pytest.mark.parametrize(
    "text",
    [
        "I met him and he is handicapped.",
        "I never met a handicapped man.",
        "I think the handicapped need help.",
        "I am the friend of a handicapped man.",
    ],
)
def test_words_about_others_are_not_ones_own(speak, text):
    assert held(speak, text) == [None]


def test_a_group_is_not_oneself(speak):
    assert held(speak, "I have always loved the deaf.") == [None]


def test_an_entry_can_switch_a_guard_off(speak):
    find = speak(
        '[words.slurry]\ncategory = "inclusive"\naction = "consider"\npos = "noun"\neven = ["mention", "quotation"]\n'
    )
    assert find("They wrote “slurry”.") == [("slurry", "slurry", None)]
