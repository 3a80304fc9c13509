from __future__ import annotations

from speakeasy.text.negatives import NEGATIVES, TURNS, UN_WORDS


def test_the_lists_are_as_words_are_compared_and_differ():
    for words in (NEGATIVES, TURNS, UN_WORDS):
        assert all(word == word.lower() and "’" not in word for word in words)
    assert NEGATIVES.isdisjoint(UN_WORDS)
