"""Mistakes in settings files and word lists, as they are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from speakeasy.doctor.own import beside
from speakeasy.errors import ConfigError, SpeakeasyError, WordlistError
from speakeasy.known import known_names
from speakeasy.model import Span
from speakeasy.settings import FILE, PYPROJECT
from speakeasy.settings.file import layers_from
from speakeasy.settings.lines import Keys, key_lines, line_of
from speakeasy.wordlists.examples import Benches, bench_for, failures_of
from speakeasy.wordlists.listfile import list_from
from speakeasy.wordlists.lists import compile_files
from speakeasy_lsp.convert import SOURCE, WARNING, Json, range_of
from speakeasy_lsp.look import Snapshot
from speakeasy_lsp.projects import Project

_PLACED = re.compile(r"^(?P<file>.+?\.toml):(?:(?P<line>\d+):)? (?P<said>.*)$", re.DOTALL)
_AT_LINE = re.compile(r" \(at line (\d+), column \d+\)")
_KEY_SAID = re.compile(r"“([a-z_]+)”|\$\.([a-z_]+)|\[(\w+)\]")
_WORDS = re.compile(r"^[ \t]*\[+[ \t]*(?:words|choices|classes|acronyms|sources)\b", re.MULTILINE)


def is_settings(path: Path | None) -> bool:
    """Is it a file that settings are looked for in?"""
    return path is not None and path.name in (FILE, PYPROJECT)


def is_word_list(path: Path | None, text: str, project: Project) -> bool:
    """Is it a word list: named as one in the settings, or with the tables of one?"""
    return (path is not None and path in project.config.house) or bool(_WORDS.search(text))


def slips_in(snapshot: Snapshot, project: Project) -> Iterator[Json]:
    """The mistakes in the file, each at its line."""
    path = snapshot.path or Path(snapshot.name)
    try:
        if is_settings(path):
            slips: list[ConfigError] = []
            try:
                layers_from(snapshot.text.encode(), path, known_names(), slips.append)
            finally:
                yield from (_slip(str(slip), snapshot) for slip in slips)
        elif is_word_list(path, snapshot.text, project):
            yield from _slips_of_list(snapshot, path, project)
    except SpeakeasyError as error:
        yield _slip(str(error), snapshot)


def _slips_of_list(snapshot: Snapshot, path: Path, project: Project) -> Iterator[Json]:
    """What cannot be used; if all can, the examples that do not hold. Raises `WordlistError` for what ends it all."""
    slips: list[tuple[str, WordlistError]] = []
    read = list_from(snapshot.text, path, lambda name, error: slips.append((name, error)))
    lines = key_lines(snapshot.text)
    for name, error in slips:
        yield _slip(str(error), snapshot, _line_of_key(name, str(error), lines))
    if slips:
        return
    compiled = compile_files([read])
    lists = [*beside(project.config, path), compiled]
    benches: Benches = {}
    for entry in read.entries:
        for failure in failures_of(entry, *bench_for(entry, lists, benches)):
            line = line_of(lines, ("words", entry.name, failure.partition(" ")[0]))
            yield _slip(f"This example does not hold: {failure}.", snapshot, line)


def _line_of_key(name: str, message: str, lines: Mapping[Keys, int]) -> int:
    """The line of the key or the table that a message is about; 0 if it names none."""
    for quoted, pointed, table in _KEY_SAID.findall(message):
        if line := lines.get(("words", name, quoted or pointed) if name else (table,)):
            return line
    return 0


def _slip(message: str, snapshot: Snapshot, line: int = 0) -> Json:
    placed = _PLACED.match(message)
    if placed and Path(placed["file"]).name != Path(snapshot.name).name:
        placed = None  # It is about a list that is named here: its line is none of this file.
    at_line = _AT_LINE.search(message)
    if not line and placed:
        line = int(placed["line"] or 0)
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
