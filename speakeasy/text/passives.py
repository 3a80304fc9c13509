"""Passive verbs, and whether the text says who acts.

A pattern over the tags finds a form of “be” or “get” with a participle. Many of those are no passives:
“she is interested”, “the shop is closed”. So each gets a sum of weights for what stands in it and around
it, and is a passive if that is above 0. `benchmarks/make_passives.py` learns the weights.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from speakeasy.text.lexicon import HYPHENS
from speakeasy.text.participles import FEELINGS, RESULTS
from speakeasy.text.passage import Passage
from speakeasy.text.passive_weights import WEIGHTS
from speakeasy.text.pattern import Pattern


class Passive(Struct, frozen=True, gc=False):
    """A passive verb in a passage, as word numbers: from the first word of the verb to the participle.

    `weight` says how sure it is: above 0, and more is surer. `doer`: the number of the first word after a “by” that
    says who acts; None if nothing says so.
    """

    first: int
    participle: int
    weight: float
    doer: int | None


# A form of “be” or “get”, up to three words that may stand between, and a participle: “was not always sent”.
_PAIR = re.compile(r"(?=([bg][rnas.]{0,3})v)")
_MAY_STAND_BETWEEN = frozenset(" \"“‘'(,")
_END = re.compile("[.?!]")
_PREFIXES = frozenset("re e pre well over under co mis non self ill".split())
_TURNED = frozenset({"attached", "enclosed"})
_TURNED_ROUND = frozenset({("attached", "is"), ("attached", "are"), ("enclosed", "is"), ("enclosed", "are")})

_TELLING = frozenset("by to in with that for on at about as of from if and or but the a when up out off into".split())
_DEGREES = frozenset(
    "very so too more quite most really pretty extremely rather fairly how completely totally as".split()
)
_PERSONS = frozenset("i we you they he she i'm we're you're they're he's she's".split())
_THINGS = frozenset("it there this that".split())
_PAST = frozenset("was were wasn't weren't".split())

_NOT_DOERS = Pattern(
    r"\d|.{3,}ing$|(?:law|hand|mistake|accident|chance|default|email|e-mail|letter|phone|telephone|post|fax|text|car|"
    r"train|bus|means|way|virtue|reason|date|end|time|midnight|noon|now|then|today|tonight|tomorrow|yesterday|next|close|start|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|\w+ly)$"
)
_BY_WITHIN = 6
_LITTLE_WORDS = "ar"


def passives(passage: Passage) -> Iterator[Passive]:
    """The passive verbs of a passage, in order. Reduced ones, as in “the form sent to you”, are not among them."""
    if "v" not in passage.tags:
        return
    for participle, be in sorted(candidates(passage).items()):
        weight = sum([WEIGHTS.get(feature, 0.0) for feature in features(passage, be, participle)])
        if weight > 0:
            first = _start_of_verb(passage, min(be, participle))
            yield Passive(first, participle, weight, _doer(passage, participle))


def candidates(passage: Passage) -> dict[int, int]:
    """Each participle that may be a passive, by word number, and the “be” or “get” that goes with it."""
    found = {}
    for match in _PAIR.finditer(passage.tags):
        be, participle = match.start(), match.end(1)
        if _is_one_verb(passage, be, participle):
            found[participle] = be
    if not _TURNED.isdisjoint(passage.keys):
        for first, pair in enumerate(zip(passage.keys, passage.keys[1:], strict=False)):
            if pair in _TURNED_ROUND:
                found.setdefault(first, first + 1)
    return found


def _is_one_verb(passage: Passage, be: int, participle: int) -> bool:
    if passage.gaps[participle + 1] in HYPHENS and passage.gaps[participle + 1]:
        return False
    if passage.keys[be] in ("who's", "'s") and passage.tags[participle + 1 : participle + 2] == ".":
        return passage.glue[participle + 1] != " "
    return all(
        passage.glue[at] in _MAY_STAND_BETWEEN or (passage.glue[at] == "-" and passage.keys[at - 1] in _PREFIXES)
        for at in range(be + 1, participle + 1)
    )


def features(passage: Passage, be: int, participle: int) -> list[str]:
    """What is seen of a candidate, as names of weights."""
    if be > participle:
        return ["turned round"]
    by = "y" in passage.tags[participle + 1 : participle + _BY_WITHIN]
    after, kind_after = _after(passage, participle + 1)
    seen = ["any", f"be {_be_kind(passage.keys[be])}", f"then {kind_after}"]
    if after in _TELLING or after[0] == "^":
        seen.append(f"next {after}")
    if by:
        seen.append("by")
    next_word = after if after in _TELLING else kind_after
    seen += _of_verb(passage.keys[participle], _be_kind(passage.keys[be]), next_word, by)
    return seen + _of_what_stands_before(passage, be, participle, kind_after)


def _of_verb(verb: str, be: str, next_word: str, by: bool) -> list[str]:
    seen = [f"verb {verb}"]
    if verb.endswith("ed"):
        seen.append("ed")
    if verb.startswith("un"):
        seen.append("un")
    if verb in FEELINGS:
        seen += ["feeling", f"feeling {be}", "feeling by" if by else "feeling not by"]
    elif verb in RESULTS:
        seen += ["result", "result by" if by else "result not by", f"result then {next_word}"]
    return seen


def _of_what_stands_before(passage: Passage, be: int, participle: int, kind_after: str) -> list[str]:
    keys, tags = passage.keys, passage.tags
    before, kind_before = (keys[be - 1], tags[be - 1]) if be and passage.glue[be] == " " else ("", "^")
    between = tags[be + 1 : participle]
    is_split = bool(between.strip("rn"))
    asked = is_split and kind_before in "wc^" and _is_asked(passage, participle)
    seen = ["asked"] if asked else [f"between {between}", f"before {kind_before}"]
    if before in _THINGS:
        seen.append(f"subject {before}")
    if before in _PERSONS or keys[be] in _PERSONS:
        seen.append("person")
    if not _DEGREES.isdisjoint(keys[be + 1 : participle]):
        seen.append("degree")
    if is_split and not asked:
        seen += ["split", f"split before {kind_before}", f"split then {kind_after}"]
    return seen


def _after(passage: Passage, index: int) -> tuple[str, str]:
    """The word after the participle and its tag, or signs for what stands there instead."""
    glue = passage.glue[index]
    if glue == "-":
        return "^-", "-"
    if glue != " " or index == len(passage.keys):
        return "^", "^"
    return passage.keys[index], passage.tags[index]


def _is_asked(passage: Passage, participle: int) -> bool:
    """Does the sentence end with a question mark? “Was the form sent?”"""
    end = _END.search(passage.text, passage.ends[participle])
    return end is not None and end[0] == "?"


def _be_kind(key: str) -> str:
    if key[0] == "g":
        return "get"
    if key in ("be", "been", "being"):
        return key
    if key in ("am", "i'm"):
        return "am"
    return "was" if key in _PAST else "is"


def _doer(passage: Passage, participle: int) -> int | None:
    """The word after a “by” that soon follows, if it says who acts, and not when or how."""
    by = passage.tags.find("y", participle + 1, participle + _BY_WITHIN)
    if by < 0 or any(passage.glue[i] in ".;:!?" for i in range(participle + 1, by + 1)):
        return None
    at, last = by + 1, len(passage.keys) - 1
    while at < last and passage.tags[at] in _LITTLE_WORDS and passage.glue[at + 1] == " ":
        at += 1
    return by + 1 if at <= last and not _NOT_DOERS.match(passage.keys[at]) else None


def _start_of_verb(passage: Passage, first: int) -> int:
    """Take in the words of the same verb before: “has been sent”, “will not be sent”."""
    if passage.keys[first] not in ("be", "been", "being"):
        return first
    while first > 0 and passage.tags[first - 1] in "hmnb" and passage.glue[first] == " ":
        first -= 1
    return first
