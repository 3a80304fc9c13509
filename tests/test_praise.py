"""Good news: clear sentences, and terms that are explained where they first stand."""

from __future__ import annotations

import pytest

from speakeasy.checker import Checker, Memory
from speakeasy.formats import read
from speakeasy.praise import praise_for

CHECKER = Checker()


def praised(text: str) -> list[tuple[str, str]]:
    document = read(text.encode(), "a.md")
    memory: Memory = {}
    found = CHECKER.check(document, memory)
    praise = praise_for(document, found, CHECKER.explained(document, memory))
    return [(one.code, document.text[one.span.start : one.span.end]) for one in praise]


@pytest.mark.parametrize(
    ("text", "praise"),
    [
        ("We met on *Monday* for lunch.", [("clear-sentence", "We met on *Monday* for lunch.")]),
        ("We utilise the hall on Mondays. Thank you.", []),
        ("> We met on Monday.", []),
        ("# We met on Monday", []),
        ("", []),
    ],
)
def test_clear_sentences(text, praise):
    assert praised(text) == praise


def test_explained_terms():
    text = "Co-production means working as equals. Co-production is good for us."
    assert ("explained", "Co-production") in praised(text)
    assert [code for code, _ in praised(text)].count("explained") == 1
    assert "explained" not in dict(praised(f"We do co-production here now. {text}"))


def test_to_explain_a_word_that_shuts_people_out_is_no_praise():
    document = read(b"A service user is a person who uses services.", "a.md")
    found = CHECKER.check(document)
    assert [one.axis for one in found] == ["shut-out"]
    assert list(praise_for(document, [], found)) == list(praise_for(document, [], []))
