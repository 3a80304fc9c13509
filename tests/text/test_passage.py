"""Words, gaps and sentences of a block: columns that fit the text exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.text.lexicon import Lexicon, band, normal
from speakeasy.text.passage import Passage
from speakeasy.text.tags import tag_of


class NoHeads:
    def head(self, _key: str, /) -> None:
        return None


class Common:
    available = True

    def zipf(self, word: str, /) -> float:
        return 6.0 if word == "the" else 2.51


def passage(text: str) -> Passage:
    return Passage(text, Lexicon(NoHeads(), Common(), frozenset({"BBC"})))


@given(st.text(alphabet="ab Z'’-.\n\u200b\u0301\u00adé😀_1\ufffc", max_size=80))
def test_words_and_gaps_make_the_text(text):
    one = passage(text)
    rebuilt = "".join(gap + word for gap, word in zip(one.gaps, [*one.words, ""], strict=True))
    assert rebuilt == text
    assert [text[a:b] for a, b in zip(one.starts, one.ends, strict=True)] == list(one.words)
    assert len(one.tags) == len(one.bands) == len(one.keys) == len(one.words) == len(one.glue) - 1


def test_words():
    one = passage("Don’t co-operate\u00a0with\n“snake_case”, or cafe\u0301 No 5.")
    assert list(one.words) == ["Don’t", "co", "operate", "with", "snake_case", "or", "cafe\u0301", "No", "5"]
    assert one.keys[0] == "don't"
    assert [one.glue[i] for i in (1, 2, 3, 4, 5)] == [" ", "-", " ", "“", "”"]


def test_sentences_are_windows():
    one = passage("We met. The well-known BBC and QRTF came.")
    first, second = one.sentences
    assert (first.text, second.text) == ("We met.", "The well-known BBC and QRTF came.")
    assert len(second) == 6
    assert second.keys[:3] == ["the", "well", "known"]
    assert second.span(1, 3).start == 4
    assert second.text[4 : second.span(1, 3).end] == "well-known"
    assert second.bands[0] > second.bands[1]
    assert [one.words[i] for i in one.acronyms] == ["QRTF"]
    assert one.sentence_at(0).text == "We met."
    assert one.sentence_at(4).text == second.text


@pytest.mark.parametrize(("word", "key"), [("Don’t", "don't"), ("wheel\u00adchair", "wheelchair"), ("É", "é")])
def test_normal(word, key):
    assert normal(word) == key


def test_bands_sort_as_frequencies_do():
    assert sorted(range(90), key=lambda n: band(n / 10)) == list(range(90))


@pytest.mark.parametrize(
    ("words", "tag"),
    [
        ("is were been isn't he's", "b"),
        ("sent taken refused told", "v"),
        ("quickly", "r"),
        ("family supply bed need", "."),
        ("going", "i"),
        ("by", "y"),
        ("the my", "a"),
        ("12", "#"),
        ("people's", "'"),
    ],
)
def test_tags(words, tag):
    assert {word: tag_of(word) for word in words.split()} == dict.fromkeys(words.split(), tag)


def test_a_lexicon_shared_by_threads_keeps_its_columns_in_step():
    from concurrent.futures import ThreadPoolExecutor

    lexicon = Lexicon(NoHeads(), Common())
    texts = [f"word{n % 50} other{n % 70} the" for n in range(400)]
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda text: Passage(text, lexicon).keys, texts))
    assert found == [text.split() for text in texts]
