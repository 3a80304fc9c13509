from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.formats.templates import braces, fill, find, stands_for
from speakeasy.model import STAND_IN, Span


def marks(text, **options):
    return [text[span.start : span.end] for span in find(text, **{"in_prose": True} | options)]


@pytest.mark.parametrize("mark", ["{{ name }}", "{% if a %}", "{# note #}", "{%- x -%}", '{{ f({"a": {"b": 1} }) }}'])
def test_marks_of_all_kinds(mark):
    assert marks(f"Hello {mark}, come in.") == [mark]


@pytest.mark.parametrize("text", ["{ a }", "{{ a", "a }}", "{% a }}", "{{ a\n\nb }}", "{{" + "x" * 3000 + "}}"])
def test_what_is_no_mark_in_prose(text):
    assert marks(text) == []


def test_a_template_may_hold_long_marks():
    assert marks("{{ a\n\nb }}", in_prose=False) == ["{{ a\n\nb }}"]


def test_a_mark_that_never_ends_does_not_eat_the_next():
    assert marks("{{ open, then {{ name }} and {% if %}") == ["{{ name }}", "{% if %}"]


def test_only_a_value_leaves_a_stand_in():
    assert stands_for("{{ a }}", Span(0, 7)) == STAND_IN
    assert stands_for("{% a %}", Span(0, 7)) == ""


def test_braces():
    assert list(braces("a{b{{")) == [1, 3, 4]


@given(st.text("{}%# a\n", max_size=60))
def test_marks_are_in_order_and_apart(text):
    spans = find(text, in_prose=False)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert len(fill(text, [(span.start, span.end, "x") for span in spans])) == len(text)


@pytest.mark.parametrize("text", ["{{" * 200_000, "{% " * 200_000, "{{ a\n\n" * 100_000 + "}}", "{{#" * 100_000 + "#}"])
def test_marks_that_never_end_are_quick(text):
    find(text, in_prose=True)
    find(text, in_prose=False)
