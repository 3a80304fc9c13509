"""File patterns such as `letters/**/*.md`, the same in settings and on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from pathlib import PurePath

_WILD = frozenset("*?[")
_ANY_FOLDERS = "**"


def is_glob(text: str) -> bool:
    """Does it hold a sign that stands for other characters?"""
    return not _WILD.isdisjoint(text)


def matches(path: PurePath, patterns: Iterable[str]) -> bool:
    """Is the path, or a folder it is in, named by one of the patterns? The path is relative to where they start.

    `*` stays inside one name, `**` reaches across folders. A pattern of one name only is found in any folder.
    """
    return any(reaches(path.parts, names, inside=True) for names in map(_names, patterns) if names)


def _names(pattern: str) -> list[str]:
    names = [name for name in pattern.replace("\\", "/").split("/") if name not in ("", ".")]
    return [_ANY_FOLDERS, *names] if len(names) == 1 and not pattern.startswith("/") else names


def reaches(parts: Sequence[str], names: Sequence[str], *, inside: bool = False) -> bool:
    """Do the names of a pattern match the parts of a path to its end; or, `inside`, to a folder around it?

    The parts are read once, and all places in the pattern that they can have reached are kept: no going back.
    """
    reached = _with_skipped({0}, names)
    for part in parts:
        stay = {place for place in reached if place < len(names) and names[place] == _ANY_FOLDERS}
        step = {place + 1 for place in reached - stay if place < len(names) and fnmatchcase(part, names[place])}
        reached = _with_skipped(stay | step, names)
        if inside and len(names) in reached:
            return True
    return len(names) in reached


def _with_skipped(places: set[int], names: Sequence[str]) -> set[int]:
    """`**` can also stand for no folder at all."""
    reached = set(places)
    for place in range(len(names)):
        if place in reached and names[place] == _ANY_FOLDERS:
            reached.add(place + 1)
    return reached
