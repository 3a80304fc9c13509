"""What each project has decided: its keeps and its challenges, read again when their files change."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from speakeasy.decisions.look import Decided
from speakeasy.errors import SpeakeasyError
from speakeasy.model import Diagnostic, Document
from speakeasy.paths import is_folder


class Decisions(Struct, frozen=True):
    """The decisions of one project on one day. `problem` says why they could not be used; then none hold."""

    decided: Decided | None
    marks: tuple[object, ...]
    problem: str = ""

    def apply(self, document: Document, found: list[Diagnostic]) -> list[Diagnostic]:
        """The findings again, with what was decided about them."""
        return self.decided.apply(document, found) if self.decided else found


def decisions_of(root: Path, before: Decisions | None) -> Decisions:
    """The decisions in force: those from before, if neither a file nor the day has changed."""
    marks = (date.today(), *_marks(root))
    if before is not None and before.marks == marks:
        return before
    try:
        return Decisions(Decided(root), marks)
    except SpeakeasyError as error:
        return Decisions(None, marks, str(error))


def is_decision(path: Path) -> bool:
    """Is it a file in which decisions stand?"""
    from speakeasy.decisions.challenge import FOLDER as CHALLENGES
    from speakeasy.decisions.store import FOLDER

    folder = path.parent
    return folder.name == FOLDER or (folder.name == CHALLENGES and folder.parent.name == FOLDER)


def _marks(root: Path) -> Iterator[object]:
    """Name, size and time of each file. The files are looked at themselves: an editor may write in place."""
    from speakeasy.decisions.store import folder_for

    top = folder_for(root)
    if not is_folder(top):
        return
    from speakeasy.decisions.challenge import FOLDER as CHALLENGES  # takes time, and most projects have none

    for folder in (top, top / CHALLENGES):
        try:
            with os.scandir(folder) as files:
                yield from sorted((one.name, *_mark(one)) for one in files if one.name.endswith(".toml"))
        except OSError:
            yield None


def _mark(file: os.DirEntry[str]) -> tuple[int, int]:
    facts = file.stat()
    return facts.st_size, facts.st_mtime_ns
