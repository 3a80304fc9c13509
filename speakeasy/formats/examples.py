"""A guide shows how not to write: what stands under “Before” or “Don't say” is an example, not the writer's own."""

from __future__ import annotations

import msgspec

from speakeasy.model import Block, Document

_BAD = frozenset(
    (
        *("before", "don't say", "do not say", "don't write", "do not write", "don't use", "do not use", "instead of"),
        *("avoid", "words to avoid", "original", "bad example", "poor example", "passive", "hidden verb", "unclear"),
        *("not this", "less clear", "wordy", "jargon"),
    )
)
_GOOD = frozenset(
    (
        *("after", "say", "do say", "write", "use", "use instead", "try", "better", "good example", "active"),
        *("plain english", "plain language", "clear", "this", "clearer", "revised", "rewrite", "instead", "say this"),
        *("plain words", "alternative", "alternatives", "suggested alternative"),
    )
)
_FARTHEST = 4
"""A “Before” with no “After” this many blocks on is a heading like others."""


def with_examples_marked(document: Document) -> Document:
    """The document with examples of how not to write in a quoted voice. Each needs both labels."""
    labels = [_label(block) for block in document.blocks]
    if not _BAD.intersection(labels):
        return document
    shown: set[int] = set()
    for at, label in enumerate(labels):
        if label in _BAD:
            in_a_table = document.blocks[at].kind == "cell"
            shown.update(_first_column(document, labels, at) if in_a_table else _between(labels, at))
    blocks = tuple(
        msgspec.structs.replace(block, voice="quoted") if at in shown else block
        for at, block in enumerate(document.blocks)
    )
    return msgspec.structs.replace(document, blocks=blocks)


def _label(block: Block) -> str:
    return block.text.strip(" :*_.–—-").lower().replace("’", "'") if len(block.text) < 30 else ""


def _first_column(document: Document, labels: list[str], at: int) -> range:
    """The first of two columns, when the label and its opposite are the heads of both."""
    blocks = document.blocks
    if at + 1 >= len(blocks) or labels[at + 1] not in _GOOD or (at and blocks[at - 1].kind == "cell"):
        return range(0)
    end = next((i for i in range(at, len(blocks)) if blocks[i].kind != "cell"), len(blocks))
    return range(at + 2, end, 2)


def _between(labels: list[str], at: int) -> range:
    """What stands between the label and its opposite."""
    after = next((i for i in range(at + 1, min(at + 2 + _FARTHEST, len(labels))) if labels[i] in _GOOD), at)
    return range(at + 1, after)
