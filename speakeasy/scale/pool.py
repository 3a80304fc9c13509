"""Processes that check files side by side. Imported only where there is enough to do."""

from __future__ import annotations

import signal
import sys
import threading
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from speakeasy.model import Checked
from speakeasy.scale.local import CheckOne, Make, checked, size_of

_CHUNK_BYTES = 64_000
_CHUNK_FILES = 32
_CHUNKS_AHEAD = 4
"""For each worker. What is ready waits in memory for its turn, so it must not run ahead without end."""

_MOST_ON_WINDOWS = 61
_KILLED_TWICE = "checking this file was cut off twice. It may be damaged, or need more memory than there is."

Chunk = list[Path]
Packed = bytes | Checked

_check_one: ContextVar[CheckOne] = ContextVar("_check_one")
"""Set once in each worker. An executor has no other place for what its workers share."""


class Job(Struct, frozen=True):
    """What to check with: how a worker makes its own `check_one`, the one of this process, and how many workers."""

    make: Make[Any]
    given: Any
    check_one: CheckOne
    workers: int


def check_shared(paths: Sequence[Path], job: Job) -> Iterator[Checked]:
    """Check the files in workers, and give the answers in order.

    Where this machine allows no workers, the files are checked here. A worker can be killed: by a file that
    makes a parser crash, or for want of memory. Then the files that it may have had are checked one by one. One
    that kills a second worker is a problem, and the rest goes on.
    """
    chunks = deque(_chunks(paths))
    while chunks:
        try:
            pool = _start(job, job.workers)
        except (OSError, ImportError, NotImplementedError):
            yield from (checked(job.check_one, path) for chunk in chunks for path in chunk)
            return
        with _closing(pool):
            in_doubt = yield from _until_broken(pool, chunks, job.workers * _CHUNKS_AHEAD)
        yield from _one_by_one(in_doubt, job)


def _chunks(paths: Sequence[Path]) -> Iterator[Chunk]:
    chunk: Chunk = []
    total = 0
    for path in paths:
        chunk.append(path)
        total += size_of(path)
        if total >= _CHUNK_BYTES or len(chunk) >= _CHUNK_FILES:
            yield chunk
            chunk, total = [], 0
    if chunk:
        yield chunk


def _until_broken(pool: ProcessPoolExecutor, chunks: deque[Chunk], ahead: int) -> Generator[Checked, None, Chunk]:
    """Give the answers in order until all is done or a worker is killed. Returns the files that are in doubt then."""
    waiting: deque[tuple[Chunk, Future[list[Packed]]]] = deque()
    while chunks or waiting:
        try:
            while chunks and len(waiting) < ahead:
                waiting.append((chunks[0], pool.submit(_check_chunk, chunks[0])))
                chunks.popleft()
            answers = waiting[0][1].result()
        except BrokenProcessPool:
            return [path for chunk, _ in waiting for path in chunk] or chunks.popleft()
        waiting.popleft()
        yield from map(_unpacked, answers)
    return []


def _one_by_one(paths: Sequence[Path], job: Job) -> Iterator[Checked]:
    rest = deque(paths)
    while rest:
        try:
            with _closing(_start(job, 1)) as pool:
                while rest:
                    (answer,) = pool.submit(_check_chunk, [rest[0]]).result()
                    rest.popleft()
                    yield _unpacked(answer)
        except (BrokenProcessPool, OSError):
            path = rest.popleft()
            yield Checked(str(path), None, problem=f"{path}: {_KILLED_TWICE}")


def _start(job: Job, workers: int) -> ProcessPoolExecutor:
    """Workers, already on their way. Raises `OSError` or `ImportError` where this machine allows none.

    A copy of this process has all in place to check with. It is safe only on Linux, and while nothing else runs
    in this process; elsewhere a worker starts afresh.
    """
    if sys.platform == "linux" and threading.active_count() == 1:
        pool = ProcessPoolExecutor(workers, get_context("fork"), _begin, (job.check_one,))
    else:
        pool = ProcessPoolExecutor(
            min(workers, _MOST_ON_WINDOWS), get_context("spawn"), _begin_afresh, (job.make, job.given)
        )
    pool.submit(_check_chunk, [])
    return pool


@contextmanager
def _closing(pool: ProcessPoolExecutor) -> Iterator[ProcessPoolExecutor]:
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _begin(check_one: CheckOne) -> None:
    """In a worker: remember what to check with, and end without a word when people press Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _check_one.set(check_one)


def _begin_afresh(make: Make[Any], given: Any) -> None:
    _begin(make(given))


def _check_chunk(paths: Chunk) -> list[Packed]:
    check_one = _check_one.get()
    return [_packed(checked(check_one, path)) for path in paths]


def _packed(answer: Checked) -> Packed:
    """As bytes, which travel between processes at a third of the cost. Names that are not Unicode cannot be packed."""
    try:
        return msgspec.msgpack.encode(answer)
    except UnicodeEncodeError:
        return answer


def _unpacked(answer: Packed) -> Checked:
    return answer if isinstance(answer, Checked) else msgspec.msgpack.decode(answer, type=Checked)
