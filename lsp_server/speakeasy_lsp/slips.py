"""Mistakes in settings files and word lists, as they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from speakeasy.errors import SpeakeasyError
from speakeasy.known import known_names
from speakeasy.model import Span
from speakeasy.settings import FILE, PYPROJECT
from speakeasy.settings.file import layers_from
from speakeasy.wordlists.listfile import list_from
from speakeasy.wordlists.lists import compile_files
from speakeasy_lsp.convert import SOURCE, WARNING, Json, range_of
from speakeasy_lsp.look import Snapshot
from speakeasy_lsp.projects import Project

_PLACED = re.compile(r"^(?P<file>.+?\.toml):(?:(?P<line>\d+):)? (?P<said>.*)$", re.DOTALL)
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)")
_WORDS = re.compile(r"^[ \t]*\[+[ \t]*(?:words|choices|classes|acronyms|sources)\b", re.MULTILINE)


def is_settings(path: Path | None) -> bool:
    """Is it a file that settings are looked for in?"""
    return path is not None and path.name in (FILE, PYPROJECT)


def is_word_list(path: Path | None, text: str, project: Project) -> bool:
    """Is it a word list: named as one in the settings, or with the tables of one?"""
    return (path is not None and path in project.config.house) or bool(_WORDS.search(text))


def slips_in(snapshot: Snapshot, project: Project) -> Iterator[Json]:
    """The first mistake in the file, at its line."""
    path = snapshot.path or Path(snapshot.name)
    try:
        if is_settings(path):
            layers_from(snapshot.text.encode(), path, known_names())
        elif is_word_list(path, snapshot.text, project):
            compile_files([list_from(snapshot.text, path)])
    except SpeakeasyError as error:
        yield _slip(str(error), snapshot)


def _slip(message: str, snapshot: Snapshot) -> Json:
    placed = _PLACED.match(message)
    at_line = _AT_LINE.search(message)
    line = int(placed["line"] or 0) if placed else 0
    if not line and at_line:
        line = int(at_line[1])
    start = snapshot.lines.offset((max(line - 1, 0), 0))
    end = snapshot.lines.offset((max(line - 1, 0), 1 << 30))
    return {
        "range": range_of(Span(start, end), snapshot.lines),
        "severity": WARNING,
        "code": "settings" if is_settings(snapshot.path) else "word-list",
        "source": SOURCE,
        "message": placed["said"] if placed else message,
    }
