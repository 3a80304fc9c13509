"""Stands in for the checker, for tests that need a function which other processes can import."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from speakeasy.errors import NotReadError
from speakeasy.model import Block, Checked, Diagnostic, Document, Piece, Span


def make(given: dict[str, object]) -> Callable[[Path], Checked]:
    """`given["home"]` is the process that must never be killed, whatever a file does."""
    if given.get("refuse"):
        raise NotReadError("these settings cannot be used")

    def check_one(path: Path) -> Checked:
        text = path.read_text(encoding="utf-8")
        act(text, path, given)
        block = Block("paragraph", text, (Piece(0, len(text), 0, len(text)),))
        finding = Diagnostic(
            "hard-sentence", "hard", "sentence", "consider", Span(0, len(text)), f"{len(text)} letters"
        )
        return Checked(str(path), Document(path.name, text, (block,)), (finding,))

    return check_one


def act(text: str, path: Path, given: dict[str, object]) -> None:
    if text.startswith("kill") and os.getpid() != given["home"]:
        os._exit(9)
    if text.startswith("once") and os.getpid() != given["home"] and not path.with_suffix(".seen").exists():
        path.with_suffix(".seen").touch()
        os._exit(9)
    if text.startswith("sleep"):
        time.sleep(60)
    if text.startswith("raise"):
        raise ZeroDivisionError("by nought")
    if text.startswith("refuse"):
        raise NotReadError(f"{path.name} is encrypted.")
    if text.startswith("memory"):
        raise MemoryError


def where(given: object) -> Callable[[Path], Checked]:
    """Says which process checked a file."""
    return lambda path: Checked(str(path), None, problem=str(os.getpid()))


def how(given: object) -> Callable[[Path], Checked]:
    """Says how its process came to be."""
    import multiprocessing

    return lambda path: Checked(str(path), None, problem=type(multiprocessing.current_process()).__name__)
