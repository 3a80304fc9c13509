"""A guide shows how not to write: what stands under “Before” or “Don't say” is an example, not the writer's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby, takewhile

import msgspec

from speakeasy.model import Block, Document
from speakeasy.text.pattern import Pattern

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
        *("plain words", "alternative", "alternatives", "suggested alternative", "write this", "consider"),
    )
)
_BAD_WRITING = (
    *("confusing ", "ambiguous ", "wordy ", "unclear ", "jargon", "dense text", "dense paragraph", "long, dense "),
    *("passive voice", "passive sentence", "hidden verb"),
)
"""A column that begins so shows bad writing, whatever the next one says."""
_NOT_SO = ("don't ", "do not ", "avoid ", "instead of ", "words to avoid")
_FARTHEST = 4
"""A “Before” with no “After” this many blocks on is a heading like others."""
_LONGEST_LABEL = 60
_ANNOUNCES = Pattern(
    r"\b(?:this|these|the following)\b[^.:]*\b(?:sentence|paragraph|passage|provision|regulation|clause|wording)s?:$",
    re.IGNORECASE,
)
_ANNOUNCES_WORDS = Pattern(r"\b(?:these|the following)\b[^.:]*\b(?:words|phrases|expressions)\b[^.:]*:$", re.IGNORECASE)


def with_examples_marked(document: Document) -> Document:
    """The document with examples of how not to write in a quoted voice, and how to write them better too.

    Each needs both labels. A table that compares the two is examples from end to end.
    """
    labels = [_label(block) for block in document.blocks]
    shown = set(_announced(document.blocks))
    if any(map(_is_bad, labels)):
        shown.update(_compared(document.blocks, labels), _between_labels(document.blocks, labels))
    if not shown:
        return document
    blocks = tuple(
        msgspec.structs.replace(block, voice="quoted") if at in shown else block
        for at, block in enumerate(document.blocks)
    )
    return msgspec.structs.replace(document, blocks=blocks)


def _announced(blocks: tuple[Block, ...]) -> Iterator[int]:
    """What follows “Look at this long sentence:”, and the list or table that follows “Avoid these words:”."""
    for at, block in enumerate(blocks[:-1], 1):
        if block.text.endswith(":"):
            end = max(0, len(block.text) - _LONGEST_LABEL)
            if _ANNOUNCES.search(block.text, end):
                yield at
            elif _ANNOUNCES_WORDS.search(block.text, end):
                yield from _same_kind(blocks, at)


def _same_kind(blocks: tuple[Block, ...], first: int) -> Iterator[int]:
    return takewhile(lambda at: blocks[at].kind == blocks[first].kind, range(first, len(blocks)))


def _label(block: Block) -> str:
    return block.text.strip(" :*_.–—-").lower().replace("’", "'") if len(block.text) < _LONGEST_LABEL else ""


def _is_bad(label: str) -> bool:
    return label in _BAD or label.startswith((*_BAD_WRITING, *_NOT_SO))


def _compared(blocks: tuple[Block, ...], labels: list[str]) -> Iterator[int]:
    """The cells of tables with a column of bad examples and one of better ones, but for the heads."""
    for is_table, numbers in groupby(range(len(blocks)), lambda at: blocks[at].kind == "cell"):
        cells = list(numbers)
        heads = _heads(blocks, cells) if is_table else []
        if _are_opposites([labels[at] for at in heads]):
            yield from (at for at in cells if at not in heads)


def _heads(blocks: tuple[Block, ...], cells: list[int]) -> list[int]:
    """The first row of a table."""
    end = next((i for i, at in enumerate(cells) if i and blocks[at].column <= blocks[cells[i - 1]].column), len(cells))
    return cells[:end]


def _are_opposites(heads: Iterable[str]) -> bool:
    if any(head.startswith(_BAD_WRITING) for head in heads):
        return True
    return any(map(_is_bad, heads)) and any(_is_good(head) for head in heads)


def _is_good(label: str) -> bool:
    return label in _GOOD or label.startswith(("instead", "use ", "say "))


def _between_labels(blocks: tuple[Block, ...], labels: list[str]) -> Iterator[int]:
    """What stands between a label and its opposite."""
    for at, label in enumerate(labels):
        if label in _BAD and blocks[at].kind != "cell":
            end = min(at + 2 + _FARTHEST, len(labels))
            yield from range(at + 1, next((i for i in range(at + 1, end) if labels[i] in _GOOD), at))
