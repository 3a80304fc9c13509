from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.participles import FEELINGS, RESULTS
from speakeasy.text.passage import PARTICIPLE, Passage
from speakeasy.text.passives import Passive, passives

# With these the doer does not matter: nobody asks who calls it so, or who made it up.
_NOBODY_ASKS = frozenset(
    "called named titled allowed supposed meant born married based used located aimed involved "
    "entitled intended prepared construed deemed".split()
)
# “The house is built” may say how it is. With these, somebody did it.
_HAPPENS = frozenset("was were been being wasn't weren't".split())
_SURE = 0.5
# Something was done, or will be, or must be.
_ACTS = frozenset(
    "was were wasn't weren't has have had been hasn't haven't hadn't will won't must should shall we'll you'll they'll "
    "it'll he'll she'll i'll get gets got".split()
)
# “It is said that …”, “they are said to …”: who says so?
_SAID = frozenset("said thought believed found shown considered assumed felt claimed alleged suggested taken".split())
_SAID_TO = _SAID - {"found", "shown", "taken"}
_BEGAN = frozenset("created founded established published launched built formed introduced released updated".split())
# “You will be taken to a new page”: by the computer, as all know.
_ON_A_SCREEN = frozenset("taken redirected directed prompted shown asked sent".split())
_MAY_ONLY = frozenset("can could may might can't cannot couldn't would wouldn't".split())
# “Is finished” says how it is, but somebody brought about what “has been finished”.
_BROUGHT_ABOUT = frozenset("finished done closed wasted limited reserved lost".split())
_PRONOUNS = frozenset("me you him her us them".split())
_UNDER_ANOTHER = frozenset(
    "if when whenever once because although though that which who whom whose where unless until before after since "
    "while than what how whether as".split()
)


@rule(
    category="passive",
    source=["us-plain", "nhs"],
    needs={PARTICIPLE},
    kinds=["paragraph", "item", "cell", "caption", "quote", "footnote"],
    flags=[
        "The form [was sent] to you.",
        "Your claim [has been refused].",
        "It [will not be paid] until May.",
        "She [got told] to wait.",
        "When it rains, the game [will be stopped].",
        "It [is thought] that the bridge is weak.",
        "The letter [was not always properly sent].",
        "[Was the form sent] on time?",
        "The bill [must be paid] by Friday.",
        "The work [has been finished].",
        "The form [must be signed] by you.",
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
def passive_voice(block: Passage, *, every: bool = False) -> Iterator[Issue]:
    """Who does it is left out, or comes last.

    “The form was sent” does not say who sent it. Say who does what: “We sent the form”. It is fine to
    keep it when nobody knows who did it, or when it does not matter. That is why only what was done, will be
    done or must be done is shown, and in a main clause. Others are notes. With `every`, all are shown. With a doer
    it is shown only where a short word names them: “by you”.
    """
    for one in passives(block):
        doer = "" if one.doer is None else _short_doer(block, one.doer)
        if (one.doer is not None and not doer) or one.weight < _SURE or _is_a_state(block, one):
            continue
        yield Issue(
            Span(block.starts[one.first], block.ends[one.participle]),
            f"You could start with who does this: “by {doer}”." if doer else "Who does this? It may help to say.",
            level=None if every or doer or _tells_what_happens(block, one) else "note",
        )


def _is_a_state(block: Passage, one: Passive) -> bool:
    """Does it say how something is, or is called, and not what somebody does?"""
    verb, before = block.keys[one.participle], block.keys[one.first : one.participle]
    if verb in FEELINGS:
        return verb not in _BROUGHT_ABOUT or "been" not in before
    return verb in _NOBODY_ASKS or (verb in RESULTS and _HAPPENS.isdisjoint(before))


def _short_doer(block: Passage, at: int) -> str:
    """“you” in “by you”, not “her” in “by her doctor”: a word that could begin the sentence just as well."""
    stands_alone = block.glue[at + 1] != " " or block.tags[at + 1 : at + 2] != "."
    return block.keys[at] if block.keys[at] in _PRONOUNS and stands_alone else ""


def _tells_what_happens(block: Passage, one: Passive) -> bool:
    """Is it an act, in a main clause? “If it is lost” sets a scene, and “can be seen” says what is possible."""
    verb = set(block.keys[one.first : one.participle])
    goes_on = "being" in verb and len(verb) > 1
    if not _MAY_ONLY.isdisjoint(verb) or _is_on_a_screen(block, one) or _says_when(block, one):
        return False
    if _hides_who_says_so(block, one):
        return True
    if not (goes_on or not _ACTS.isdisjoint(verb)):
        return False
    for at in range(one.first - 1, block.sentence_at(one.first).first - 1, -1):
        if block.glue[at + 1] in ",;:":
            return True
        if block.keys[at] in _UNDER_ANOTHER:
            return False
    return True


def _hides_who_says_so(block: Passage, one: Passive) -> bool:
    """Is it “it is said that …” or “they are believed to …”?"""
    verb, after = block.keys[one.participle], block.keys[one.participle + 1 : one.participle + 2]
    if after == ["that"] or (one.first and block.keys[one.first - 1] == "it"):
        return verb in _SAID
    return after == ["to"] and verb in _SAID_TO


def _is_on_a_screen(block: Passage, one: Passive) -> bool:
    before = block.keys[max(0, one.first - 1) : one.participle]
    return before[:2] in (["you", "will"], ["you'll", "be"]) and block.keys[one.participle] in _ON_A_SCREEN


def _says_when(block: Passage, one: Passive) -> bool:
    """“It was founded in 2014”, “it was updated in May 2014”: the year is the point."""
    after = one.participle + 1
    began = block.keys[one.participle] in _BEGAN and block.keys[after : after + 1] in (["in"], ["on"])
    return began and "#" in block.tags[after + 1 : after + 3]
