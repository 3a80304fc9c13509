from __future__ import annotations

from collections.abc import Iterator, Sequence

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.causes import Cause, causes, cut_points
from speakeasy.text.passage import Passage, Sentence

_MOST_NAMED = 4
_MOST_CUTS = 2


@rule(
    category="sentence",
    source=["nhs", "govuk-words", "va", "us-plain"],
    kinds=["paragraph", "item", "quote", "footnote"],
    was=["long-sentence"],
    flags=[
        "[We will write to you as soon as we have looked at the form that you sent us, and the letter will say what "
        "we decided and what you can do next.]",
        "[If you were in the house when the flood came in the winter (not the one that came last spring), ring us.]",
    ],
    passes=[
        "We will write to you soon. The letter will say what we decided.",
        "Smith, A., Jones, B., Khan, C., Ode, D. and Pugh, E. (2019) Plain Words, 2nd ed., Leeds: Hall Press, "
        "pp. 12, 15 and 19.",
    ],
)
def hard_sentence(block: Passage, *, warn: int = 20, strong: int = 25, ideas: int = 3) -> Iterator[Issue]:
    """Readers must hold many things in mind to get to the end of the sentence.

    It says what makes the sentence hard, and what adds most comes first. Short sentences help every reader.
    Say one thing in each. Where there is an “and”, a “which” or a semicolon, a full stop may do. Over
    `warn` words you may want to look. Over `strong` words most guidance says to cut. More than `ideas` clauses
    are many for one sentence.
    """
    fewest = warn * 2 // 3
    for sentence in block.sentences:
        if sentence.last - sentence.first <= fewest:
            continue
        found = causes(sentence, warn, ideas)
        if found and _is_sentence(sentence):
            said = " ".join(f"It has {one.text}." for one in found[1:_MOST_NAMED])
            yield Issue(
                Span(sentence.start, sentence.end),
                f"This sentence has {found[0].text}. {said}".rstrip(),
                tuple(_advice(sentence)),
                level="change" if _words(found) > strong else None,
            )


def _is_sentence(sentence: Sentence) -> bool:
    """Not a reference, an address or a list of names: those are mostly capitals and figures."""
    words = sentence.passage.words[sentence.first : sentence.last]
    return sum(map(str.islower, words)) * 2 > len(words)


def _words(found: Sequence[Cause]) -> int:
    """How many words, if they are a cause."""
    return next((int(one.text.split()[0]) for one in found if one.text.endswith(" words")), 0)


def _advice(sentence: Sentence) -> Iterator[Suggestion]:
    """The cuts that leave the most even parts."""
    middle = len(sentence.tags) / 2
    points = sorted(cut_points(sentence), key=lambda at: abs(at - middle))[:_MOST_CUTS]
    for at in sorted(points):
        words = " ".join(sentence.passage.words[sentence.first + at : sentence.first + at + 3])
        yield Suggestion(advice=f"The part from “{words}” could be a sentence of its own.")
