"""Where we used a word: the sentences of our own documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from speakeasy.decisions.panel.topics import Topic
from speakeasy.decisions.sentences import Sentences
from speakeasy.model import Checked, Document
from speakeasy.paths import shown
from speakeasy.text.segment import sentences

Key = tuple[str, bool]


class Use(Struct, frozen=True):
    """A sentence and the name of its document."""

    sentence: str
    file: str


def uses_in(results: Iterable[Checked], topics: Sequence[Topic]) -> dict[Key, list[Use]]:
    """The uses of each topic, in the order of the documents; each sentence once.

    A word that a list has is found as the check finds it. Any other is found as it is written.
    """
    listed = {topic.entry.name: topic.key for topic in topics if topic.entry}
    written = {topic.key: _pattern(topic.word) for topic in topics if not topic.entry}
    found: dict[Key, dict[Use, None]] = {topic.key: {} for topic in topics}
    for result in results:
        if result.document is None:
            continue
        around, name = Sentences(result.document), shown(Path(result.name))
        for one in result.diagnostics:
            if one.entry in listed:
                found[listed[one.entry]][Use(around.around(one.span), name)] = None
        for key, sentence in _as_written(result.document, written):
            found[key][Use(sentence, name)] = None
    # A word and a finding about it can both be talked about: they share their sentences.
    same = {topic.key: listed[topic.entry.name] for topic in topics if topic.entry}
    return {key: list(found[same.get(key, key)]) for key in found}


def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + r"[\s-]+".join(map(re.escape, word.split())) + r"(?!\w)", re.IGNORECASE)


def _as_written(document: Document, written: Mapping[Key, re.Pattern[str]]) -> Iterable[tuple[Key, str]]:
    for block in document.blocks:
        here = [(key, pattern) for key, pattern in written.items() if pattern.search(block.text)]
        if not here:
            continue
        for start, end in sentences(block.text):
            text = " ".join(block.text[start:end].split())
            yield from ((key, text) for key, pattern in here if pattern.search(text))
