from __future__ import annotations

import re
from collections.abc import Iterator

from speakeasy.model import Issue
from speakeasy.rule import rule
from speakeasy.text.passage import Sentence

# A form of “be” or “get”, up to four words of the kind that may stand between, and a participle.
_PASSIVE = re.compile(r"[bg][nr]{0,3}(?:[so][nr]{0,2})?v(?=(y?))")

# Participles that mostly say how somebody is, not what somebody did to them.
_STATES = frozenset(
    "accustomed acquainted advanced aged amazed annoyed ashamed based been bored born called closed committed "
    "complicated composed concerned confused convinced dedicated delighted determined disabled disappointed divorced "
    "done dressed drunk embarrassed engaged entitled excited experienced finished focused frightened gone interested "
    "involved limited located lost married mistaken named outdated pleased prepared qualified related relaxed retired "
    "satisfied scared started stuck supposed surprised tired titled unemployed used worried".split()
)
_STATES_BEFORE = frozenset(
    {("known", "as"), ("known", "for"), ("known", "to"), ("made", "up"), ("meant", "to"), ("tied", "to")}
)


@rule(
    category="passive",
    source=["us-plain", "nhs"],
    flags=[
        "The form [was sent] to you.",
        "Your claim [has been refused].",
        "It [will not be paid] until May.",
        "She [got told] to wait.",
    ],
    passes=[
        "We sent you the form.",
        "She is happy.",
        "She is interested in art.",
        "You must get written approval.",
        "The form was filled in by Priya.",
        "They have been to the shop.",
        "The award is known as the Oscar.",
        "What are hidden costs?",
    ],
)
def passive_voice(sentence: Sentence) -> Iterator[Issue]:
    """Who does it is left out.

    “The form was sent” does not say who sent it. Say who does what: “We sent the form”. It is fine to
    keep it when nobody knows who did it, or when it does not matter.
    """
    tags = sentence.tags
    for match in _PASSIVE.finditer(tags):
        if _is_state(sentence, match.end() - 1) or _says_who(tags, match.end()):
            continue
        if not _is_one_run(sentence, match.start(), match.end()) or _describes(sentence, match.start(), match.end()):
            continue
        first = _start_of_verb(sentence, match.start())
        yield Issue(sentence.span(first, match.end()), "Who does this? It may help to say.")


def _is_state(sentence: Sentence, index: int) -> bool:
    key = sentence.key(index)
    if key in _STATES:
        return True
    return index + 1 < len(sentence.tags) and (key, sentence.key(index + 1)) in _STATES_BEFORE


def _says_who(tags: str, end: int) -> bool:
    """Is there a “by” soon after?"""
    return "y" in tags[end : end + 5]


def _is_one_run(sentence: Sentence, first: int, last: int) -> bool:
    return all(sentence.glue(i) == " " for i in range(first + 1, last)) and (
        last >= len(sentence.tags) or sentence.glue(last) != "-"
    )


def _describes(sentence: Sentence, first: int, last: int) -> bool:
    """“Get written approval”, “What are hidden costs?”: the participle belongs to the noun after it."""
    tags = sentence.tags
    if tags[last : last + 1] != "." or sentence.glue(last) != " ":
        return False
    return tags[first] == "g" or (last - first == 2 and (first == 0 or tags[first - 1] == "w"))


def _start_of_verb(sentence: Sentence, first: int) -> int:
    """Take in “has been”, “will not be”: the words of the same verb before “be”."""
    if sentence.key(first) not in ("be", "been", "being"):
        return first
    while first > 0 and sentence.tags[first - 1] in "hmnb" and sentence.glue(first) == " ":
        first -= 1
    return first
