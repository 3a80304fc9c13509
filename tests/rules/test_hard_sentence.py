"""Which sentences are too long, and how loud that is said."""

from __future__ import annotations

import pytest

from speakeasy import check

WORDS = "we went to the shop in the rain to get some milk and bread and eggs for the people of the big house"


def found(text: str) -> list[tuple[str, int]]:
    return [(one.level, one.span.start) for one in check(text) if one.code == "hard-sentence"]


@pytest.mark.parametrize(
    ("more", "level"),
    [
        ("", "note"),
        (" by us", "note"),
        (" by the old bridge", "consider"),
        (" by the old bridge with ten tins of tea", "change"),
    ],
)
def test_length_alone(more, level):
    assert found(f"Today {WORDS}{more}.") == [(level, 0)]


def test_a_label_is_not_part_of_the_sentence():
    assert found(f"For all who come to us: Today {WORDS} by the bridge.") == [("note", 24)]


def test_a_long_sentence_of_a_quotation_is_not_ours():
    assert found(f"“Today {WORDS} by the old bridge with ten tins of tea. It was fine.”") == []
