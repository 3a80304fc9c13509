"""A slur is never printed whole; all other words are."""

from __future__ import annotations

import pytest

from speakeasy.config import Config
from speakeasy.decisions.printed import Printed
from speakeasy.known import entries_for

PRINTED = Printed(entries_for(Config()))


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("service user", "service user"),
        ("spastic", "s******"),
        ("Spastics", "S*******"),
        ("a spastic, he said", "a s******, he said"),
        ("", ""),
    ],
)
def test_printed(word, shown):
    assert PRINTED(word) == shown
