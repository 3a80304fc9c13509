"""A table finds what was put in, and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from speakeasy.text.table import finder, packed


@given(st.dictionaries(st.text(max_size=12), st.integers(0, 65_534), max_size=60), st.text(max_size=12))
def test_found_as_it_was_put_in(numbers, other):
    find = finder(packed(numbers))
    assert find is not None
    assert {word: find(word) for word in numbers} == numbers
    assert find(other) == numbers.get(other)


def test_half_a_table_is_none():
    assert finder(packed({"a": 1})[:-1]) is None
    assert finder(b"") is None


def test_a_table_without_an_empty_slot_ends():
    whole = packed({"a": 1})
    damaged = whole[:32] + b"\xff" * (len(whole) - 32)
    find = finder(damaged)
    assert find is not None
    assert find("b") is None
