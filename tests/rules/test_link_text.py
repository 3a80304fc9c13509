from __future__ import annotations

import pytest

from speakeasy import check


def vague(text: str, name: str = "a.md") -> list[str]:
    return [text[one.span.start : one.span.end] for one in check(text, name) if one.code == "link-text"]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Find our fees [here](fees.md).", ["here"]),
        ("[Read more](a.md) and [**more**](b.md).", ["Read more", "more"]),
        ("Read [how to apply](a.md). We are here.", []),
        ("[click here](a.md) to apply", ["click here"]),
        ("We are [here for you](a.md).", []),
        ("- [Fees](a.md)\n- [here][1]\n\n[1]: b.md", ["here"]),
    ],
)
def test_links_in_markdown(text, links):
    assert vague(text) == links


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ('<p>Find our fees <a href="fees.html">here</a>.</p>', ["here"]),
        ('<p>Find our <a href="fees.html">fees</a> here.</p>', []),
        ('<p><a id="top">here</a></p>', []),
        ('<p><a href="a">One</a></p><p>Go <a href="b"><b>here</b></a> now</p>', ["here"]),
    ],
)
def test_links_in_html(text, links):
    assert vague(text, "a.html") == links
