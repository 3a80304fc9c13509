"""A word is as common as its family."""

from __future__ import annotations

import pytest

from speakeasy.text.family import bases, family_zipf, root_zipf


class Known:
    """A few words and how common they are."""

    def __init__(self, **zipfs: float) -> None:
        self._zipfs = zipfs

    def zipf(self, word: str) -> float:
        return self._zipfs.get(word, 2.0 if "-" in word else 0.0)

    def of_whole(self, word: str) -> float:
        return self._zipfs.get(word, 0.0)


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("opticians", "optician"),
        ("parties", "party"),
        ("running", "run"),
        ("hoping", "hope"),
        ("carer's", "carer"),
        ("largest", "large"),
        ("easily", "easy"),
    ],
)
def test_a_form_leads_to_its_base(form: str, base: str) -> None:
    assert base in bases(form)


def test_the_commonest_form_speaks_for_all() -> None:
    known = Known(optician=3.0, opticians=2.4)
    assert family_zipf("opticians", known) == family_zipf("optician", known) == 3.0


@pytest.mark.parametrize("word", ["organise", "organize", "organising", "organizing"])
def test_both_spellings_are_one_family(word: str) -> None:
    assert family_zipf(word, Known(organize=3.9)) == 3.9


def test_an_unknown_word_has_no_frequency() -> None:
    assert family_zipf("zzxqy", Known(optician=3.0)) == 0.0


def test_a_compound_is_known_by_its_parts() -> None:
    assert family_zipf("one-stop", Known()) == 2.0


@pytest.mark.parametrize("word", ["happiness", "unhappy"])
def test_the_root_is_found(word: str) -> None:
    assert root_zipf(word, Known(happy=5.3)) == 5.3


def test_no_root_is_zero() -> None:
    assert root_zipf("cat", Known(dog=5.0)) == 0.0
