from __future__ import annotations

import pytest

from speakeasy.formats import tags
from speakeasy.model import Span


def test_attributes_and_their_places():
    page = "<a B=c  d = \"e f\" g='h' i j=k=l B=z>"
    found = tags.attributes(page, 2, len(page) - 1)
    assert {name: page[span.start : span.end] for name, span in found.items()} == {
        "b": "c",
        "d": "e f",
        "g": "h",
        "i": "",
        "j": "k=l",
    }
    assert found["b"] == Span(5, 6)


def test_the_title_of_an_abbreviation_is_not_read():
    assert not tags.is_read("abbr", "title")
    assert tags.is_read("a", "title")
    assert tags.is_read("abbr", "aria-label")


def test_language():
    assert tags.language({"lang": "cy", "xml:lang": "fr"}) == "cy"
    assert tags.language({"xml:lang": "fr"}) == "fr"
    assert tags.language({}) == ""


@pytest.mark.parametrize(
    ("name", "values", "why"),
    [
        ("p", {}, ""),
        ("p", {"style": "VISIBILITY:hidden"}, "hidden"),
        ("p", {"aria-hidden": "false"}, ""),
        ("code", {}, "code"),
        ("svg", {"aria-hidden": "true"}, "hidden"),
    ],
)
def test_not_prose(name, values, why):
    assert tags.why_not_prose(name, values) == why


@pytest.mark.parametrize(
    ("name", "values", "ahead", "why"),
    [
        ("div", {"class": "Cookie-Notice"}, "", "cookie notice"),
        ("div", {"class": "cookie-policy"}, "", ""),
        ("span", {"class": "cookie"}, "", ""),
        ("a", {"href": "#x"}, " Skip to content", "skip link"),
        ("a", {"href": "/x"}, "Skip to content", ""),
        ("div", {"aria-label": "Breadcrumb"}, "", "navigation"),
        ("div", {"role": "search"}, "", "navigation"),
    ],
)
def test_furniture(name, values, ahead, why):
    assert tags.why_furniture(name, values, ahead) == why


def test_what_can_be_left_out_with_no_attributes():
    for name in tags.BLOCKS | tags.STAND_INS | tags.RAW:
        left_out = tags.why_not_prose(name, {}) or tags.why_furniture(name, {}, "")
        assert not left_out or name in tags.NOTABLE
