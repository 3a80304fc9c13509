"""Plain text: paragraphs, items and headings, as a reader sees them. There is no markup to go by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from speakeasy.formats import furniture, switches
from speakeasy.formats.decode import decode
from speakeasy.formats.pieces import Run, make_block, unseen
from speakeasy.formats.plain_lines import Line, Paragraph, ends_sentence, lines, paragraphs
from speakeasy.model import Block, Document, Kind, Skipped, Span, Switch

SUFFIXES = (".txt", ".text")

_MOST_WORDS_IN_HEADING = 10


def read(data: bytes, name: str, *, boilerplate: bool = False) -> Document:
    """Read plain text. Raises NotReadError if it is not text."""
    text = decode(data, name)
    found: list[Switch] = []
    parts = [part for group in _groups(text, found) for part in paragraphs(group)]
    out = [False] * len(parts) if boilerplate else furniture.find([_text(part) for part in parts])
    skipped = [Skipped("page furniture", Span(part.lines[0].start, part.lines[-1].end)) for part in _where(parts, out)]
    return Document(name, text, tuple(_blocks(text, parts, out)), tuple(skipped), tuple(found))


def _groups(text: str, found: list[Switch]) -> Iterator[list[Line]]:
    """Lines with no blank line between them. Comments that speak to speakeasy go to `found`."""
    group: list[Line] = []
    for line in lines(text):
        switch = _switch(line)
        if switch:
            found.append(switch)
        elif any(map(str.isalnum, line.text)):
            group.append(line)
            continue
        if group:
            yield group
            group = []
    if group:
        yield group


def _switch(line: Line) -> Switch | None:
    if not (line.text.startswith("<!--") and line.text.endswith("-->")):
        return None
    return switches.parse(line.text[4:-3], Span(line.start, line.end))


def _where(parts: Sequence[Paragraph], flags: Iterable[bool]) -> list[Paragraph]:
    return [part for part, flag in zip(parts, flags, strict=True) if flag]


def _text(part: Paragraph) -> str:
    return "\n".join(line.text for line in part.lines)


def _blocks(text: str, parts: Sequence[Paragraph], left_out: Sequence[bool]) -> Iterator[Block]:
    cuts = unseen(text)
    for index, part in enumerate(parts):
        if left_out[index]:
            continue
        last = index == len(parts) - 1
        block = make_block(text, _runs(text, part), "paragraph" if last and not part.item else _kind(part), cuts=cuts)
        if block:
            yield block


def _runs(text: str, part: Paragraph) -> list[Run]:
    runs: list[Run] = []
    for line in part.lines:
        if runs:
            end = runs[-1][1]
            runs.append((end, line.start, None if text[end : line.start] == "\n" else "\n"))
        runs.append((line.start, line.end, None))
    return runs


def _kind(part: Paragraph) -> Kind:
    """A heading is a few words with nothing after them, above something else."""
    if part.item:
        return "item"
    words = part.lines[0].text
    alone = len(part.lines) == 1 and (part.over_blank or part.over_long)
    short = len(words) <= 100 and len(words.split()) <= _MOST_WORDS_IN_HEADING
    return "heading" if alone and short and not ends_sentence(words) and words[-1] not in ",;" else "paragraph"
