"""The fewest moves that put names in order."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.doctor.order import order_remarks
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.listfile import ListFile


def moves(names: list[str]) -> list[tuple[str, str]]:
    entries = tuple(
        Entry(name=name, category="jargon", action="consider", pos="noun", why="w", source=("s",), flags=("f",))
        for name in names
    )
    home = ListFile(Path("x.toml"), entries, {}, {}, {})
    return [(one.entry, one.cure) for one in order_remarks(home)]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ([], []),
        (["a", "b", "c"], []),
        (["z", "a", "b", "c"], [("z", "Move it after “c”.")]),
        (["a", "c", "d", "b"], [("b", "Move it before “c”.")]),
    ],
)
def test_only_what_must_move_is_named(names, found):
    assert moves(names) == found


@given(st.lists(st.sampled_from("abcdefgh"), unique=True))
def test_what_stays_is_in_order(names):
    moved = {name for name, _ in moves(names)}
    staying = [name for name in names if name not in moved]
    assert staying == sorted(staying)
    assert bool(moved) == (names != sorted(names))
