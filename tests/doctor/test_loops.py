"""What advice offers to say."""

from __future__ import annotations

import pytest

from speakeasy.doctor.loops import said_in


@pytest.mark.parametrize(
    ("advice", "said"),
    [
        ("Say “people”.", ["people"]),
        ("Say “person”, “guests”, or the name people choose.", ["person", "guests"]),
        ("Name it again, or say “this” or “these”.", ["this", "these"]),
        ("Say “an outing”, and not “zebra plan”.", ["an outing"]),
        ("Ask people. Many avoid “victim”.", []),
        ("Say what you mean.", []),
        ("", []),
    ],
)
def test_said_in(advice, said):
    assert said_in(advice) == said
