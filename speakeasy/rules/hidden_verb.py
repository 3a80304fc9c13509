from __future__ import annotations

import re
from collections.abc import Iterator

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.hidden_verbs import LIGHT_VERBS, VERB_IN
from speakeasy.text.passage import Passage

_PREPOSITIONS = {"on", "about", "of", "to", "for", "with", "into", "in", "from", "against", "between", "by"}
# “Making comparison difficult”: there the noun is no act of the same doer.
_MADE_SO = frozenset("difficult easy easier hard harder possible impossible likely unlikely necessary".split())
_NEVER_BETWEEN = re.compile("[bghdmnty]")


@rule(
    category="hidden-verb",
    source=["us-plain", "18f"],
    needs=LIGHT_VERBS,
    flags=[
        "We will [make a decision about|decide about] your claim.",
        "They [carried out an assessment of|assessed] the house.",
        "She [gave consideration to|considered] the plan.",
    ],
    passes=[
        "We decided.",
        "The decision was clear.",
        "Take your medication.",
        "Make a list.",
        "The gaps make comparison hard.",
    ],
)
def hidden_verb(block: Passage) -> Iterator[Issue]:
    """A noun hides what somebody does.

    “We made a decision” has a verb hidden in it: “We decided”. The verb is shorter, and it shows who acts.
    """
    for index, key in enumerate(block.keys):
        if key in LIGHT_VERBS:
            issue = _hidden_at(block, index, *LIGHT_VERBS[key])
            if issue is not None:
                yield issue


def _hidden_at(block: Passage, index: int, light: str, form: str) -> Issue | None:
    keys, at = block.keys, index + 1
    if light in ("carry", "bring"):
        if keys[at : at + 1] not in (["out"], ["about"]):
            return None
        at += 1
    if keys[at : at + 1] in (["a"], ["an"], ["the"], ["our"], ["their"]):
        at += 1
    if at >= len(keys) or keys[at] not in VERB_IN:
        return None
    verb, allowed, joins = VERB_IN[keys[at]]
    if light not in allowed or block.glue[index + 1 : at + 1].strip(" "):
        return None
    end = at + 1
    follows = keys[end] if end < len(keys) and block.glue[end] == " " else ""
    if follows in _MADE_SO:
        return None
    from speakeasy.text.inflect import inflect  # slow to start, and seldom needed

    said = inflect(verb, "verb", form)
    if said is None:
        return None
    if follows in joins:
        end += 1
        said = f"{said} {joins[follows]}".strip()
    elif follows in _PREPOSITIONS:
        said = ""
    advice = f"You could use the verb “{verb}”."
    suggestion = Suggestion(text=said) if said else Suggestion(advice=advice)
    return Issue(Span(block.starts[index], block.ends[end - 1]), f"The verb “{verb}” is hidden here.", (suggestion,))
