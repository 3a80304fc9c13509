"""Which items can apply, and why others cannot."""

from __future__ import annotations

import pytest

from speakeasy.doctor.exceptions import exception_ills
from speakeasy.wordlists.entry import Entry

CLASSES = {"flower": frozenset({"rose"}), "nobody": frozenset()}


def entry(**more: object) -> Entry:
    return Entry(
        name="bombard", category="jargon", action="consider", pos="verb", why="w", source=("s",), flags=("f",), **more
    )  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "item",
    [
        "bomb*",
        "_ with @flower",
        "@flower",
        "bombarding with facts",
        "so-called _",
        "it’s",
        "a ... _",
        "£5 _"[1:],
        "_'s",
    ],
)
def test_items_that_can_apply(item):
    assert [ill for ill in exception_ills(entry(unless=(item,)), CLASSES) if not ill.info] == []


@pytest.mark.parametrize(
    ("item", "says"),
    [
        ("£*", "can never apply"),
        ("*ing", "can never apply"),
        ("_, and", "can never apply"),
        ("@nobody", "can never apply"),
        ("_ ...", "begins or ends"),
        ("_ and _", "more than one"),
        ("@flwoer", "Did you mean “flower”?"),
    ],
)
def test_items_that_cannot(item, says):
    (ill,) = exception_ills(entry(unless=(item,)), CLASSES)
    assert says in ill.what
    assert f"“{item}” of “unless”" in ill.what


def test_the_term_as_its_own_evidence():
    (ill,) = exception_ills(entry(needs=("bombarded",)), CLASSES)
    assert "is the term itself" in ill.what
