"""Examples of how not to write are marked, in tables of two columns and under labels."""

from __future__ import annotations

import pytest

from speakeasy.formats import read

TABLE = """
| Don’t say | Say |
| --- | --- |
| We will utilise the hall prior to noon | We will use the hall before noon |
| Commence the work forthwith | Start the work now |

We utilise the hall.
"""


def quoted(text: str) -> list[str]:
    return [block.text for block in read(text.encode(), "a.md").blocks if block.voice == "quoted"]


def test_a_column_of_a_table():
    assert quoted(TABLE) == ["We will utilise the hall prior to noon", "Commence the work forthwith"]


def test_between_two_labels():
    assert quoted("## Before\n\nOne thing.\n\n- Another.\n\n## After\n\nA third.\n") == ["One thing.", "Another."]


@pytest.mark.parametrize(
    "text",
    [
        "## Before\n\nEat nothing.\n",
        "## Before\n\nA\n\nB\n\nC\n\nD\n\nE\n\nF\n\n## After\n\nG\n",
        "| Before | Later |\n| --- | --- |\n| A cat | A dog |\n",
        "| Word | Note |\n| --- | --- |\n| before | say |\n| after | A dog |\n",
        "Avoid the stairs, and use the lift.\n",
    ],
)
def test_not_examples(text):
    assert quoted(text) == []
