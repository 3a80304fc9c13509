"""Each run adds a line for each kind of document, and changes none. A line is JSON that anyone can read."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path

import msgspec

from speakeasy.decisions.progress.tally import Tally
from speakeasy.decisions.store import folder_for, read_text
from speakeasy.errors import DecisionError
from speakeasy.paths import is_file, shown

FILE = "progress.jsonl"


class Line(Tally, frozen=True, rename="kebab", kw_only=True):
    """The counts of one kind of document on a day. `paths` is what was looked at; empty: everything.

    Counts can be compared where `audience` and `version` are the same.
    """

    on: date
    kind: str
    audience: str = ""
    version: str = ""
    paths: tuple[str, ...] = ()

    @property
    def month(self) -> str:
        """“2026-11”."""
        return f"{self.on:%Y-%m}"


def read_lines(root: Path) -> tuple[list[Line], list[str]]:
    """All lines, in order, and a sentence for each that cannot be used. Raises `DecisionError`."""
    path = folder_for(root) / FILE
    lines: list[Line] = []
    problems: list[str] = []
    if not is_file(path):
        return lines, problems
    decoder = msgspec.json.Decoder(Line)
    for number, text in enumerate(read_text(path).split("\n"), 1):
        if text.strip():
            try:
                lines.append(decoder.decode(text))
            except msgspec.DecodeError:
                problems.append(f"{shown(path)}:{number}: this line is not whole, so it is not counted.")
    return lines, problems


def add_lines(root: Path, lines: Iterable[Line]) -> None:
    """Put lines at the end, in one step. Raises `DecisionError` if the disk does not take them.

    Two runs at once do no harm: the system puts one after the other.
    """
    path = folder_for(root) / FILE
    text = b"".join(msgspec.json.encode(line) + b"\n" for line in lines)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
        try:
            # A line that was cut off, by a full disk say, must not swallow the next one.
            text = text if _ends_whole(file) else b"\n" + text
            if os.write(file, text) != len(text):
                raise DecisionError(f"{shown(path)}: the disk is full. Make room, and run this again.")
        finally:
            os.close(file)
    except OSError as error:
        raise DecisionError(f"{shown(path)}: we cannot write the history here ({error.strerror}).") from None


def _ends_whole(file: int) -> bool:
    if os.lseek(file, 0, os.SEEK_END) == 0:
        return True
    os.lseek(file, -1, os.SEEK_END)
    return os.read(file, 1) == b"\n"


def by_kind(lines: Iterable[Line], paths: tuple[str, ...], kinds: Collection[str]) -> dict[str, list[Line]]:
    """For each of these kinds of document its months in order: of each month the last day, of each day the last run.

    Only runs that looked at the same paths count: a kind is compared with itself.
    """
    best: dict[str, dict[str, Line]] = {}
    for line in lines:
        if line.paths == paths and line.kind in kinds:
            months = best.setdefault(line.kind, {})
            if line.month not in months or line.on >= months[line.month].on:
                months[line.month] = line
    return {kind: [months[month] for month in sorted(months)] for kind, months in sorted(best.items())}
