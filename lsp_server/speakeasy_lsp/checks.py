"""Keeps the findings of each open document up to date, off the main loop. Stale work is never shown."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from uuid import uuid4

from speakeasy_lsp.convert import Wanted
from speakeasy_lsp.documents import OpenDocument
from speakeasy_lsp.look import Remembered, Result, look, snapshot_of
from speakeasy_lsp.projects import Projects

QUICK = 0.03
"""Seconds. A document that is checked faster than this is checked after each key."""
MOST_WAIT = 0.5
"""Seconds that a slow document's next check waits, at most."""


class _Watched:
    """One open document and what is known about it."""

    def __init__(self, document: OpenDocument) -> None:
        self.document = document
        self.remembered = Remembered()
        self.result: Result | None = None
        self.task: asyncio.Task[None] | None = None
        self.seconds = 0.0
        """How long the last check took."""
        self.ended = 0.0
        self.asked = 1
        """How often something has changed: the text, or what it goes by."""
        self.answered = 0
        """The change that the result is of."""

    def wait(self) -> float:
        """Seconds to wait before the next check, so that a slow one leaves the computer a third of the time."""
        if self.seconds < QUICK:
            return 0.0
        return max(0.0, self.ended + min(MOST_WAIT, self.seconds / 2) - monotonic())

    @property
    def newest(self) -> Result | None:
        """The result, if it is of the text as it is now, under what holds now."""
        return self.result if self.answered == self.asked else None


class Checks:
    """One task for each document that has changed: it ends when the newest text has its result."""

    def __init__(
        self,
        projects: Projects,
        wanted: Callable[[], Wanted],
        folder_of: Callable[[OpenDocument], Path | None],
        tell: Callable[[Result], None],
    ) -> None:
        """`tell` is called in the loop with each result that is the newest when it comes."""
        self._projects = projects
        self._wanted = wanted
        self._folder_of = folder_of
        self._tell = tell
        self._watched: dict[str, _Watched] = {}
        self.ready = asyncio.Event()
        """Set when the settings of the editor are known: a check before that could only be wrong."""
        self._run = uuid4().hex[:8]
        self._count = 0

    def opened(self, document: OpenDocument) -> None:
        """Watch a document from now on."""
        self.closed(document.uri)
        self._watched[document.uri] = _Watched(document)
        self.changed(document.uri)

    def changed(self, uri: str) -> None:
        """The text has changed: check it, unless a check is on its way, which will see it too."""
        watched = self._watched.get(uri)
        if watched is None:
            return
        watched.asked += 1
        self._start(watched)

    def _start(self, watched: _Watched) -> None:
        if watched.task is None or watched.task.done():
            watched.task = asyncio.create_task(self._until_newest(watched))

    def closed(self, uri: str) -> None:
        """Forget a document."""
        watched = self._watched.pop(uri, None)
        if watched is not None and watched.task is not None:
            watched.task.cancel()

    def all_again(self) -> None:
        """The settings have changed: nothing that is known still holds."""
        for uri in self._watched:
            self.changed(uri)

    def stop(self) -> None:
        """Forget all documents."""
        for uri in list(self._watched):
            self.closed(uri)

    def latest(self, uri: str) -> Result | None:
        """The last result, which may be of an older text."""
        watched = self._watched.get(uri)
        return watched.result if watched else None

    async def newest(self, uri: str) -> Result | None:
        """The result of the text as it is now, as soon as it is there. None for a document that is not open."""
        while (watched := self._watched.get(uri)) is not None:
            if watched.newest is not None:
                return watched.newest
            self._start(watched)
            if watched.task is not None:
                await asyncio.wait([watched.task])  # It goes on if we are cancelled.
                if not watched.task.cancelled() and watched.task.exception():
                    return None  # A slip of ours: to try again would never end.
        return None

    async def _until_newest(self, watched: _Watched) -> None:
        await self.ready.wait()
        while watched.answered != watched.asked:
            if wait := watched.wait():
                await asyncio.sleep(wait)
            asked = watched.asked
            snapshot = snapshot_of(watched.document, self._folder_of(watched.document))
            started = monotonic()
            result = await asyncio.to_thread(
                look, snapshot, self._projects, watched.remembered, self._wanted(), self._name()
            )
            watched.ended = monotonic()
            watched.seconds = watched.ended - started
            if asked == watched.asked:
                watched.answered, watched.result = asked, result
                self._tell(result)

    def _name(self) -> str:
        """A name that no other result has, of this run or of one before it."""
        self._count += 1
        return f"{self._run}-{self._count}"
