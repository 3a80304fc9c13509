"""Which passives are shown, and which are notes."""

from __future__ import annotations

import pytest

from speakeasy import check


def levels(text: str) -> list[str]:
    return [one.level for one in check(text) if one.code == "passive-voice"]


@pytest.mark.parametrize(
    "text",
    [
        "Your claim has been refused.",
        "It is thought that the bridge is weak.",
        "They are believed to be at home.",
        "Experts agree, and it was found that prices rose.",
    ],
)
def test_shown(text):
    assert levels(text) == ["consider"]


@pytest.mark.parametrize(
    "text",
    [
        "The list is taken from our annual report.",
        "The same can be said of the second form.",
        "You will be taken to a new page.",
        "You'll be taken to a new page.",
        "The group was founded in 2014.",
        "It may have been shown to be wrong.",
        "If the card is lost, ring us.",
    ],
)
def test_notes(text):
    assert set(levels(text)) <= {"note"}
