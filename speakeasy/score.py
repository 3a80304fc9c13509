"""The facts about a document that make it hard, counted, and the usual measures beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from speakeasy.measure import Difficulty, difficulty_of
from speakeasy.model import Diagnostic, Document
from speakeasy.text.readability import measures
from speakeasy.text.segment import sentences

_RULES = {
    "hard sentences": "hard-sentence",
    "long paragraphs": "long-paragraph",
    "sentences that hide who acts": "passive-voice",
    "words that few readers know": "hard-word",
    "letters not explained": "acronym-not-explained",
}


class Score(Struct, frozen=True):
    """`facts` are counts, and `difficulty` says why. `measures` are textstat's, by textstat's names."""

    name: str
    facts: dict[str, int]
    difficulty: Difficulty
    measures: dict[str, float]

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "name": self.name,
            "facts": self.facts,
            "difficulty": self.difficulty.as_dict(),
            "measures": self.measures,
        }


def score(document: Document, found: Iterable[Diagnostic]) -> Score:
    """Count. Quoted people's words are counted too: a reader has to read them."""
    found = list(found)
    text = "\n\n".join(block.text for block in document.blocks)
    rules = Counter(one.code for one in found)
    words = Counter(one.axis for one in found if one.entry and one.level != "note")
    values = measures(text)
    facts = {
        "words": int(values["lexicon_count"]),
        "sentences": sum(len(sentences(block.text)) for block in document.blocks),
        **{name: rules[code] for name, code in _RULES.items()},
        "words with a plainer choice": words["hard"],
        "words that may shut people out": words["shut-out"],
    }
    return Score(document.name, facts, difficulty_of(document), values)
