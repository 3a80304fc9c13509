"""A slur is never printed whole; all other words are."""

from __future__ import annotations

import pytest

from speakeasy.config import Config
from speakeasy.decisions.printed import printed
from speakeasy.known import entries_for

ENTRIES = entries_for(Config())


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("service user", "service user"),
        ("spastic", "s******"),
        ("Spastics", "S*******"),
        ("a spastic, he said", "a s******* he said"),
        ("", ""),
    ],
)
def test_printed(word, shown):
    assert printed(word, ENTRIES) == shown
