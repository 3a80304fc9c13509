"""Words that are quoted, talked about or listed are left alone."""

from __future__ import annotations

import pytest

from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage
from speakeasy.wordlists.examples import NoFrequencies


@pytest.mark.parametrize(
    "text",
    [
        "Priya said, ‘I hate being called a service user.’",
        'He told us: "The commissioner never rang me back."',
        "“My commissioner’s office is shut,” she said.",
    ],
)
def test_quotations(held, text):
    assert held(text) in (["quotation"], ["own-words"])


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
def test_mentions(held, text):
    assert held(text) == ["mention"]


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
