from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.passage import Passage
from speakeasy.text.pattern import Pattern

# “There is no evidence that it works”: the noun is the point, and “that” says of what.
_OF_WHAT = "evidence|proof|signs?|talk|concerns?|fears?|hopes?|doubt|risk|chance|danger|agreement|consensus|possibility"
_THERE = Pattern(
    rf"There (?:is|are|was|were|will be|has been|have been) (?:(?!(?:{_OF_WHAT}) that)[\w’'-]+ ){{1,5}}?"
    r"(?:that|who|which)\b"
)
_IT = Pattern(
    r"It (?:is|was|will be|has been|should be|must be|can be) (?:also |very |most |often |generally |therefore )?"
    r"(?:important|essential|vital|necessary|crucial|critical|imperative|recommended|advised|advisable|suggested|"
    r"expected|anticipated|required|noted|remembered|stressed|emphasised|emphasized|worth noting|apparent|evident|"
    r"intended|proposed|hoped|understood|acknowledged|recognised|recognized|considered) (?:for [\w’' -]{2,30} )?"
    r"(?:that|to)\b(?! (?:be|have been)\b)"
)
_STARTS = {"there": _THERE, "it": _IT}


@rule(
    category="wordy",
    source=["us-plain"],
    needs={"there", "it"},
    flags=[
        "[There are many people who] wait.",
        "[It is important that] you ring us.",
    ],
    passes=[
        "Many people wait.",
        "There is a lift.",
        "There are 3 forms on the desk.",
        "It is easy to park.",
        "It is late.",
        "There is no proof that it works.",
    ],
)
def abstract_start(block: Passage) -> Iterator[Issue]:
    """The sentence begins with words that say nothing, and who does what comes later.

    Start with the person or the thing: “Many people wait”, “You must ring us”.
    """
    for sentence in block.sentences:
        pattern = _STARTS.get(block.keys[sentence.first])
        match = pattern.match(block.text, sentence.start, sentence.end) if pattern else None
        if match:
            advice = Suggestion(advice="You could start with who does what.")
            yield Issue(Span(*match.span()), "These words come before the point.", (advice,))
