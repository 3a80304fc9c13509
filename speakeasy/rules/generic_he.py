from __future__ import annotations

import re
from collections.abc import Iterator

from speakeasy.model import Issue, Suggestion
from speakeasy.rule import rule
from speakeasy.text.passage import Sentence
from speakeasy.text.pattern import Pattern

_ANYONE = Pattern(
    r"\b(?:each|every|any|no|if an?|when an?|whether an?|an?) (?:[a-z]+ )?"
    r"(?:person|parent|patient|child|adult|applicant|claimant|customer|client|user|tenant|resident|visitor|member|"
    r"candidate|participant|employee|employer|student|pupil|carer|worker|manager|doctor|driver|citizen|individual|"
    r"reader|writer|learner|teacher|owner|buyer|guest|volunteer|one|body)\b",
    re.IGNORECASE,
)
_THEY = {"he": "they", "his": "their", "him": "them", "himself": "themselves"}
_WITH_SHE = frozenset("she her hers herself".split())
_REAL = frozenset(
    "man boy father son brother husband uncle grandfather mr sir king monk priest male named called".split()
)


@rule(
    category="inclusive",
    axis="shut-out",
    source=["nhs", "18f", "va"],
    needs=_THEY,
    flags=["Every patient can see [his] notes.", "If a parent is late, [he] must ring."],
    passes=[
        "Every patient can see their notes.",
        "Every patient can see his or her notes.",
        "Tom saw his notes.",
        "Each man can see his notes.",
        "A customer told Tom that he was late.",
    ],
)
def generic_he(sentence: Sentence) -> Iterator[Issue]:
    """“He” stands for anyone here, and not everyone is a “he”.

    “They” is for one person too: “Every patient can see their notes”.
    """
    keys = sentence.keys
    if not (_WITH_SHE | _REAL).isdisjoint(keys):
        return
    anyone = _ANYONE.search(sentence.text)
    if anyone is None:
        return
    for at, key in enumerate(keys):
        start = sentence.passage.starts[sentence.first + at] - sentence.start
        if start < anyone.end():
            continue
        if sentence.word(at)[0].isupper():
            return
        if key in _THEY:
            advice = Suggestion(advice=f"You could say “{_THEY[key]}”.")
            yield Issue(sentence.span(at, at + 1), f"“{sentence.word(at)}” stands for anyone here.", (advice,))
            return
