"""Is somebody speaking of themselves? Those words are theirs to choose."""

from __future__ import annotations

from speakeasy.text.passage import Passage
from speakeasy.wordlists.match import Match

_ONESELF = frozenset("i i'm i've i'd me myself".split())
_SAYS_WHO_ONE_IS = frozenset(
    "am was been be 'm i'm have had i've i'd get got feel felt become became live lived suffer suffered came arrived "
    "identify identified call called consider considered describe described use used me myself".split()
)
_GOES_WITH_IT = frozenset("with as from and or".split())
_OF_OTHERS = frozenset("the these those that his her their your our its".split())
_WITHIN = 8


def is_own_words(passage: Passage, match: Match) -> bool:
    """Is somebody speaking of themselves: “I am a proud cripple”? “I met a cripple” is about somebody else."""
    first = max(passage.sentence_at(match.first).first, match.first - _WITHIN)
    selves = [i for i in range(first, match.first) if passage.keys[i] in _ONESELF]
    if not selves or passage.keys[match.first] in _OF_OTHERS:
        return False
    i = selves[-1]
    while i < match.first and passage.keys[i] not in _SAYS_WHO_ONE_IS and (i == selves[-1] or passage.tags[i] in "rmn"):
        i += 1
    if i == match.first:
        return True
    return passage.keys[i] in _SAYS_WHO_ONE_IS and all(_may_say_of_oneself(passage, n) for n in range(i, match.first))


def _may_say_of_oneself(passage: Passage, index: int) -> bool:
    key = passage.keys[index]
    return key in _SAYS_WHO_ONE_IS or key in _GOES_WITH_IT or (passage.tags[index] in "arnv." and key not in _OF_OTHERS)
