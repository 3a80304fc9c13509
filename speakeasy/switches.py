"""Comments in the text that turn names off and on: what they reach, and which no longer do anything.

Nothing here is done for each pair of a comment and a finding: a text may hold thousands of both.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import accumulate

from speakeasy.model import Diagnostic, Document, Span, Suggestion, Switch
from speakeasy.nearest import did_you_mean

_MOST_HINTS = 20
"""To look for the nearest name takes a millisecond or two, and a text may hold thousands of wrong ones."""

_NO_OLD_NAMES: Mapping[str, Sequence[str]] = {}
_EVERYTHING = ""
"""Stands for a switch without names, and for what every finding is."""


def switched(
    document: Document,
    found: Sequence[Diagnostic],
    known: Callable[[], Collection[str]] = tuple,
    was: Mapping[str, Sequence[str]] = _NO_OLD_NAMES,
) -> list[Diagnostic]:
    """The findings that no comment switches off, and one for each comment that does nothing.

    `found` is in order of place. `known` gives all names that a comment may use; it is asked only if one is idle.
    `was` holds the names that a code had before.
    """
    if not document.switches:
        return list(found)
    findings = _Findings(found, was)
    reaches = _Reaches(document)
    idle: list[tuple[Switch, list[str]]] = []
    for number, switch in enumerate(document.switches):
        if switch.action == "off":
            span = reaches.of(number)
            names = [name for name in switch.names or (_EVERYTHING,) if not findings.hide(name, span)]
            idle += [(switch, names)] if names else []
    unknown = [_unknown(switch) for switch in document.switches if switch.action not in ("off", "on")]
    return sorted([*findings.left(), *_idle_ones(idle, known), *unknown], key=lambda one: one.span)


class _Findings:
    """Findings in order of place, by each name that a comment can call them."""

    def __init__(self, found: Sequence[Diagnostic], was: Mapping[str, Sequence[str]]) -> None:
        self._found = found
        self._starts: defaultdict[str, list[int]] = defaultdict(list)
        self._numbers: defaultdict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(found):
            for name in {_EVERYTHING, one.code, one.category, one.topic or one.code, *was.get(one.code, ())}:
                self._starts[name].append(one.span.start)
                self._numbers[name].append(number)
        # For each name how many hidden parts begin and end at each of its findings.
        self._edges = {name: [0] * (len(starts) + 1) for name, starts in self._starts.items()}

    def hide(self, name: str, span: Span) -> bool:
        """Hide what the name stands for in a part of the text. Is there anything?"""
        starts = self._starts.get(name, ())
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first >= last:
            return False
        self._edges[name][first] += 1
        self._edges[name][last] -= 1
        return True

    def left(self) -> Iterator[Diagnostic]:
        """Those that are not hidden."""
        hidden = {
            number
            for name, edges in self._edges.items()
            for number, depth in zip(self._numbers[name], accumulate(edges), strict=False)
            if depth
        }
        return (one for number, one in enumerate(self._found) if number not in hidden)


class _Reaches:
    """Which part of the text each switch reaches."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._blocks = [block for block in document.blocks if block.pieces]
        self._starts = [block.pieces[0].start for block in self._blocks]
        self._ons: defaultdict[str, list[int]] = defaultdict(list)
        for number, switch in enumerate(document.switches):
            if switch.action == "on":
                for name in switch.names or (_EVERYTHING,):
                    self._ons[name].append(number)

    def of(self, number: int) -> Span:
        """The part that switch `number` reaches, which is one that turns off."""
        switch = self._document.switches[number]
        if switch.scope == "file":
            return Span(0, len(self._document.text))
        if switch.scope == "next":
            return self._next_block(switch.span.end)
        ons = [self._next_on(name, number) for name in (_EVERYTHING, *switch.names)]
        end = min(
            (self._document.switches[on].span.start for on in ons if on is not None), default=len(self._document.text)
        )
        return Span(switch.span.end, end)

    def _next_block(self, start: int) -> Span:
        index = bisect_left(self._starts, start)
        if index == len(self._blocks):
            return Span(start, start)
        return Span(self._starts[index], self._blocks[index].pieces[-1].end)

    def _next_on(self, name: str, number: int) -> int | None:
        ons = self._ons.get(name, ())
        index = bisect_left(ons, number)
        return ons[index] if index < len(ons) else None


def _idle_ones(idle: Sequence[tuple[Switch, list[str]]], known: Callable[[], Collection[str]]) -> Iterator[Diagnostic]:
    """A finding for each switch that does nothing, or that names something which does not stand in its reach."""
    choices = known() if any(name for _, names in idle for name in names) else ()
    hints = 0
    for switch, names in idle:
        message = f"This comment switches off {' '.join(names) or 'everything'}, but there is nothing to switch off."
        wrong = next((name for name in names if name and choices and name not in choices), "")
        if wrong:
            hints += 1
            hint = did_you_mean(wrong, choices) if hints <= _MOST_HINTS else ""
            message = f"“{wrong}” is not a rule, a category, a topic or a word.{hint}"
        yield _idle(switch, message)


def _idle(switch: Switch, message: str) -> Diagnostic:
    return Diagnostic(
        code="idle-switch",
        axis="hard",
        category="switch",
        level="consider",
        span=switch.span,
        message=message,
        suggestions=(Suggestion(advice="You could take it out, or put it right."),),
        why="A comment that does nothing can hide something later.",
    )


def _unknown(switch: Switch) -> Diagnostic:
    hint = did_you_mean(switch.action, ("off", "on", "off-next", "off-file"))
    return Diagnostic(
        code="unknown-switch",
        axis="hard",
        category="switch",
        level="change",
        span=switch.span,
        message=f"“{switch.action}” is not a switch.{hint}",
        why="Nothing is switched off here.",
    )
