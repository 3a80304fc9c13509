from __future__ import annotations

import pytest

from speakeasy.formats.html_tokens import Tokens


@pytest.mark.parametrize(
    ("page", "kind", "name", "inner"),
    [
        ("<P>", "start", "p", ""),
        ("</p >", "end", "p", " "),
        ('<a title="a > b" b>', "start", "a", ' title="a > b" b'),
        ("<br/>", "start", "br", "/"),
        ("<x-y:z\n a='>'>", "start", "x-y:z", "\n a='>'"),
        ("<!-- a > b -->", "comment", "", " a > b "),
        ("<!---->", "comment", "", ""),
        ("<!doctype html>", "other", "", ""),
        ("<?xml version='1.0'?>", "other", "", ""),
        ("</ >", "other", "", ""),
        ("<a b", "unfinished", "tag", ""),
        ("<!-- a", "unfinished", "comment", ""),
        ("<!doctype", "unfinished", "tag", ""),
    ],
)
def test_one_token(page, kind, name, inner):
    token = Tokens(page).at(0)
    assert (token.kind, token.name, token.end) == (kind, name, len(page))
    assert page[token.inner_start : token.inner_end] == inner


@pytest.mark.parametrize("page", ["< b", "<", "<3", "<é>"])
def test_a_lone_sign_is_text(page):
    token = Tokens(page).at(0)
    assert (token.kind, token.end) == ("text", 1)


def test_a_quote_that_never_ends_ends_with_the_tag():
    tokens = Tokens('<a title=\'it>Tea</a><b c=">">')
    assert tokens.at(0).end == 13
    # Quotes are no guide from there on.
    assert tokens.at(20).end == 27


def test_where_raw_text_ends():
    page = "<script>'</scripts>' </SCRIPT >"
    assert Tokens(page).raw_end("script", 8) == page.index("</SCRIPT")
    assert Tokens(page).raw_end("style", 8) == len(page)
