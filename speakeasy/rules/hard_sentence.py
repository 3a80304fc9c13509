from __future__ import annotations

from collections.abc import Iterator, Sequence

from speakeasy.model import Issue, Level, Related, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.causes import ENOUGH, WORDS_FOR_ONE, Cause, causes
from speakeasy.text.clauses import cut_points
from speakeasy.text.passage import Passage, Sentence

_MOST_NAMED = 4
_MOST_CUTS = 2
_MUCH = 5
"""So many words over the limit are too many, whatever else."""
_A_LITTLE = 2
"""So many over the limit are a note too: a plain sentence of 26 words is no harder than one of 25."""
_LONGEST_LABEL = 6
_GOES_ON = (";", ":", ",", "; or", "; and", ", or", ", and")
_ENDS = (".", "!", "?", "…")


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
    Say one thing in each. Where there is a comma and “and”, “but” or “so”, a full stop may do. Over `strong`
    words most guidance says to cut. Over `warn` words some does: it is a note, unless something else makes the
    sentence hard. More than `ideas` clauses are many for one sentence.
    """
    fewest = warn * 2 // 3
    for whole in block.sentences:
        if whole.last - whole.first <= fewest:
            continue
        sentence = _without_label(whole)
        found = causes(sentence, warn, ideas)
        if not found or not _is_sentence(sentence):
            continue
        words = _words(found, warn)
        if words <= 2 * strong and _is_part(sentence):
            continue
        cuts = _cuts(sentence)
        said = " ".join(f"It has {one.text}." for one in found[1:_MOST_NAMED])
        yield Issue(
            Span(sentence.start, sentence.end),
            f"This sentence has {found[0].text}. {said}".rstrip(),
            tuple(_advice(sentence, cuts)),
            level=_level(found, words, warn, strong),
            related=tuple(_related(sentence, found, cuts)),
        )


def _is_sentence(sentence: Sentence) -> bool:
    """Not a reference, an address or a list of names: those are mostly capitals and figures."""
    words = sentence.passage.words[sentence.first : sentence.last]
    return sum(map(str.islower, words)) * 2 > len(words)


def _without_label(sentence: Sentence) -> Sentence:
    """What comes after “Tip:” or “At the desk:” is the sentence, if it begins with a capital."""
    passage = sentence.passage
    at = passage.glue.find(":", sentence.first + 1, min(sentence.first + _LONGEST_LABEL, sentence.last) + 1)
    if at < 0 or at >= sentence.last or not passage.words[at][0].isupper():
        return sentence
    return Sentence(passage, passage.starts[at], sentence.end, at, sentence.last)


def _is_part(sentence: Sentence) -> bool:
    """Is it one of the parts of a list, which goes on in the next one?"""
    text = sentence.text.rstrip("”’\"')* ")
    if text.endswith(_GOES_ON):
        return True
    return sentence.passage.kind == "item" and not text.endswith(_ENDS)


def _level(found: Sequence[Cause], words: int, warn: int, strong: int) -> Level | None:
    """None is the rule's own level. Length alone is little until it is much."""
    is_hard = sum(one.weight for one in found if not one.text.endswith(" words")) >= ENOUGH
    if warn < words <= strong + _A_LITTLE and not is_hard:
        return "note"
    return "change" if words > strong and (is_hard or words >= strong + _MUCH) else None


def _words(found: Sequence[Cause], warn: int) -> int:
    """How many words that count, if they are a cause."""
    return next((warn + round(one.weight * WORDS_FOR_ONE) for one in found if one.text.endswith(" words")), 0)


def _cuts(sentence: Sentence) -> list[int]:
    """The cuts that leave the most even parts."""
    middle = (sentence.last - sentence.first) / 2
    return sorted(sorted(cut_points(sentence), key=lambda at: abs(at - middle))[:_MOST_CUTS])


def _advice(sentence: Sentence, cuts: Sequence[int]) -> Iterator[Suggestion]:
    for at in cuts:
        words = " ".join(sentence.passage.words[sentence.first + at : sentence.first + at + 3])
        yield Suggestion(advice=f"The part from “{words}” could be a sentence of its own.")


def _related(sentence: Sentence, found: Sequence[Cause], cuts: Sequence[int]) -> Iterator[Related]:
    """Where the causes stand, but for one that is the whole sentence, and where it could be cut."""
    passage, begin, length = sentence.passage, sentence.first, sentence.last - sentence.first
    for one in found[:_MOST_NAMED]:
        last = min(one.last, length)
        if last - one.first < length:
            span = Span(passage.starts[begin + one.first], passage.ends[begin + last - 1])
            yield Related("cause", span, f"It has {one.text}.")
    for at in cuts:
        yield Related("cut", Span(passage.starts[begin + at], sentence.end), "This could be a sentence of its own.")
