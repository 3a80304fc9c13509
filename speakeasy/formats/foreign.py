"""Parts in another language are left out and counted: to check them as English would be wrong."""

from __future__ import annotations

import msgspec

from speakeasy.model import Block, Document, Skipped, Span
from speakeasy.text.language import other_language

_MOST = 0.5


def without_other_languages(document: Document) -> Document:
    """The document without the blocks that are surely in another language.

    If that is most of the text, nothing is left: what was too short to tell is in that language too.
    """
    languages = {at: name for at, block in enumerate(document.blocks) if (name := other_language(block.text))}
    if not languages:
        return document
    words = [len(block.text) for block in document.blocks]
    foreign = sum(words[at] for at in languages)
    if foreign > _MOST * sum(words):
        name = max(languages.values(), key=list(languages.values()).count)
        whole = Skipped(f"a whole text in {name} (speakeasy reads English)", Span(0, len(document.text)))
        return msgspec.structs.replace(document, blocks=(), skipped=(*document.skipped, whole), language=name)
    parts = [Skipped(f"in {name}", _place(document.blocks[at])) for at, name in languages.items()]
    return msgspec.structs.replace(
        document,
        blocks=tuple(block for at, block in enumerate(document.blocks) if at not in languages),
        skipped=tuple(sorted([*document.skipped, *parts], key=lambda one: one.span)),
    )


def _place(block: Block) -> Span:
    return block.source_span(0, len(block.text))
