"""How far a long check is: one line on a terminal, from the second second on, gone at the end."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from speakeasy.model import Checked

_FIRST = 1.0
_EACH = 0.2
_CLEAR = "\r\x1b[K"


def with_progress(results: Iterable[Checked], total: int) -> Iterator[Checked]:
    """Hand the results on. While one is waited for, the error stream says how many are done.

    A timer says it, so that one large file has a line too. Threads would stop workers from being forked.
    """
    if not sys.stderr.isatty() or sys.platform == "win32":  # There is no such timer on Windows.
        yield from results
        return
    import signal

    line = _Line(total)
    before = signal.signal(signal.SIGALRM, line.show)
    signal.setitimer(signal.ITIMER_REAL, _FIRST, _EACH)
    try:
        yield from line.watched(results)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        line.clear()


class _Line:
    """The line, and whether it may be shown: never while the report is being written."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._waiting = False
        self._shown = False

    def watched(self, results: Iterable[Checked]) -> Iterator[Checked]:
        self._waiting = True
        for result in results:
            self._waiting = False
            self.clear()
            yield result
            self._done += 1
            self._waiting = True
        self._waiting = False

    def show(self, *_: object) -> None:
        if self._waiting:
            self._shown = True
            self._write(f"{_CLEAR}Checked {self._done:,} of {self._total:,} …")

    def clear(self) -> None:
        if self._shown:
            self._shown = False
            self._write(_CLEAR)

    def _write(self, text: str) -> None:
        # Past Python's buffer: a signal may come while that is being written to.
        os.write(sys.stderr.fileno(), text.encode(sys.stderr.encoding, "replace"))
