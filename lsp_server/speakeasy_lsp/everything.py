"""All documents of the workspace, open or not: checked one after the other, each again only when it has changed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from lsprotocol import types
from msgspec import Struct

from speakeasy.errors import SpeakeasyError
from speakeasy.files import Search, find, read_bytes
from speakeasy.formats import known_suffixes, read
from speakeasy_lsp.convert import Json, converted
from speakeasy_lsp.lines import Lines
from speakeasy_lsp.projects import Project

if TYPE_CHECKING:
    from speakeasy_lsp.server import Server

_NOT_HERE = ".docx"
"""A Word file has no lines that an editor could show."""
_FIRST_SHOWN = 5
"""Progress is told for every so many files."""


class FileResult(Struct, frozen=True):
    """What was found in one file. `mark` tells whether it is still the same file, under the same settings."""

    id: str
    mark: tuple[object, ...]
    shown: tuple[Json, ...] = ()
    problem: str = ""


class Files:
    """The last result of each file."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._kept: dict[Path, FileResult] = {}

    def all(self) -> list[Path]:
        """The documents in the folders of the workspace, but for what settings and Git leave out."""
        return sorted({path for root in self._server.roots for path in self._in(root)})

    def _in(self, root: Path) -> Iterator[Path]:
        settings = self._server.projects.of(None, root).settings
        suffixes = tuple(suffix for suffix in known_suffixes() if suffix != _NOT_HERE)
        search = Search(suffixes, settings.for_path().exclude, settings.root)
        return (found.path for found in find([root], search) if not found.kind and not found.problem)

    def look(self, path: Path) -> FileResult:
        """What is in a file. Runs in a thread."""
        project = self._server.projects.of(path, self._server.root_of(path))
        try:
            facts = path.stat()
            mark: tuple[object, ...] = (facts.st_size, facts.st_mtime_ns, project.checker, project.decisions)
        except OSError:
            mark = (None,)
        kept = self._kept.get(path)
        if kept is None or kept.mark != mark:
            kept = self._kept[path] = self._checked(path, project, mark)
        return kept

    def _checked(self, path: Path, project: Project, mark: tuple[object, ...]) -> FileResult:
        name = uuid4().hex
        config = project.config
        try:
            document = read(read_bytes(path, config.max_size), str(path), boilerplate=config.boilerplate)
        except SpeakeasyError as error:
            return FileResult(name, mark, problem=str(error))
        wanted = self._server.wanted()
        decided = project.decisions.apply(document, project.checker.check(document))
        found = [one for one in decided if wanted.notes or one.level != "note"]
        lines = Lines(document.text, self._server.protocol.encoding)
        return FileResult(name, mark, tuple(converted(found, path.as_uri(), lines, wanted)))


class _Checked(Struct, frozen=True):
    uri: str
    id: str
    shown: tuple[Json, ...]
    version: int | None = None
    problem: str = ""


async def _each(server: Server, paths: list[Path]) -> AsyncIterator[_Checked]:
    """What is in each file; what an open document holds goes before what is on the disk."""
    opened = {one.path: one for one in server.protocol.documents.values()}
    for path in paths:
        if path in opened and (result := await server.checks.newest(opened[path].uri)) is not None:
            yield _Checked(opened[path].uri, result.id, result.shown, result.snapshot.version, result.problem)
        else:
            one = await asyncio.to_thread(server.files.look, path)
            yield _Checked(path.as_uri(), one.id, one.shown, None, one.problem)


async def workspace_diagnostics(server: Server, params: types.WorkspaceDiagnosticParams) -> Json:
    """The findings of all documents. Those that the client has already are only named."""
    if not server.is_on("workspaceDiagnostics"):
        return {"items": []}
    known = {one.uri: one.value for one in params.previous_result_ids}
    items: list[Json] = []
    async for one in _each(server, await asyncio.to_thread(server.files.all)):
        place: Json = {"uri": one.uri, "version": one.version, "resultId": one.id}
        if known.pop(one.uri, None) == one.id:
            items.append({**place, "kind": "unchanged"})
        else:
            items.append({**place, "kind": "full", "items": one.shown})
    items += [{"uri": uri, "version": None, "kind": "full", "items": []} for uri in known]  # These are gone.
    return {"items": items}


async def check_workspace(server: Server) -> dict[str, Any]:
    """Check all documents, with progress shown. The client can stop it, by the request or by the progress."""
    counts: dict[str, Any] = {"files": 0, "findings": 0, "problems": []}
    paths = await asyncio.to_thread(server.files.all)
    progress = _Progress(server)
    await progress.begin(len(paths))
    try:
        async for one in _each(server, paths):
            counts["files"] += 1
            counts["findings"] += len(one.shown)
            counts["problems"] += [one.problem] if one.problem else []
            if not server.client.pulls:
                server.publish(one.uri, one.shown, one.version)
            if progress.stopped:
                break
            progress.report(counts["files"])
    finally:
        progress.end()
    return counts


class _Progress:
    """A bar in the editor, if it can show one."""

    def __init__(self, server: Server) -> None:
        self._bars = server.work_done_progress
        self._token = uuid4().hex if server.client.progresses else ""
        self._all = 0

    async def begin(self, files: int) -> None:
        """Show the bar."""
        self._all = files
        if self._token:
            with suppress(Exception):
                await asyncio.wait_for(self._bars.create_async(self._token), 1.0)
            value = types.WorkDoneProgressBegin("speakeasy", cancellable=True, message=f"0 of {files}", percentage=0)
            self._bars.begin(self._token, value)

    @property
    def stopped(self) -> bool:
        """Has somebody pressed stop?"""
        token = self._bars.tokens.get(self._token)
        return token is not None and token.cancelled()

    def report(self, done: int) -> None:
        """So many files are done."""
        if self._token and done % _FIRST_SHOWN == 0:
            value = types.WorkDoneProgressReport(
                message=f"{done} of {self._all}", percentage=100 * done // max(self._all, 1)
            )
            self._bars.report(self._token, value)

    def end(self) -> None:
        """Take the bar away."""
        if self._token:
            self._bars.end(self._token, types.WorkDoneProgressEnd())
            self._bars.tokens.pop(self._token, None)
