"""Items that say where the word must stand."""

from __future__ import annotations

import pytest

from speakeasy.wordlists.context import Place, context_of


@pytest.mark.parametrize(
    ("item", "sentence", "holds"),
    [
        ("^ _", "x we go", True),
        ("^ _", "now x we go", False),
        ("^ so _", "so x we go", True),
        ("_ $", "we go x", True),
        ("_ $", "we go x now", False),
        ("_ ... $", "we go x right now", True),
        ("_ now $", "we go x now", True),
    ],
)
def test_edges_of_the_sentence(item, sentence, holds):
    context = context_of([item], {})
    keys = sentence.split()
    assert context is not None
    assert context.holds(Place(keys, keys.index("x"), keys.index("x") + 1)) is holds
