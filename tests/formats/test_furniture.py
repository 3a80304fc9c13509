from __future__ import annotations

import pytest

from speakeasy.formats.furniture import find


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "Jump to navigation",
        "Back to top",
        "Share on X",
        "Print this page",
        "Accept all cookies",
    ],
)
def test_furniture(line):
    assert find([line, "We are here to help."]) == [True, False]


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content is a link for people who use a keyboard.",
        "We share on Facebook what we learn.",
        "Get back to the top of your game",
        "Our cookies are home-made",
    ],
)
def test_prose_that_speaks_of_the_same_things(line):
    assert find([line, "We are here to help."]) == [False, False]


def test_what_stands_above_a_skip_link_goes_with_it():
    assert find(["Menu", "Skip to content", "Welcome"]) == [True, True, False]


def test_a_long_paragraph_is_never_above_the_page():
    assert find(["Long words. " * 40, "Skip to content"]) == [False, False]


def test_cookie_notices_only_at_the_top():
    assert find(["Welcome", "Accept all cookies"]) == [False, False]
