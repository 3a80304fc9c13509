"""Where quotations stand."""

from __future__ import annotations

import pytest

from speakeasy.text.quotes import quotes_in


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("She said “come in” to us.", ["come in"]),
        ('She said "come in" to us.', ["come in"]),
        ("She said ‘come in, it’s fine’ to us.", ["come in, it’s fine"]),
        ("It is Ann’s.", []),
        ("“We like it here. We will stay.", ["We like it here. We will stay."]),
    ],
)
def test_quotes(text, inside):
    assert [text[start:end] for start, end in quotes_in(text)] == inside
