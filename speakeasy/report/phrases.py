"""Small turns of phrase that reports share: numbers with their nouns, and lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from speakeasy.model import LEVELS, Axis, Checked, Level

AXIS_TITLES: dict[Axis, str] = {"hard": "May be hard to understand", "shut-out": "May shut people out"}

LOUD: tuple[Level, ...] = ("stop", "change")
"""The levels that other tools call a warning. Nothing is an error: style is no fault."""

_LEVEL_PHRASES: dict[Level, str] = {
    "stop": "to stop",
    "change": "to change",
    "explain": "to explain",
    "ask": "to ask about",
    "consider": "to consider",
    "note": "to note",
}


def counted(number: int, noun: str) -> str:
    """`1 file`, `2 files`, `1,200 files`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def times(number: int) -> str:
    """`once`, `twice`, `3 times`."""
    return {1: "once", 2: "twice"}.get(number) or f"{number:,} times"


def listed(items: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def shortened(items: Sequence[str], most: int) -> str:
    """`a, b and 3 more`: at most `most` of them by name."""
    rest = len(items) - most
    return listed([*items[:most], f"{rest:,} more"] if rest > 0 else items)


def by_level(counts: Mapping[Level, int]) -> str:
    """`2 to change and 1 to consider`, from the strongest to the quietest."""
    return listed([f"{counts[level]:,} {_LEVEL_PHRASES[level]}" for level in LEVELS if level in counts])


def printable(name: str) -> str:
    """A file name as text that every encoder takes: bytes that are no text become “?” signs."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def challenged(count: int) -> str:
    """`1 person has challenged this word.`"""
    return f"{count:,} {'person has' if count == 1 else 'people have'} challenged this word."


def why_not_checked(result: Checked) -> str:
    """Its problem, or the language of a text that is not in English."""
    if result.document is None:
        return result.problem
    return f"The text is in {result.document.language}. speakeasy reads English."
