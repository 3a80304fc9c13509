"""Many files on the cores of this machine: the same answers in the same order as on one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from speakeasy.errors import SpeakeasyError
from speakeasy.model import Checked

Given = TypeVar("Given")
CheckOne = Callable[[Path], Checked]
Make = Callable[[Given], CheckOne]
"""Makes what checks one file. It must be a function at the top of a module, so that other processes find it."""

WORTH_SHARING = 400_000
"""Bytes. Starting two workers was measured at 20 ms, and their imports at 25 ms: less text than this gains nothing."""


def check_files(paths: Sequence[Path], make: Make[Given], given: Given, jobs: int | None = None) -> Iterator[Checked]:
    """Check each file, in order, on up to `jobs` cores; None for all that this process may use.

    `make(given)` is called once here and once in each worker. A file that cannot be checked, whatever the reason,
    is a `Checked` with a problem. Raises, before the first file, what `make` raises.
    """
    check_one = make(given)
    workers = min(jobs or usable_cores(), len(paths))
    if workers > 1 and is_worth_sharing(paths):
        from speakeasy.scale.pool import Job, check_shared

        return check_shared(paths, Job(make, given, check_one, workers))
    return (checked(check_one, path) for path in paths)


def checked(check_one: CheckOne, path: Path) -> Checked:
    """What `check_one` says, or a problem if it raises: one file never stops the others."""
    try:
        return check_one(path)
    except SpeakeasyError as error:
        problem = str(error)
    except MemoryError:
        problem = f"{path}: there was too little memory to check it. Split it, or check it alone."
    except Exception as error:  # noqa: BLE001 - a slip of ours in one file must not cost the others
        problem = f"{path}: speakeasy stopped here ({type(error).__name__}: {error}). Please tell us."
    return Checked(str(path), None, problem=problem)


def usable_cores() -> int:
    """The cores that this process may use, which can be fewer than the machine has."""
    if ask := getattr(os, "process_cpu_count", None):
        return ask() or 1
    if ask := getattr(os, "sched_getaffinity", None):
        return len(ask(0))
    return os.cpu_count() or 1


def is_worth_sharing(paths: Sequence[Path]) -> bool:
    """Is there more to do than starting workers would cost?"""
    total = 0
    for path in paths:
        total += size_of(path)
        if total > WORTH_SHARING:
            return True
    return False


def size_of(path: Path) -> int:
    """A file's size in bytes, or 0 if nobody can say."""
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0
