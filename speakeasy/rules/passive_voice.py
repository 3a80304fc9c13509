from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.participles import FEELINGS, RESULTS
from speakeasy.text.passage import Passage
from speakeasy.text.passives import passives

# With these the doer does not matter: nobody asks who calls it so, or who made it up.
_NOBODY_ASKS = frozenset(
    "called named titled allowed supposed meant born married based used located aimed involved "
    "entitled intended prepared".split()
)
# “The house is built” may say how it is. With these, somebody did it.
_HAPPENS = frozenset("was were been being wasn't weren't".split())
_SURE = 0.5


@rule(
    category="passive",
    source=["us-plain", "nhs"],
    kinds=["paragraph", "item", "cell", "caption", "quote", "footnote"],
    flags=[
        "The form [was sent] to you.",
        "Your claim [has been refused].",
        "It [will not be paid] until May.",
        "She [got told] to wait.",
        "The letter [was not always properly sent].",
        "[Was the form sent] on time?",
        "The bill [must be paid] by Friday.",
    ],
    passes=[
        "We sent you the form.",
        "She is happy.",
        "She is interested in art.",
        "The shop is closed.",
        "You must get written approval.",
        "The form was filled in by Priya.",
        "They have been to the shop.",
        "The award is known as the Oscar.",
        "What are hidden costs?",
    ],
)
def passive_voice(block: Passage) -> Iterator[Issue]:
    """Who does it is left out.

    “The form was sent” does not say who sent it. Say who does what: “We sent the form”. It is fine to
    keep it when nobody knows who did it, or when it does not matter.
    """
    for one in passives(block):
        verb = block.keys[one.participle]
        if one.has_doer or one.weight < _SURE or verb in _NOBODY_ASKS or verb in FEELINGS:
            continue
        if verb in RESULTS and _HAPPENS.isdisjoint(block.keys[one.first : one.participle]):
            continue
        yield Issue(Span(block.starts[one.first], block.ends[one.participle]), "Who does this? It may help to say.")
