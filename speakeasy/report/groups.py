"""Findings put together and ranked, so that a reader meets the most useful first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from speakeasy.model import LEVELS, Axis, Diagnostic, Level

_SHARE = 3
"""Of the groups shown, each axis has at least this many if it can: one must not push out the other."""


class Item(Struct, frozen=True):
    """The places that say the same: one word entry, or one word that a rule flags. `word` is empty for passages."""

    places: tuple[Diagnostic, ...]
    word: str = ""

    @property
    def first(self) -> Diagnostic:
        """The strongest, and of these the first in the text. It stands for all."""
        return self.places[0]


class Group(Struct, frozen=True):
    """One word entry or one rule, with all that it says in a document, the most useful first."""

    items: tuple[Item, ...]

    @property
    def first(self) -> Diagnostic:
        return self.items[0].first

    @property
    def axis(self) -> Axis:
        return self.first.axis

    @property
    def size(self) -> int:
        """How many places."""
        return sum(len(item.places) for item in self.items)


def grouped(found: Iterable[Diagnostic], text: str) -> list[Group]:
    """Groups from the strongest level to the quietest; in a level the most frequent first, then by place."""
    together: dict[tuple[str, str], list[Diagnostic]] = {}
    for one in found:
        together.setdefault((one.axis, one.code), []).append(one)
    groups = [Group(tuple(_items(places, text))) for places in together.values()]
    groups.sort(key=lambda group: (_rank(group.first.level), -group.size, group.first.span))
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


def _items(found: Sequence[Diagnostic], text: str) -> list[Item]:
    together: dict[object, list[Diagnostic]] = {}
    for one in found:
        together.setdefault(one.entry or _word(one, text) or one.span, []).append(one)
    items = [_item(places, text) for places in together.values()]
    items.sort(key=lambda item: (_rank(item.first.level), -len(item.places), item.first.span))
    return items


def _item(places: list[Diagnostic], text: str) -> Item:
    ordered = tuple(sorted(places, key=lambda one: (_rank(one.level), one.span)))
    return Item(ordered, _word(ordered[0], text))


def _word(one: Diagnostic, text: str) -> str:
    """What a finding is about, if that is a single word. Capitals are as in the text."""
    words = text[one.span.start : one.span.end].split(maxsplit=1)
    return words[0] if len(words) == 1 else ""


def _rank(level: Level) -> int:
    return LEVELS.index(level)
