from __future__ import annotations

import re

import pytest

from speakeasy.text.pattern import Pattern


def test_works_as_a_compiled_one_does():
    pattern = Pattern("a+", re.IGNORECASE)
    assert [found[0] for found in pattern.finditer("caAb a")] == ["aA", "a"]
    assert pattern.search("caAb", 2).span() == (2, 3)
    assert pattern.match("caAb") is None
    assert pattern.match("caAb", 1, 2)[0] == "a"


def test_is_compiled_only_when_it_is_used():
    pattern = Pattern("(")
    with pytest.raises(re.error):
        pattern.search("")
