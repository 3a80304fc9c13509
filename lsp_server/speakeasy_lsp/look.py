"""One text, looked at: what the command line would say of it, and how this client gets it. Runs in a thread."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from speakeasy.checker import Checker, Memory
from speakeasy.errors import SpeakeasyError
from speakeasy.formats import read
from speakeasy.model import Diagnostic, Document
from speakeasy_lsp.convert import Json, Wanted, converted
from speakeasy_lsp.documents import OpenDocument
from speakeasy_lsp.lines import Lines
from speakeasy_lsp.projects import Project, Projects

_log = logging.getLogger(__name__)

_MARK = b"\xef\xbb\xbf"
"""Says that these bytes are UTF-8, whatever a page says of its own encoding: they were decoded by the editor."""


class Snapshot(NamedTuple):
    """A document as it is at one moment. `folder` is the workspace's, for a document that is on no disk."""

    uri: str
    version: int
    name: str
    path: Path | None
    folder: Path | None
    text: str
    lines: Lines


class Result(Struct, frozen=True):
    """What was found in one version of a document. `shown` holds the dict of each of `found`.

    `problem` says why the document was not checked; it is empty where there is nothing to say about that.
    """

    id: str
    snapshot: Snapshot
    project: Project
    document: Document | None = None
    found: tuple[Diagnostic, ...] = ()
    shown: tuple[Json, ...] = ()
    problem: str = ""


class Remembered:
    """What the blocks of one document gave, for as long as its checker stays the same."""

    def __init__(self) -> None:
        self._checker: Checker | None = None
        self._memory: Memory = {}

    def under(self, checker: Checker) -> Memory:
        """The memory to hand to this checker: an empty one if it is new."""
        if checker is not self._checker:
            self._checker, self._memory = checker, {}
        return self._memory


def snapshot_of(document: OpenDocument, folder: Path | None) -> Snapshot:
    """The document as it is now."""
    return Snapshot(document.uri, document.version, document.name, document.path, folder, document.text, document.lines)


def look(snapshot: Snapshot, projects: Projects, remembered: Remembered, wanted: Wanted, name: str) -> Result:
    """Check a text. `name` is for the result: it tells it from all others."""
    project = projects.of(snapshot.path, snapshot.folder)
    try:
        if snapshot.name.endswith(".toml"):
            return _slips(snapshot, project, name)
        document = _read(snapshot, project)
        if document is None:
            return Result(name, snapshot, project)
        found = project.checker.check(document, remembered.under(project.checker))
        found = project.decisions.apply(document, found)
    except SpeakeasyError as error:
        return Result(name, snapshot, project, problem=str(error))
    except Exception as error:  # noqa: BLE001 - a slip of ours must not end the checks of this document
        _log.exception("A check stopped.")
        return Result(name, snapshot, project, problem=f"speakeasy stopped here: {error!r}. Please tell us.")
    kept = tuple(one for one in found if wanted.notes or one.level != "note")
    shown = tuple(converted(kept, snapshot.uri, snapshot.lines, wanted))
    return Result(name, snapshot, project, document, kept, shown)


def _read(snapshot: Snapshot, project: Project) -> Document | None:
    """The document, or None for one that is left out or of a kind that is not read."""
    if project.excluded or not is_readable(snapshot.name):
        return None
    data = snapshot.text.encode()
    if len(data) > project.config.max_size:
        limit = project.config.max_size
        raise SpeakeasyError(f"{snapshot.name} is over {limit:,} bytes, so it is not checked. Set max-size to read it.")
    return read(_MARK + data, snapshot.name, boilerplate=project.config.boilerplate)


def is_readable(name: str) -> bool:
    """Is a text of this name of a kind that we read? What an editor has open is never a Word file."""
    from speakeasy.formats import known_suffixes

    suffix = Path(name).suffix.lower()
    return suffix != ".docx" and (not suffix or suffix in known_suffixes())


def _slips(snapshot: Snapshot, project: Project, name: str) -> Result:
    from speakeasy_lsp.slips import slips_in  # most people never open a settings file

    return Result(name, snapshot, project, shown=tuple(slips_in(snapshot, project)))
