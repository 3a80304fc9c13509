"""Where a text says what its acronyms stand for."""

from __future__ import annotations

import pytest

from speakeasy import check


def asked(text: str, name: str = "a.md") -> list[int]:
    return [one.span.start for one in check(text, name) if one.code == "acronym-not-explained"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("# About the QRTF\n\nThe Quick Road Task Force (QRTF) mends roads.", "a.md"),
        ("# QRTF\n\nThe QRTF mends roads.", "a.md"),
        ("Ask the QRTF.\n\n*[QRTF]: Quick Road Task Force", "a.md"),
        ('<p>Ask the QRTF. The <abbr title="Quick Road Task Force">QRTF</abbr> is new.</p>', "a.html"),
        ("The name is Road Task Force. The abbreviation is QRTF.", "a.md"),
    ],
)
def test_explained(text, name):
    assert asked(text, name) == []


def test_a_heading_is_no_place_to_explain():
    text = "# About the QRTF\n\nWe are new. Ask the QRTF for help. The QRTF will know."
    assert asked(text) == [text.index("QRTF for")]


def test_a_heading_counts_if_nothing_else_does():
    assert asked("# About the QRTF\n\nWe are new.") == [12]
