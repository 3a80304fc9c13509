"""Cutting a sentence in two: only where both parts read well, and never through markup."""

from __future__ import annotations

import pytest

import speakeasy
from speakeasy.formats import read
from speakeasy_lsp.cuts import cut_before
from speakeasy_lsp.lines import Lines

LETTER = (
    "We will write to you as soon as we have looked at the form that you sent us, and the letter will say what we "
    "decided and what you can do next."
)


def cuts(text, name="a.md"):
    """The text after each cut that is offered."""
    document = read(text.encode(), name)
    found = [one for one in speakeasy.check(text, name) if one.code == "hard-sentence"]
    places = [(other.span, one.span) for one in found for other in one.related if other.kind == "cut"]
    edits = [cut_before(rest, sentence, document) for rest, sentence in places]
    return [text[: one.span.start] + one.text + text[one.span.end :] for one in edits if one]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("that you sent us, and the letter", "that you sent us. The letter"),
        ("that you sent us, but the letter", "that you sent us. But the letter"),
        ("that you sent us, but **the letter**", "that you sent us. But **the letter**"),
        ("that you sent us, so the letter", "that you sent us. So the letter"),
        ("that you sent us; the letter", "that you sent us. The letter"),
        ("that you sent us,\nand the letter", "that you sent us.\nThe letter"),
    ],
)
def test_a_cut(before, after):
    text = LETTER.replace("that you sent us, and the letter", before)
    assert cuts(text) == [text.replace(before, after)]


@pytest.mark.parametrize(
    "text",
    [
        LETTER.replace(", and the letter", ", which the letter"),
        LETTER.replace(", and the letter", " – and the letter"),
        LETTER.replace("the form that you sent us, and", "the **form that you sent us,** and"),
        LETTER.replace("the form", "the form (the one").replace("do next", "do next)"),
        LETTER.replace("We will write", "If we write"),
        LETTER.replace("We will write to you", "We will write, if you like,"),
        LETTER.replace(", and the letter", ", and **the letter**"),
        LETTER.replace(", and the letter", ", or the letter"),
        LETTER.replace(", and the letter", " so that it"),
        LETTER.replace(", and the letter", " so it"),
        LETTER.replace(", and the letter will", ", and other letters from us which"),
        LETTER.replace("the form that you sent us, and the letter", "the talk between us and you"),
        LETTER.replace("do next.", "do next?"),
        LETTER.replace("We will", "Note: we will"),
        LETTER.replace(", and the letter", ", `and` the letter"),
    ],
)
def test_no_cut_that_would_not_read_well(text):
    assert cuts(text) == []


def test_a_cut_in_a_page_leaves_its_tags_alone():
    page = f"<p>{LETTER.replace(', and the', ', <b>and the')}</b></p>"
    assert cuts(page, "a.html") == []
    assert cuts(f"<p>{LETTER}</p>", "a.html") == [f"<p>{LETTER.replace(', and the', '. The')}</p>"]


def test_the_action_makes_two_sentences_that_are_not_hard(client, folder):
    uri, text = (folder / "a.md").as_uri(), f"😀 {LETTER}\n"
    found = client.opened(uri, text)
    action = next(one for one in client.actions(uri, found[0]["range"], found) if one["title"].startswith("Cut"))
    assert action["title"] == "Cut the sentence before “and the letter”"
    (edit,) = action["edit"]["changes"][uri]
    lines = Lines(text, "utf-16")
    start, end = (lines.offset((one["line"], one["character"])) for one in edit["range"].values())
    version = client.change(uri, {"text": text[:start] + edit["newText"] + text[end:]})
    assert "hard-sentence" not in {one["code"] for one in client.diagnostics(uri, version)}
