"""Findings put together and ranked, so that a reader meets the most useful first."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from speakeasy.model import LEVELS, Axis, Diagnostic, Level

_LONGEST_WORD = 40
_SHARE = 3
"""Of the groups shown, each axis has at least this many if it can: one must not push out the other."""


class Group(Struct, frozen=True):
    """One word or one rule, with each place where it speaks, the strongest first."""

    code: str
    axis: Axis
    level: Level
    places: tuple[Diagnostic, ...]
    same_words: bool
    """All places hold the same word or entry, so that one of them can stand for all."""


def grouped(found: Iterable[Diagnostic], text: str) -> list[Group]:
    """Groups from the strongest level to the quietest; in a level the most frequent first, then by place."""
    together: dict[tuple[str, ...], list[Diagnostic]] = {}
    for one in found:
        together.setdefault(_key(one, text), []).append(one)
    groups = [_group(places, same_words=len(key) > 2) for key, places in together.items()]
    groups.sort(key=lambda group: (_rank(group.level), -len(group.places), group.places[0].span.start))
    return groups


def most_useful(groups: list[Group], most: int) -> list[Group]:
    """The first `most`, with room kept for each axis. The order stays."""
    chosen: set[int] = set()
    for axis in ("hard", "shut-out"):
        chosen.update([number for number, group in enumerate(groups) if group.axis == axis][:_SHARE])
    for number in range(len(groups)):
        if len(chosen) >= most:
            break
        chosen.add(number)
    return [groups[number] for number in sorted(chosen)]


def _key(one: Diagnostic, text: str) -> tuple[str, ...]:
    if one.entry is not None:
        return one.axis, one.code, ""
    words = text[one.span.start : one.span.end]
    if len(words) <= _LONGEST_WORD and len(words.split()) == 1:
        return one.axis, one.code, words.casefold()
    return one.axis, one.code


def _group(places: list[Diagnostic], *, same_words: bool) -> Group:
    ordered = tuple(sorted(places, key=lambda one: (_rank(one.level), one.span)))
    first = ordered[0]
    return Group(first.code, first.axis, first.level, ordered, same_words)


def _rank(level: Level) -> int:
    return LEVELS.index(level)
