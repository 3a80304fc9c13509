"""The terms that stand in a passage, by their words alone: ways through the tree of all terms."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct

from speakeasy.text.passage import Passage
from speakeasy.text.pattern import Pattern
from speakeasy.wordlists.compiled import ANY_WORDS, END, Compiled, Node
from speakeasy.wordlists.context import POSSESSIVE
from speakeasy.wordlists.match import Match

_MOST_IN_A_GAP = 3
_MARKS = Pattern(r"^\W+")

Way = tuple[int, list[Any], int, bool]
"""A way through the tree: where it ends, what ends there, words skipped, a possessive?"""


class Head(Struct, frozen=True):
    """The branches that begin with a word, each with the number of its list.

    `follows`: the words that may come next. Most words that could begin a phrase do not, and this tells at once.
    """

    branches: list[tuple[int, Node]]
    follows: Container[str]


class _Any:
    """Holds every word."""

    def __contains__(self, _word: object) -> bool:
        return True


class Candidate(Struct, frozen=True, gc=False):
    """A term found by its words alone. `at`: the number of the list and of the entry in it."""

    match: Match
    at: tuple[int, int]
    forms: tuple[str, ...]


def head_of(lists: Sequence[Compiled], key: str) -> Head | None:
    """The branches that begin with a word, or None."""
    maybe = [(number, _branch(one, key)) for number, one in enumerate(lists)]
    branches = [(number, node) for number, node in maybe if node is not None]
    return Head(branches, _follows(branches)) if branches else None


def _follows(branches: Sequence[tuple[int, Node]]) -> Container[str]:
    words = {edge if edge[:1].isalnum() else _MARKS.sub("", edge) for _, node in branches for edge in node}
    if "" in words:  # a phrase may end here, or a gap come next
        return _Any()
    return frozenset((*words, *[word + POSSESSIVE for word in words]))


def candidates(passage: Passage) -> list[Candidate]:
    """The terms that stand in a passage, by their words alone."""
    heads: list[Head] = passage.lexicon.heads  # type: ignore[assignment]
    found: list[Candidate] = []
    for start in passage.heads:
        for number, node in heads[passage.numbers[start]].branches:
            for way in _walk(node, passage, start):
                found.extend(_candidates_at(passage, start, number, way))
    return found


def _candidates_at(passage: Passage, start: int, number: int, way: Way) -> Iterator[Candidate]:
    last, terminals, skipped, possessive = way
    for index, forms, dotted, gap in terminals:
        if skipped > gap:
            continue
        end = passage.ends[last - 1] - (2 if possessive else 0) + (dotted and _takes_stop(passage, last))
        match = Match(start, last, passage.starts[start], end)
        yield Candidate(match, (number, index), (*forms, "possessive") if possessive else tuple(forms))


def _walk(node: Node, passage: Passage, start: int) -> list[Way]:
    """Each way to read on from a first word.

    Straight on where the tree does not fork: that is most of the way, and this is the busiest loop of all.
    """
    found = [(start + 1, node[END], 0, POSSESSIVE in node)] if END in node else []
    ways = [(node, start + 1, 0)]
    keys, glue, end = passage.keys, passage.glue, len(passage.numbers)
    while ways:
        node, at, skipped = ways.pop()
        while at < end:
            edge = keys[at] if glue[at] in " -" else _edge(passage, at)
            if ANY_WORDS in node:
                ways.extend(_over_a_gap(node[ANY_WORDS], passage, at, skipped))
            if "'" in edge and edge.endswith(POSSESSIVE) and END in (bare := node.get(edge[:-2], {})):
                found.append((at + 1, bare[END], skipped, True))
            if edge not in node:
                break
            node = node[edge]
            at += 1
            if END in node:
                found.append((at, node[END], skipped, False))
    return found


def _edge(passage: Passage, at: int) -> str:
    """The way to word `at`: the word, with the mark before it unless that is a space or a hyphen."""
    key = passage.keys[at]
    return key if passage.glue[at] in " -" else passage.gaps[at].strip() + key


def _over_a_gap(node: Node, passage: Passage, at: int, skipped: int) -> list[tuple[Node, int, int]]:
    """The ways on where a gap of some words can end; never across a mark that ends a part."""
    ways = []
    for n in range(_MOST_IN_A_GAP + 1):
        if at + n >= len(passage.numbers) or passage.glue[at + n] not in " -":
            break
        key = passage.keys[at + n]
        if key in node or ANY_WORDS in node or key.endswith(POSSESSIVE):
            ways.append((node, at + n, max(skipped, n)))
    return ways


def _branch(one: Compiled, key: str) -> Node | None:
    packed = one.heads.get(key)
    if packed is not None:
        return msgspec.msgpack.decode(packed)  # type: ignore[no-any-return]
    if key.endswith(POSSESSIVE) and (packed := one.heads.get(key[:-2])) is not None:
        branch = msgspec.msgpack.decode(packed)
        return {END: branch[END], POSSESSIVE: {}} if END in branch else None
    return None


def _takes_stop(passage: Passage, last: int) -> bool:
    """Is the full stop after “etc.” part of it, and not the end of the sentence?"""
    return passage.gaps[last].startswith(".") and last < passage.sentence_at(last - 1).last
