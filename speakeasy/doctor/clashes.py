"""The same words in two entries, so that one of the two stays silent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from speakeasy.doctor.remark import Ill, Kind, Remark
from speakeasy.doctor.shelf import Placed, Shelf
from speakeasy.wordlists.compiled import edges_of, surfaces_of
from speakeasy.wordlists.entry import Entry

Edges = tuple[str, ...]


_JOIN = "Join the two entries, or take the words out of one."


def clash_remarks(shelf: Shelf) -> Iterator[Remark]:
    """Each pair of entries of which one keeps the other silent, once, with the words that they share."""
    owners: dict[Edges, dict[str, Placed]] = defaultdict(dict)
    own: dict[str, dict[Edges, str]] = {}
    for one in _in_force(shelf):
        own[one.entry.name] = {tuple(edges_of(surface)): surface for surface in surfaces_of(one.entry)}
        for edges in own[one.entry.name]:
            owners[edges][one.entry.name] = one
    pairs: dict[tuple[str, str], tuple[Placed, Placed]] = {}
    hidden: dict[tuple[str, str], set[Edges]] = defaultdict(set)
    for edges, rivals in owners.items():
        for first, second in _silenced(_as_tried(rivals.values())):
            pairs[first.entry.name, second.entry.name] = (first, second)
            hidden[first.entry.name, second.entry.name].add(edges)
    for names, (first, second) in pairs.items():
        yield from _remark(shelf, first, second, own[names[1]], hidden[names])


def _in_force(shelf: Shelf) -> list[Placed]:
    """Every entry that can speak: of two with one name, the later list's."""
    return [one for one in {one.entry.name: one for one in shelf.all_entries()}.values() if _speaks(one.entry)]


def _speaks(entry: Entry) -> bool:
    return entry.status != "retired"


def _as_tried(rivals: Iterable[Placed]) -> list[Placed]:
    """In the order in which the checker tries them: later lists first, within a list as they stand."""
    return sorted(rivals, key=lambda one: -one.list_number)


def _silenced(rivals: list[Placed]) -> Iterator[tuple[Placed, Placed]]:
    for index, second in enumerate(rivals):
        first = next((one for one in rivals[:index] if _gets_in_the_way(one, second)), None)
        if first is not None:
            yield first, second


def _gets_in_the_way(first: Placed, second: Placed) -> bool:
    """Within a list, two entries may share a word and share out its senses. Across lists, nobody meant them to."""
    if first.list_number == second.list_number:
        return _always_first(first.entry, second.entry)
    regions, others = set(first.entry.regions), set(second.entry.regions)
    both_cases = {first.entry.case, second.entry.case}
    return not (regions and others and regions.isdisjoint(others)) and both_cases != {"exact", "lower"}


def _always_first(first: Entry, second: Entry) -> bool:
    """Does the first speak wherever the second could? Then nobody ever hears the second."""
    if first.regions and not (second.regions and set(second.regions) <= set(first.regions)):
        return False
    conditions = [
        (one.unless, one.needs, one.about, one.used_as, one.case, one.exact, one.choice, one.under)
        for one in (first, second)
    ]
    return _is_free(first) or conditions[0] == conditions[1]


def _is_free(entry: Entry) -> bool:
    """Does it speak wherever its words stand?"""
    conditions = (entry.unless, entry.needs, entry.about, entry.used_as, entry.exact, entry.choice)
    return entry.case == "any" and not any(conditions)


def _remark(
    shelf: Shelf, first: Placed, second: Placed, surfaces: Mapping[Edges, str], hidden: set[Edges]
) -> Iterator[Remark]:
    base = {tuple(edges_of(term)) for one in (first, second) for term in (*one.entry.spellings, *one.entry.forms)}
    shared = sorted(surfaces[edges] for edges in hidden if edges in base)
    if not shared:  # Only by-forms meet, such as “left” of “leave”: no reader of the list would see a clash.
        return
    words = "”, “".join(shared[:3])
    kind: Kind
    within = first.list_number == second.list_number
    if shelf.is_patient(second):
        what = f"‘{first.entry.name}’ ({first.place}) has “{words}” too, and comes first. This entry is silent there."
        kind = "never-matches" if hidden >= set(surfaces) else "clash"
        yield second.remark(Ill(kind, what, _JOIN))
    elif shelf.is_patient(first):
        silent = (
            "which is silent now" if within or _is_free(first.entry) else "which still speaks where yours stays silent"
        )
        what = f"“{words}” stands in ‘{second.entry.name}’ ({second.place}) too, {silent}."
        instead = f"To take its place, name your entry “{second.entry.name}”. Or take the words out of yours."
        cure = _JOIN if within else instead
        yield first.remark(Ill("clash", what, cure))
