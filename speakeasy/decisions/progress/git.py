"""The documents as they were, read from Git. Nothing is written, and no files are checked out."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO

from msgspec import Struct

from speakeasy.errors import DecisionError
from speakeasy.paths import shown

_PLAIN_FILE = "100"
"""How the mode of a file begins. Links and other repositories begin with something else."""


class Version(Struct, frozen=True):
    """The last commit of a month."""

    commit: str
    on: date


class Blob(Struct, frozen=True):
    """A file in a commit: its path from the root of the project, what names its bytes, and how many they are."""

    path: Path
    name: str
    size: int


def versions(root: Path, months: int) -> list[Version]:
    """The last commit of each of the last months with one, the oldest first. Raises `DecisionError`."""
    text = _git(root, "log", "--first-parent", "--format=%H %cs", "HEAD")
    found: dict[str, Version] = {}
    for line in text.decode().splitlines():
        commit, on = line.split()
        found.setdefault(on[:7], Version(commit, date.fromisoformat(on)))
    return [found[month] for month in sorted(found)[-months:]]


def blobs(root: Path, commit: str) -> Iterator[Blob]:
    """The plain files of a commit, under the root of the project. Raises `DecisionError`."""
    for row in _git(root, "ls-tree", "-r", "-l", "-z", commit).split(b"\0"):
        facts, _, path = row.partition(b"\t")
        mode, _, name, size = facts.decode().split() if facts else ("", "", "", "")
        if mode.startswith(_PLAIN_FILE):
            yield Blob(Path(os.fsdecode(path)), name, int(size))


class Reader:
    """Hands out the bytes of blobs, from one process of Git."""

    def __init__(self, into: IO[bytes], out: IO[bytes]) -> None:
        self._into = into
        self._out = out

    def read(self, blob: Blob) -> bytes:
        """The bytes. Raises `DecisionError` for one that this copy of the repository does not have."""
        self._into.write(f"{blob.name}\n".encode())
        self._into.flush()
        head = self._out.readline().split()
        if len(head) != 3:
            raise DecisionError(f"{shown(blob.path)}: this copy of the Git history does not have all files.")
        data = self._out.read(int(head[2]))
        self._out.read(1)
        return data


@contextmanager
def reader(root: Path) -> Iterator[Reader]:
    """A reader, for as long as it is needed. Raises `DecisionError` if there is no Git here."""
    try:
        process = subprocess.Popen(
            ["git", "-C", str(root), "cat-file", "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
    except OSError:
        raise _no_git() from None
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield Reader(process.stdin, process.stdout)


def _git(root: Path, *words: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), "--no-optional-locks", *words], capture_output=True, check=False)
    except OSError:
        raise _no_git() from None
    if done.returncode:
        raise DecisionError(f"{shown(root)}: there is no Git history here. Leave --from-git out, or commit first.")
    return done.stdout


def _no_git() -> DecisionError:
    return DecisionError("Git is not on this computer. Install it, or leave --from-git out.")
