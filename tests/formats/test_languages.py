from __future__ import annotations

import pytest

from speakeasy.formats.languages import is_english, not_read


@pytest.mark.parametrize("code", ["en", "en-GB", "EN_us", "", "  ", "und", "english", "\ufffc", "mul"])
def test_read(code):
    assert is_english(code)


@pytest.mark.parametrize(
    ("code", "why"), [("fr", "in French"), ("cy-GB", "in Welsh"), ("xh", "in another language (xh)")]
)
def test_not_read(code, why):
    assert not is_english(code)
    assert not_read(code) == why
