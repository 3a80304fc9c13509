from __future__ import annotations

from speakeasy.report.phrases import by_level, counted, listed, shortened, times


def test_numbers_with_their_nouns() -> None:
    assert [counted(number, "file") for number in (0, 1, 2, 1200)] == ["0 files", "1 file", "2 files", "1,200 files"]
    assert [times(number) for number in (1, 2, 3)] == ["once", "twice", "3 times"]


def test_lists() -> None:
    assert [listed(list(letters)) for letters in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]


def test_long_lists_are_cut() -> None:
    assert shortened(["a", "b", "c"], 3) == "a, b and c"
    assert shortened(["a", "b", "c", "d"], 2) == "a, b and 2 more"


def test_levels_from_strong_to_quiet() -> None:
    assert by_level({"consider": 1, "change": 2, "ask": 3}) == "2 to change, 3 to ask about and 1 to consider"
