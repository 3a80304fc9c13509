"""What Git ignores. The only module that knows pathspec, and it is asked only where an ignore file is."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from speakeasy.paths import absolute, is_there

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

IGNORE_FILE = ".gitignore"


class Ignored(Struct, frozen=True):
    """The ignore files in force in a folder, the outermost first, each with the folder it counts from."""

    specs: tuple[tuple[str, GitIgnoreSpec], ...] = ()

    def within(self, folder: Path) -> Ignored:
        """What is ignored inside a folder: all this, and its own ignore file. The path is absolute."""
        return self.heeding(folder / IGNORE_FILE, folder)

    def heeding(self, file: Path, folder: Path) -> Ignored:
        """All this, and an ignore file, if it is there, whose rules count from a folder."""
        spec = _spec(file)
        return Ignored((*self.specs, (str(folder), spec))) if spec else self

    def covers(self, path: Path, is_folder: bool) -> bool:
        """Is the path ignored? It is absolute, and the folders around it are not ignored. The nearest file decides."""
        for folder, spec in reversed(self.specs):
            place = str(path)[len(folder) :].replace(os.sep, "/").lstrip("/")
            answer = spec.check_file(f"{place}/" if is_folder else place).include
            if answer is not None:
                return answer
        return False


def ignored_above(top: Path) -> Ignored:
    """What is ignored in a folder by the ignore files above it, up to the top of its Git repository.

    Nothing, if they ignore the folder itself: it was asked for by name.
    """
    folders = list(_up_to_repository(absolute(top)))
    ignored = Ignored()
    for folder in reversed(folders):
        ignored = ignored.heeding(folder / ".git" / "info" / "exclude", folder)
        if folder != absolute(top):
            ignored = ignored.within(folder)
    return Ignored() if ignored.covers(absolute(top), is_folder=True) else ignored


def _up_to_repository(top: Path) -> Iterator[Path]:
    """The folder and those above it. None if it is in no repository."""
    folders = (top, *top.parents)
    for number, folder in enumerate(folders):
        if is_there(folder / ".git"):
            yield from folders[: number + 1]
            return


def _spec(file: Path) -> GitIgnoreSpec | None:
    """An ignore file's rules; None if it is not there or cannot be read. Lines that mean nothing are passed over."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return None
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(line for line in lines if _is_rule(line, GitIgnoreSpec))


def _is_rule(line: str, spec: type[GitIgnoreSpec]) -> bool:
    try:
        spec.from_lines([line])
    except ValueError:
        return False
    return True
