from __future__ import annotations

import re
from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.lexicon import band
from speakeasy.text.passage import ACRONYM, Passage
from speakeasy.text.pattern import Pattern

_RUN = Pattern(r"\b[A-Z]{2,}(?:[ ,.;:!'’-]{1,2}[A-Z]+)+\b")
_KNOWN = band(3.0)


@rule(
    category="capitals",
    source=["inclusion-europe", "dh-easy", "nhs"],
    needs={ACRONYM},
    kinds=["paragraph", "item", "caption", "quote", "footnote"],
    flags=["You must [BRING YOUR CARD] with you."],
    passes=["You must bring your card with you.", "Ask the NHS or HMRC.", "The UNICEF and UNESCO rules apply."],
)
def all_caps(block: Passage) -> Iterator[Issue]:
    """Words in capitals are slow to read, can feel like shouting, and may be read out letter by letter.

    Small letters are easier. Make what matters bold, or put it first.
    """
    words = block.words
    if not any(words[at - 1].isupper() or words[min(at + 1, len(words) - 1)].isupper() for at in block.acronyms):
        return
    for match in _RUN.finditer(block.text):
        words = [word for word in re.findall(r"[A-Z]+", match[0]) if len(word) > 3]
        if (
            len(words) > 1
            and len(match[0].split()) > 2
            and all(block.lexicon.band_of(word) >= _KNOWN for word in words)
        ):
            yield Issue(Span(*match.span()), "These words are in capitals. Could they be in small letters?")
