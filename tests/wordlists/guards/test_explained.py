"""A word that the text explains is left alone."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Reablement means help to do things for yourself again.",
        "Reablement is help, for a few weeks, at home.",
        "Reablement is short-term help at home.",
        "Reablement is when we help you at home.",
        "We offer reablement (short-term help at home).",
        "You get help at home for six weeks (reablement).",
        "You get help at home. This is called reablement.",
        "We offer reablement, which is help at home.",
        "We offer reablement – help at home for six weeks.",
        "Reablement: help at home.",
        "A reablement looks after people at home.",
    ],
)
def test_explained(held, text):
    assert held(text) == ["explained"]


@pytest.mark.parametrize(
    "text",
    [
        "We offer reablement.",
        "Ask about reablement (RBT).",
        "Reablement and care (see page 4) matter.",
        "Is it reablement?",
        "We hope that reablement looks after you.",
    ],
)
def test_not_explained(held, text):
    assert held(text) == [None]
