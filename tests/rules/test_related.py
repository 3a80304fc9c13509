"""Other places that a finding is about: they stand where they should, in the source."""

from __future__ import annotations

import pytest

import speakeasy

LONG = (
    "If you were in the house when the *flood* came in the winter of that year, you can ring us now, and we will "
    "send somebody; they will look at it. "
)


def related(text, code, name="text.md"):
    (one, *_) = [one for one in speakeasy.check(text, name) if one.code == code]
    return [(other.kind, text[other.span.start : other.span.end], other.message) for other in one.related]


@pytest.mark.parametrize("before", ["", "A short one. ", "# 😀\n\n- "])
def test_causes_of_a_hard_sentence(before):
    found = related(f"{before}{LONG}", "hard-sentence")
    causes = [(text, message) for kind, text, message in found if kind == "cause"]
    assert ("If you were in the house when the *flood* came in the winter of that year",
            "It has 16 words before its main point.") in causes  # fmt: skip


@pytest.mark.parametrize("before", ["", "A short one. ", "# 😀\n\n- "])
def test_where_a_hard_sentence_could_be_cut(before):
    text = "We will write to you as soon as we have looked at the *form* that you sent us, and the letter will say " \
        "what we decided and what you can do next."  # fmt: skip
    cuts = [other for kind, other, _ in related(f"{before}{text}", "hard-sentence") if kind == "cut"]
    assert cuts == ["and the letter will say what we decided and what you can do next."]


def test_the_cause_that_is_the_whole_sentence_needs_no_place():
    text = "We met him there with all the other people who came by bus that day to see the sea and sing."
    assert related(text, "hard-sentence") == []


def test_letters_that_are_explained_later():
    text = "Ask the QRTF.\n\nThe Quick Road Task Force (QRTF) helps. The Quick Road Task Force (QRTF) is here.\n"
    assert related(text, "acronym-not-explained") == [
        ("use", "QRTF", "The text says here what it stands for."),
    ]
    (one,) = [one for one in speakeasy.check(text) if one.code == "acronym-not-explained"]
    assert one.related[0].span.start == text.index("QRTF)")


def test_letters_that_are_never_explained_have_no_other_place():
    assert related("Ask the QRTF. The QRTF helps.", "acronym-not-explained") == []


def test_the_other_names_of_one_thing():
    text = "We plan with service users.\n\nWe ask each client. We like service users.\n"
    assert related(text, "inconsistent-name") == [("use", "service users", "Here it says “service user”.")]
