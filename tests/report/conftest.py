"""Hand-made documents, so that these tests need no parser and no word list."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from speakeasy.model import Block, Checked, Diagnostic, Document, Piece, Span, Suggestion
from speakeasy.report import Options, Summary, write

Make = Callable[..., Any]


def _document(text: str, name: str = "letter.md", **fields: Any) -> Document:
    """A document with a block for each line that is not empty."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block("paragraph", line, (Piece(0, len(line), start, start + len(line)),)))
        start += len(line) + 1
    return Document(name, text, tuple(blocks), **fields)


def _finding(text: str, words: str, code: str = "utilise", **fields: Any) -> Diagnostic:
    """A finding at the first place of `words`."""
    start = text.index(words)
    plain: dict[str, Any] = {
        "axis": "hard",
        "category": "wordy",
        "level": "change",
        "message": f"“{words}” has a plainer word.",
        "suggestions": (Suggestion(text="used"),),
        "why": "“Use” is shorter.",
        "source": ("us-plain",),
        "entry": code,
    }
    return Diagnostic(code=code, span=Span(start, start + len(words)), **{**plain, **fields})


@pytest.fixture
def document() -> Make:
    return _document


@pytest.fixture
def finding() -> Make:
    return _finding


@pytest.fixture
def letter() -> Checked:
    """A letter with one finding of each axis."""
    text = "Dear Ana,\nWe utilised the hall.\nThe sufferers sat down."
    hard = _finding(text, "utilised")
    shut_out = _finding(
        text,
        "sufferers",
        "sufferer",
        axis="shut-out",
        category="inclusive",
        level="consider",
        message="“sufferers” may shut some people out.",
        suggestions=(Suggestion(advice="Say what it is like for the person."),),
        why="It says that life is only pain.",
    )
    return Checked("letter.md", _document(text), (hard, shut_out))


@pytest.fixture
def unread() -> Checked:
    return Checked("plan.pdf", None, problem="plan.pdf: this is a PDF. Save it as text.")


@pytest.fixture
def written() -> Callable[..., str]:
    """The report of some results, as text."""

    def make(results: Iterable[Checked], form: str = "text", summary: Summary | None = None, **options: Any) -> str:
        out = io.StringIO()
        write(results, out, form, Options(**options), summary)
        return out.getvalue()

    return make
