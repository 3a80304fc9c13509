"""Where clauses begin, and where a sentence could be cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.text.clauses import clause_starts, cut_points
from speakeasy.text.frequency import Frequencies
from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage, Sentence


class NoHeads:
    def head(self, key: str, /) -> None:
        return None


def sentences(text: str) -> list[Sentence]:
    return Passage(text, Lexicon(NoHeads(), Frequencies(None))).sentences


def cuts(text: str) -> list[str]:
    [sentence] = sentences(text)
    return [sentence.word(at) for at in cut_points(sentence)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We went to the shop in the rain, but they were shut; we came home.", ["but"]),
        ("We went to the shop in the rain; we came home when it was dark.", ["we"]),
        ("If you went to the shop in the rain, but they were shut, ring us now.", []),
        ("We went to the shop (in the rain), but they were shut and we came home.", []),
        ("The bus and the train that we take will stop here for good.", []),
    ],
)
def test_where_to_cut(text, words):
    assert cuts(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The bus and train will stop.", []),
        ("He came and she went.", ["and"]),
        ("We live in that house.", []),
        ("We know that he will come.", ["that"]),
    ],
)
def test_words_that_begin_a_clause(text, words):
    [sentence] = sentences(text)
    glue = sentence.passage.glue
    assert [sentence.word(at) for at in clause_starts(sentence.tags, sentence.keys, glue)] == words


@given(st.text(alphabet="aI,;()[]–—- .'the and which not 12\n", max_size=200))
def test_a_cut_is_inside_the_sentence(text):
    for sentence in sentences(text):
        assert all(0 < at < len(sentence.tags) for at in cut_points(sentence))
