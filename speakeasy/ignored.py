"""What Git ignores, asked of each file and folder on the way, as Git does.

pathspec was tried here. It says yes to all that is inside a folder that a line names, so that a line that takes
a folder in again, such as `!keep/` after `*`, is lost when folders are asked one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path, PurePath

from msgspec import Struct

from speakeasy.globs import reaches
from speakeasy.paths import absolute, is_there

IGNORE_FILE = ".gitignore"
_ANYWHERE = "**"


class Line(Struct, frozen=True):
    """A line of an ignore file: the names on the way, and whether it ignores or takes in again."""

    names: tuple[str, ...]
    ignores: bool
    folders_only: bool

    def covers(self, place: PurePath, is_folder: bool) -> bool:
        """Does it name this very place? What is inside a folder that it names is not asked about."""
        if self.folders_only and not is_folder:
            return False
        if len(self.names) == 2 and self.names[0] == _ANYWHERE:
            return fnmatchcase(place.name, self.names[1])
        return reaches(place.parts, self.names)


class Ignored(Struct, frozen=True):
    """The ignore files in force in a folder, the outermost first, each with the folder it counts from."""

    files: tuple[tuple[Path, tuple[Line, ...]], ...] = ()

    def within(self, folder: Path) -> Ignored:
        """What is ignored inside a folder: all this, and its own ignore file. The path is absolute."""
        return self.heeding(folder / IGNORE_FILE, folder)

    def heeding(self, file: Path, folder: Path) -> Ignored:
        """All this, and an ignore file, if it is there, whose lines count from a folder."""
        lines = tuple(_lines(file))
        return Ignored((*self.files, (folder, lines))) if lines else self

    def covers(self, path: Path, is_folder: bool) -> bool:
        """Is the path ignored? It is absolute, and the folders around it are not ignored.

        The nearest ignore file that names it decides, and the last line in it.
        """
        for folder, lines in reversed(self.files):
            place = path.relative_to(folder)
            for line in reversed(lines):
                if line.covers(place, is_folder):
                    return line.ignores
        return False


def ignored_above(top: Path) -> Ignored:
    """What is ignored in a folder by the ignore files above it, up to the top of its Git repository.

    Nothing, if they ignore the folder itself: it was asked for by name.
    """
    whole = absolute(top)
    ignored = Ignored()
    for folder in reversed(list(_up_to_repository(whole))):
        if ignored.covers(folder, is_folder=True):
            return Ignored()
        ignored = ignored.heeding(folder / ".git" / "info" / "exclude", folder)
        if folder != whole:
            ignored = ignored.within(folder)
    return ignored


def _up_to_repository(top: Path) -> Iterator[Path]:
    """The folder and those above it. None if it is in no repository."""
    folders = (top, *top.parents)
    for number, folder in enumerate(folders):
        if is_there(folder / ".git"):
            yield from folders[: number + 1]
            return


def _lines(file: Path) -> Iterator[Line]:
    """An ignore file's lines. None if it is not there or cannot be read."""
    try:
        text = file.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return
    for written in text.removeprefix("\ufeff").split("\n"):
        line = read_line(written)
        if line is not None:
            yield line


def read_line(written: str) -> Line | None:
    """A line as Git reads it; None for a comment and for a line that can name nothing."""
    text = _TRAILING_SPACE.sub("", written)
    ignores = not text.startswith("!")
    path = text.removeprefix("!").removesuffix("/")
    names = [_in_fnmatch(name) for name in path.removeprefix("/").split("/")]
    if text.startswith("#") or not all(names):
        return None
    if "/" not in path:
        names = [_ANYWHERE, *names]
    if names[-1] == _ANYWHERE:
        names.append("*")
    return Line(tuple(names), ignores, text.endswith("/"))


_TRAILING_SPACE = re.compile(r"(?<![\\ ]) +$")
_ESCAPED = re.compile(r"\\(.)")


def _in_fnmatch(name: str) -> str:
    """Git's signs in the ones of Python's fnmatch, which has no backslash."""
    if name.startswith(_ANYWHERE) and not name.strip("*"):
        return _ANYWHERE
    return _ESCAPED.sub(lambda match: f"[{match[1]}]" if match[1] in "*?[" else match[1], name.replace("[^", "[!"))
