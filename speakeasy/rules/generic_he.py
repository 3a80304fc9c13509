from __future__ import annotations

import re
from collections.abc import Iterator

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.passage import Passage, Sentence
from speakeasy.text.pattern import Pattern

_ANYONE = Pattern(
    r"\b(?:each|every|any|no|if an?|when an?|whether an?|an?) (?:[a-z]+ )?"
    r"(?:person|parent|patient|child|adult|applicant|claimant|customer|client|user|tenant|resident|visitor|member|"
    r"candidate|participant|employee|employer|student|pupil|carer|worker|manager|doctor|driver|citizen|individual|"
    r"reader|writer|learner|teacher|owner|buyer|guest|volunteer)\b"
    r"|\b(?:every|any)one\b",
    re.IGNORECASE,
)
_THEY = {"he": "they", "his": "their", "him": "them", "himself": "themselves"}
_WITH_SHE = frozenset("she her hers herself".split())
_REAL = frozenset(
    "man boy father son brother husband uncle grandfather mr sir king monk priest male named called".split()
)
# “He was a patient teacher”, “like a child”: those words say what somebody is.
_SAYS_WHAT = frozenset("is was are were be been being became becomes become like as than such".split())
_QUOTES = frozenset('"“”‘')


@rule(
    category="inclusive",
    axis="shut-out",
    source=["nhs", "18f", "va"],
    needs=_THEY,
    flags=[
        "Every patient can see [his] notes.",
        "If a parent is late, [he] must ring.",
        "Everyone must bring [his] form.",
    ],
    passes=[
        "Every patient can see their notes.",
        "Every patient can see his or her notes.",
        "Tom saw his notes.",
        "Each man can see his notes.",
        "A customer told Tom that he was late.",
        "He came in. A patient gave him a pen.",
        "Ed is a good teacher, and his class is full.",
        "Anyone could see him.",
    ],
)
def generic_he(block: Passage) -> Iterator[Issue]:
    """“He” stands for anyone here, and not everyone is a “he”.

    “They” is for one person too: “Every patient can see their notes”.
    """
    if not (_WITH_SHE | _REAL).isdisjoint(block.keys):
        return
    # Only the first: a later one is likely to be the same person.
    at = next((i for i, key in enumerate(block.keys) if key in _THEY), None)
    if at is not None and _stands_for_anyone(block.sentence_at(at), at):
        word = block.words[at]
        advice = Suggestion(advice=f"You could say “{_THEY[block.keys[at]]}”.")
        yield Issue(Span(block.starts[at], block.ends[at]), f"“{word}” stands for anyone here.", (advice,))


def _stands_for_anyone(sentence: Sentence, at: int) -> bool:
    """Does a word for any person come first in the sentence, and no name that it could be?"""
    passage = sentence.passage
    before = passage.text[sentence.start : passage.starts[at]]
    anyone = _ANYONE.search(before)
    if anyone is None or not _QUOTES.isdisjoint(before):
        return False
    if any(word[0].isupper() for word in passage.words[sentence.first + 1 : at]):
        return False
    if anyone[0].lower().endswith("one"):
        return passage.keys[at] == "his"
    lead = before[: anyone.start()].split()
    return not lead or lead[-1].lower() not in _SAYS_WHAT
