"""Measures of a whole document: textstat's own, under textstat's names, equal to the last digit.

textstat reads a text again for each measure, and fetches a dictionary from the internet for some of them.
Here one pass over the words gives all the counts. Each different word is looked at once, and nothing is
fetched. The odd rules are textstat's, kept on purpose: an abbreviation ends a sentence, a sentence of two
words does not count, and "well-being" is one word. The figures are for people who must report them.

Left out: the formulas for Spanish, Italian, German and Arabic, which say nothing about English. Also left
out is `avg_sentence_length`, an old name of `words_per_sentence`.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache, lru_cache
from importlib.util import find_spec
from operator import mul
from pathlib import Path

from msgspec import Struct

from speakeasy.errors import SpeakeasyError
from speakeasy.text import syllables

_STOPS = re.compile("[.!?]+")
_WORD = re.compile(r"\w")
_SENTENCE = re.compile("w{3,}")
_LONGEST_REMEMBERED = 64


def measures(text: str) -> dict[str, float]:
    """Each measure of the text, by its textstat name. `reading_time` is in seconds.

    Raises SpeakeasyError when textstat's list of easy words is not there.
    """
    counts = _count(text)
    formulas = _formulas(counts)
    return {**_plain(counts), **formulas, "text_standard": _text_standard(formulas)}


class _Look(Struct, frozen=True):
    """What one token adds to the counts. A token is what stands between white space."""

    word: str
    """Without punctuation; empty when nothing is left."""
    shape: str
    """One "w" for each part with a word in it, "." for what ends a sentence: "e.g." is "w.w."."""
    adds: tuple[int, ...] = (0,) * 12
    """For the last twelve fields of `_Counts`, in their order."""


class _Counts(Struct, frozen=True):
    """All that the measures are made of. Letters and characters leave out white space."""

    sentences: int
    linsear: float
    different_hard: int
    tokens: int
    chars: int
    letters: int
    words: int
    syllables: int
    one_syllable: int
    three_syllables: int
    """Three or more, as in `very_hard`."""
    long: int
    """Seven letters or more; `short` is three or fewer."""
    short: int
    not_easy: int
    """Not on the list of easy words. `hard` words also have two syllables or more, `very_hard` ones three."""
    hard: int
    very_hard: int


def _count(text: str) -> _Counts:
    tokens = text.split()
    times = Counter(tokens)
    looks = {token: _look_again(token) if len(token) <= _LONGEST_REMEMBERED else _look(token) for token in times}
    # One column a count. The empty look at the end keeps the columns when there are no tokens.
    columns = zip(*(look.adds for look in (*looks.values(), _Look("", ""))), strict=True)
    totals = [sum(map(mul, column, times.values())) for column in columns]
    in_order = [looks[token] for token in tokens]
    sentences = _sentences(in_order) if text else 0
    different_hard = {look.word for look in looks.values() if look.adds[-2]}
    return _Counts(sentences, _linsear(in_order), len(different_hard), *totals)


def _look(token: str) -> _Look:
    word = syllables.bare(token)
    shape = ".".join("w" if _WORD.search(part) else "" for part in _STOPS.split(token))
    if not word:
        return _Look(word, shape, (1, len(token), *(0,) * 10))
    letters = len(word) - word.count("'")
    spoken = syllables.count(word)
    # For hard words textstat puts the word in lower case before it takes out marks. This matters for "İ".
    spoken_lower = spoken if word.isascii() else syllables.count(word.lower())
    not_easy = word.lower() not in easy_words()
    sizes = (spoken, spoken == 1, spoken >= 3, letters > 6, letters <= 3)
    return _Look(
        word,
        shape,
        (1, len(token), letters, 1, *sizes, not_easy, not_easy and spoken_lower >= 2, not_easy and spoken_lower >= 3),
    )


_look_again = lru_cache(2**16)(_look)


@cache
def easy_words() -> frozenset[str]:
    """The Dale-Chall list as textstat ships it, read without importing textstat."""
    spec = find_spec("textstat")
    for place in (spec and spec.submodule_search_locations) or ():
        file = Path(place, "resources", "en", "easy_words.txt")
        if file.is_file():
            return frozenset(map(str.strip, file.read_text("utf-8").splitlines()))
    raise SpeakeasyError("The list of easy words is missing. Put it back with: pip install textstat")


def _sentences(looks: list[_Look]) -> int:
    return max(1, len(_SENTENCE.findall("".join([look.shape for look in looks]))))


def _linsear(looks: list[_Look]) -> float:
    """The Linsear Write formula: the only one that reads no more than the first hundred words."""
    first = _first_hundred(looks)
    if not first:
        return 0.0
    spoken = [look.adds[4] for look in first]
    score = float(sum(3 if number >= 3 else number > 0 for number in spoken) / _sentences(first))
    return (score - 2 if score <= 20 else score) / 2


def _first_hundred(looks: list[_Look]) -> list[_Look]:
    words = 0
    for end, look in enumerate(looks, 1):
        words += bool(look.word)
        # A text of just a hundred tokens is read whole, as textstat does.
        if words == 100 and len(looks) > 100:
            return looks[:end]
    return looks


def _ratio(above: float, below: float) -> float:
    return above / below if below else 0.0


def _plain(counts: _Counts) -> dict[str, float]:
    """What is counted, and what goes into what."""
    return {
        "char_count": counts.chars,
        "letter_count": counts.letters,
        "lexicon_count": counts.words,
        "syllable_count": counts.syllables,
        "sentence_count": counts.sentences,
        "difficult_words": counts.different_hard,
        "long_word_count": counts.long,
        "miniword_count": counts.short,
        "monosyllabcount": counts.one_syllable,
        "polysyllabcount": counts.three_syllables,
        "words_per_sentence": _ratio(counts.words, counts.sentences),
        "avg_sentence_per_word": _ratio(counts.sentences, counts.words),
        "avg_syllables_per_word": _ratio(counts.syllables, counts.words),
        "avg_letter_per_word": _ratio(counts.letters, counts.words),
        "avg_character_per_word": _ratio(counts.chars, counts.tokens),
        "reading_time": 14.69 * counts.chars / 1000,
    }


def _formulas(counts: _Counts) -> dict[str, float]:
    """The scores and grades. Each is 0.0 where a count that it divides by or rests on is 0.

    The order of the sums is textstat's: another order gives another last digit.
    """
    length = _ratio(counts.words, counts.sentences)
    chars = _ratio(counts.chars, counts.tokens)
    spoken = _ratio(counts.syllables, counts.words)
    letters = _ratio(counts.letters, counts.words) * 100
    sentences = _ratio(counts.sentences, counts.words) * 100
    hard = _ratio(100 * counts.hard, counts.words)
    very_hard = _ratio(100 * counts.very_hard, counts.words)
    three = _ratio(counts.three_syllables, counts.sentences)
    is_spoken = length and spoken
    scores = {
        "flesch_reading_ease": is_spoken and 206.835 - 1.015 * length - 84.6 * spoken,
        "flesch_kincaid_grade": is_spoken and 0.39 * length + 11.8 * spoken - 15.59,
        "smog_index": counts.sentences and 1.043 * (30 * three) ** 0.5 + 3.1291,
        "coleman_liau_index": letters and sentences and 0.058 * letters - 0.296 * sentences - 15.8,
        "automated_readability_index": chars and length and 4.71 * chars + 0.5 * length - 21.43,
        "dale_chall_readability_score": _dale_chall(counts, length),
        "dale_chall_readability_score_v2": counts.words and _new_dale_chall(hard, length),
        "linsear_write_formula": counts.linsear,
        "gunning_fog": counts.words and 0.4 * (length + very_hard),
        "lix": counts.words and length + _ratio(100 * counts.long, counts.words),
        "rix": _ratio(counts.long, counts.sentences),
        "spache_readability": counts.words and 0.141 * length + 0.086 * hard + 0.839,
        "mcalpine_eflaw": _ratio(counts.words + counts.short, counts.sentences),
    }
    return {name: float(score) for name, score in scores.items()}


def _dale_chall(counts: _Counts, length: float) -> float:
    percent = _ratio(100 * counts.not_easy, counts.words)
    score = 0.1579 * percent + 0.0496 * length
    return score + 3.6365 if percent > 5 else score


def _new_dale_chall(percent: float, length: float) -> float:
    score = 0.1579 * percent + 0.0496 * length
    # textstat compares the score, not the percentage; see its issue 191.
    return score + 3.6365 if score > 0.05 else score


_GRADES = (
    "smog_index",
    "coleman_liau_index",
    "automated_readability_index",
    "dale_chall_readability_score",
    "linsear_write_formula",
    "gunning_fog",
)
_EASE = ((90, (5,)), (80, (6,)), (70, (7,)), (60, (8, 9)), (50, (10,)), (40, (11,)), (30, (12,)))
"""From the lowest reading ease to the grades it stands for. 100 or more, and less than 30, is grade 13."""


def _text_standard(scores: dict[str, float]) -> float:
    """The grade that most formulas round to, from 1 to 18. Between equals, the one met first."""
    grades = [*_rounded(scores["flesch_kincaid_grade"])]
    ease = scores["flesch_reading_ease"]
    grades += next((grades for lowest, grades in _EASE if lowest <= ease < 100), (13,))
    for name in _GRADES:
        grades += _rounded(scores[name])
    (grade, _), *_ = Counter(grades).most_common(1)
    return float(max(1, min(grade, 18)))


def _rounded(score: float) -> tuple[int, int, int]:
    return math.floor(score), math.ceil(score), round(score)
