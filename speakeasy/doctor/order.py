"""Names: are they in the order of the alphabet, does one stand twice, and what does a house entry replace?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from speakeasy.doctor.remark import Ill, Remark
from speakeasy.doctor.shelf import Placed, Shelf
from speakeasy.wordlists.listfile import ListFile


def order_remarks(home: ListFile) -> Iterator[Remark]:
    """The fewest entries that must move so that all stand in order, and where each should go."""
    placed = [Placed(entry, home, 0) for entry in home.entries]
    names = [one.entry.name for one in placed]
    staying = _longest_run(names)
    ordered = [names[index] for index in sorted(staying)]
    for index, one in enumerate(placed):
        if index not in staying:
            at = bisect_right(ordered, one.entry.name)
            where = f"before “{ordered[at]}”" if at < len(ordered) else f"after “{ordered[-1]}”"
            yield one.remark(Ill("order", "it stands out of the order of the alphabet.", f"Move it {where}."))


def _longest_run(names: Sequence[str]) -> set[int]:
    """The numbers of the most names that are in order already."""
    ends: list[str] = []
    numbers: list[int] = []
    before: list[int] = []
    for index, name in enumerate(names):
        at = bisect_right(ends, name)
        ends[at:] = [name, *ends[at + 1 :]]
        numbers[at:] = [index, *numbers[at + 1 :]]
        before.append(numbers[at - 1] if at else -1)
    found = set()
    index = numbers[-1] if numbers else -1
    while index >= 0:
        found.add(index)
        index = before[index]
    return found


def name_remarks(shelf: Shelf, rules: Collection[str]) -> Iterator[Remark]:
    """Names that stand twice in one list, or are a rule's; and what stands in place of another by its name."""
    seen: dict[str, Placed] = {}
    for one in shelf.all_entries():
        name = one.entry.name
        other = seen.get(name)
        seen[name] = one
        if name in rules and shelf.is_patient(one):
            yield one.remark(Ill("twice", "a rule has this name.", "Choose another name, and put the word in “terms”."))
        if other is None:
            continue
        if other.list_number == one.list_number:
            here, there = (one, other) if shelf.is_patient(one) else (other, one)
            if shelf.is_patient(here):
                what = f"this name is there twice: see {there.place}."
                yield here.remark(Ill("twice", what, "Join the two entries, or rename one."))
        elif shelf.is_patient(one):
            which = f"the entry of {other.place}" if other.list_number else f"the shipped entry ‘{name}’"
            yield one.remark(Ill("replaces", f"replaces {which}.", info=True))
