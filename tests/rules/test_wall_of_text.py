from __future__ import annotations

import pytest

from speakeasy import check

PARAGRAPH = "We went to the shop and then we came home again with milk. " * 5


def walls(text: str) -> list[str]:
    return [one.message for one in check(text) if one.code == "wall-of-text"]


def test_a_long_stretch_is_one_finding_at_its_start():
    text = "\n\n".join([PARAGRAPH] * 12)
    [message] = walls(text)
    assert "780 words" in message
    [one] = [one for one in check(text) if one.code == "wall-of-text"]
    assert text[one.span.start : one.span.end] == "We went to the shop and then we came home again with milk."


@pytest.mark.parametrize("between", ["## Where we went", "- milk\n- bread", "**Then this**"])
def test_headings_and_lists_break_it_up(between):
    part = "\n\n".join([PARAGRAPH] * 6)
    assert walls(f"{part}\n\n{between}\n\n{part}") == []
