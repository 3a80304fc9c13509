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


def quoted(text: str, name: str = "a.md") -> list[str]:
    return [block.text for block in read(text.encode(), name).blocks if block.voice == "quoted"]


def test_a_table_that_compares():
    assert quoted(TABLE) == [
        "We will utilise the hall prior to noon",
        "We will use the hall before noon",
        "Commence the work forthwith",
        "Start the work now",
    ]


def test_cells_of_several_paragraphs():
    page = (
        "<table><tr><th>Confusing plural</th><th>Clearer singular</th></tr>"
        "<tr><td><p>One.</p><p>Two.</p></td><td>Three.</td></tr></table><p>We go on.</p>"
    )
    assert quoted(page, "a.html") == ["One.", "Two.", "Three."]


@pytest.mark.parametrize(
    "heads", ["Don't write this | Write this", "Wordy text | Short text", "Avoid this | Instead, say"]
)
def test_heads_that_say_which_is_which(heads):
    assert quoted(f"| {heads} |\n| --- | --- |\n| One | Two |\n") == ["One", "Two"]


def test_a_sentence_that_is_announced():
    text = "Look at this long, dense sentence:\n\nOne thing.\n\nIt is long. Bring these:\n\nA bag."
    assert quoted(text) == ["One thing."]


def test_a_list_of_words_that_is_announced():
    text = "Avoid the following words:\n\n- hereby\n- thereof\n\nWe go on. Bring these things:\n\n- a bag\n"
    assert quoted(text) == ["hereby", "thereof"]


def test_between_two_labels():
    assert quoted("## Before\n\nOne thing.\n\n- Another.\n\n## After\n\nA third.\n") == ["One thing.", "Another."]


@pytest.mark.parametrize(
    "text",
    [
        "## Before\n\nEat nothing.\n",
        "## Before\n\nA\n\nB\n\nC\n\nD\n\nE\n\nF\n\n## After\n\nG\n",
        "| Before | Later |\n| --- | --- |\n| A cat | A dog |\n",
        "| Dense breasts | Clear view |\n| --- | --- |\n| A cat | A dog |\n",
        "| Word | Note |\n| --- | --- |\n| before | say |\n| after | A dog |\n",
        "Avoid the stairs, and use the lift.\n",
    ],
)
def test_not_examples(text):
    assert quoted(text) == []
