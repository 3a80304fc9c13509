from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.passage import Sentence

_MARKS = {";": "a semicolon", "–": "a dash", "—": "a dash", "(": "brackets", "[": "brackets"}


@rule(
    category="punctuation",
    source=["inclusion-europe", "dh-easy"],
    needs={*_MARKS, ","},
    on_request=True,
    flags=["[We met Ann; she is well.]", "[On Monday, if it rains, we stay in.]", "[Bring a pen (or a pencil).]"],
    passes=["We met Ann. She is well.", "On Monday, we stay in.", "It is open 9 – 5."],
)
def busy_punctuation(sentence: Sentence, *, commas: int = 1) -> Iterator[Issue]:
    """The sentence has signs that many people find hard: semicolons, dashes, brackets or more than one comma.

    Full stops are easier.
    """
    words = sentence.passage.words[sentence.first : sentence.last]
    if sum(map(str.islower, words)) * 2 < len(words):
        return
    glue = sentence.passage.glue[sentence.first + 1 : sentence.last]
    tags = sentence.tags[1:]
    marks = [_MARKS[mark] for mark, tag in zip(glue, tags, strict=True) if mark in _MARKS and tag != "#"]
    if glue.count(",") > commas:
        marks.append(f"{glue.count(',')} commas")
    if marks:
        text = " and ".join(dict.fromkeys(marks))
        yield Issue(Span(0, sentence.end - sentence.start), f"This sentence has {text}. Could it be two sentences?")
