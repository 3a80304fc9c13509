"""Lists that stand inside a sentence: “pens, paper, glue, tape and card”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from speakeasy.text.passage import Passage

_LONGEST_ITEM = 6
_NOT_IN_ITEMS = frozenset("bhdmws")
_CLOSES = frozenset({"and", "or"})
_NAMES_PARTS = frozenset({"including", "such", "like", "namely"})
_LEAD_IN = frozenset("in to for with after during by as on at from since under through among".split())


_GOES_WITH_NEXT = frozenset("other several various many some further new more any a an the".split())

# “…, followed by a talk, …” and “…, in turn, …” are no things.
_ASIDES = frozenset({"vp", "vy"})


class Series(Struct, frozen=True, gc=False):
    """A list in a sentence: its first and last word number in the passage, and how many things it names."""

    first: int
    last: int
    items: int


def series_in(passage: Passage, first: int, last: int, fewest: int) -> Iterator[Series]:
    """Lists of at least `fewest` things between two words. Names, dates, figures and whole clauses are no things."""
    commas = [at for at in range(first + 1, last) if passage.glue[at] == ","]
    at = 0
    while at < len(commas):
        end = at
        while end + 1 < len(commas) and commas[end + 1] - commas[end] <= _LONGEST_ITEM:
            end += 1
        found = _closed(passage, commas[at : end + 1], first, last)
        if found and found.items >= fewest:
            yield found
        at = end + 1


def _closed(passage: Passage, commas: Sequence[int], first: int, last: int) -> Series | None:
    """The list with these commas, if an “and” or an “or” closes it. `first` and `last` are where the sentence is.

    “Sadly, …” and “the form, including …” come before the list and are not in it.
    """
    reach = range(commas[-1], min(commas[-1] + _LONGEST_ITEM, last - 1))
    close = next((at for at in reach if passage.keys[at] in _CLOSES), None)
    if close is None or any(passage.glue[at] != " " for at in range(commas[-1] + 1, close + 2)):
        return None
    if any(passage.keys[at] in _CLOSES for at in range(commas[0], commas[-1])):
        return None  # two lists or more: “red, white or blue cups, plates and forks”
    inside = range(commas[0], close + 2)
    if any(passage.tags[at] in _NOT_IN_ITEMS or (passage.glue[at] not in " ,-") for at in inside):
        return None
    strange = sum(not passage.words[at].islower() for at in inside)
    if strange * 3 > len(inside) or sum(passage.words[at][0].isupper() for at in commas) > 1:
        return None
    if any(passage.tags[at] == "p" or passage.tags[at : at + 2] in _ASIDES for at in commas):
        return None
    begin = commas[0] - 1
    named = next((at for at in range(close - 1, begin, -1) if passage.keys[at] in _NAMES_PARTS), None)
    if named is not None:
        begin = named + 1 + (passage.keys[named] == "such")
        commas = [at for at in commas if at > named]
    elif _leads_in(passage, first, commas[0]):
        begin, commas = commas[0], commas[1:]
    items = len(commas) + 1 + (bool(commas) and close != commas[-1])
    return Series(max(begin, 0), _end_of_item(passage, close + 1, last), items)


def _end_of_item(passage: Passage, at: int, last: int) -> int:
    """The last word of an item that began with another: “and other animals”, “and long-term care”."""
    while at + 1 < last:
        goes_on = passage.keys[at] in _GOES_WITH_NEXT or passage.glue[at] == "-"
        if passage.glue[at + 1] != "-" and not (
            goes_on and passage.glue[at + 1] == " " and passage.tags[at + 1] == "."
        ):
            break
        at += 1
    return at


def _leads_in(passage: Passage, first: int, comma: int) -> bool:
    """Does the first comma end what only leads in: “Sadly, …”, “To do this, …”?"""
    if "," in passage.glue[first + 1 : comma]:
        return False
    return passage.keys[first] in _LEAD_IN or (comma == first + 1 and passage.words[first].endswith("ly"))
