"""Items of `unless` and `needs` as they are read."""

from __future__ import annotations

import pytest

from speakeasy.wordlists.items import longest_first, stands_in_all, ways_to_write, with_slot


@pytest.mark.parametrize(
    ("item", "read"),
    [
        ("student placement", "student _"),
        ("_ by default", "_ by default"),
        ("Two-factor _", "two factor _"),
        ("wi‑fi", "wi fi"),
        ("placement", "placement"),
        ("it’s", "it's"),
        ("foster care placements", "foster care _"),
    ],
)
def test_how_an_item_is_read(item, read):
    assert with_slot(item, longest_first(["placement", "placements"])) == read


def test_the_longest_surface_is_the_match():
    assert with_slot("student work placement", longest_first(["placement", "work placement"])) == "student _"


@pytest.mark.parametrize(
    ("item", "terms", "all_of_them"),
    [
        ("bomb*", ["bombard"], True),
        ("hous*", ["tenure", "housing tenure"], False),
        ("@illness", ["illness"], False),
        ("_ here", ["here"], False),
    ],
)
def test_evidence_that_tells_nothing(item, terms, all_of_them):
    assert stands_in_all(item, terms) is all_of_them


def test_both_spellings():
    assert ways_to_write("Organised") >= {"organised", "organized"}
    assert ways_to_write("well-known") == {"well known"}
