from __future__ import annotations

import pytest

from speakeasy.text.familiar import LEARNED, Familiar
from speakeasy.text.recognition import EVERYDAY, Recognition, everyday

KNOWN = 4.0


class Some:
    """Frequencies of a few words."""

    def __init__(self, **zipfs: float) -> None:
        self._zipfs = zipfs
        self.asked = 0

    def zipf(self, word: str) -> float:
        return self.of_whole(word)

    def of_whole(self, word: str) -> float:
        self.asked += 1
        return self._zipfs.get(word, 0.0)


def felt(word: str, region: str = "UK", **zipfs: float) -> float:
    return Familiar(Some(**zipfs), region)[word].felt


def test_a_word_is_known_as_well_as_its_commonest_form():
    assert felt("gribbled", gribble=3.2) == 3.2
    assert Familiar(Some(gribble=3.2))["gribbled"].head == "gribble"


def test_an_unknown_plural_belongs_to_its_word():
    assert Familiar(Some())["gribbles"].head == "gribble"


def test_a_learned_form_is_known_less():
    assert felt("gribblitis", gribblitis=2.9) == 2.9 - LEARNED


@pytest.mark.parametrize("word", ["ungribbled", "gribbleness", "gribbleless"])
def test_a_word_with_a_plain_beginning_or_ending_is_known_by_its_root(word):
    assert felt(word, **{word: 1.5, "gribble": 3.8, "gribbled": 3.8}) >= 3.8


def test_a_compound_of_known_parts_is_known():
    assert felt("bookshelf", bookshelf=2.0, book=5.0, shelf=4.0) >= KNOWN
    assert felt("herewith", herewith=2.0, here=6.0) == 2.0


def test_small_words_make_no_compound():
    assert felt("whereof", whereof=2.4, where=6.0, of=7.0) == 2.4


def test_everyday_things_are_known_however_seldom_they_are_written_of():
    assert felt("hummus", hummus=2.5) == KNOWN
    assert felt("anaesthetics", anaesthetics=2.5) == KNOWN
    assert felt("anesthetic", anesthetic=2.5) == KNOWN


def test_some_are_known_in_some_regions():
    assert felt("chiropodist", "UK", chiropodist=1.5) == KNOWN
    assert felt("chiropodist", "AU", chiropodist=1.5) == KNOWN
    assert felt("chiropodist", "US", chiropodist=1.5) < 2


@pytest.mark.parametrize("word", ["enviroment", "environmetn", "environmment"])
def test_a_slip_is_not_a_hard_word(word):
    assert felt(word, environment=5.0) == KNOWN


def test_a_word_that_nobody_knows_is_more_often_a_name_than_a_word():
    assert felt("brinulator") == KNOWN
    assert felt("brinulitis") < 1


def test_allowed_words_are_known():
    assert Recognition(Some(stumpage=1.1), "UK", frozenset({"stumpage"})).of("stumpage").felt == KNOWN


def test_each_word_is_worked_out_once():
    some = Some(stumpage=1.1)
    familiar = Familiar(some)
    first, asked = familiar["stumpage"], some.asked
    assert familiar["stumpage"] is first
    assert some.asked == asked


def test_the_file_is_sorted_and_says_each_word_once():
    part: list[str] = []
    for line in [*EVERYDAY.read_text(encoding="utf-8").splitlines(), "# end"]:
        if line.startswith("#"):
            assert part == sorted(set(part))
            part = []
        else:
            part += line.split()
    assert everyday("UK") - everyday("US")
