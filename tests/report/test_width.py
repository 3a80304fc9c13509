from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.report.width import widths


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("plain", 5),
        ("", 0),
        ("漢字", 4),
        ("Ａ", 2),
        ("e\u0301", 1),
        ("a\u200bb", 2),
        ("🙂", 2),
        ("👍🏽", 2),
        ("👩\u200d👩\u200d👧", 2),
        ("🇬🇧", 2),
        ("❤\ufe0f", 2),
        ("한글", 4),
        ("\u1112\u1161", 2),
    ],
)
def test_columns_on_a_terminal(text: str, columns: int) -> None:
    assert sum(widths(text)) == columns


@given(st.text())
def test_each_code_point_has_a_width(text: str) -> None:
    found = widths(text)
    assert len(found) == len(text)
    assert set(found) <= {0, 1, 2}
