"""How far a long check is: one line on a terminal, gone at the end."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator

from speakeasy.model import Checked

_QUIET_SECONDS = 1.0
_BETWEEN_SECONDS = 0.1


def with_progress(results: Iterable[Checked], total: int) -> Iterator[Checked]:
    """Hand the results on. After the first second, say on the error stream how many are done."""
    if not sys.stderr.isatty():
        yield from results
        return
    start = shown = time.monotonic()
    for done, result in enumerate(results, 1):
        now = time.monotonic()
        if now - start > _QUIET_SECONDS and now - shown > _BETWEEN_SECONDS:
            shown = now
            sys.stderr.write(f"\r\x1b[KChecked {done:,} of {total:,} files…")
            sys.stderr.flush()
        elif sys.stdout.isatty() and shown != start:
            sys.stderr.write("\r\x1b[K")
        yield result
    if shown != start:
        sys.stderr.write("\r\x1b[K")
