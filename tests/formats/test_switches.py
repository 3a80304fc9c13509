from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.formats.switches import parse
from speakeasy.model import Span, Switch

SPAN = Span(3, 40)


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        (" speakeasy: off ", Switch("off", "passage", (), "", SPAN)),
        ("speakeasy: on", Switch("on", "passage", (), "", SPAN)),
        ("speakeasy:off hard-sentence", Switch("off", "passage", ("hard-sentence",), "", SPAN)),
        ("speakeasy: off a, b c,d", Switch("off", "passage", ("a", "b", "c", "d"), "", SPAN)),
        ("speakeasy: off-next a because we  agreed it", Switch("off", "next", ("a",), "we agreed it", SPAN)),
        ("Speakeasy: OFF-FILE BECAUSE it is the law", Switch("off", "file", (), "it is the law", SPAN)),
        ("speakeasy: on a", Switch("on", "passage", ("a",), "", SPAN)),
        ("speakeasy: offf a", Switch("offf", "passage", ("a",), "", SPAN)),
        ("speakeasy:", Switch("", "passage", (), "", SPAN)),
        ("speakeasy: off\n  a\n  because\n  so", Switch("off", "passage", ("a",), "so", SPAN)),
    ],
)
def test_what_a_comment_says(comment, expected):
    assert parse(comment, SPAN) == expected


@pytest.mark.parametrize("comment", ["", "off", "TODO: say it plainly", "we love speakeasy: off", "speakeasy off"])
def test_other_comments_are_left_alone(comment):
    assert parse(comment, SPAN) is None


@given(st.text())
def test_no_comment_is_too_odd(text):
    switch = parse("speakeasy:" + text, SPAN)
    assert switch is not None
    assert switch.scope in ("next", "passage", "file")
