"""Word files. `Document.text` is the words of the file, a paragraph a line: line 12 is paragraph 12.

Headers come first, then the body with its tables in place, footnotes, endnotes and footers.
"""

from __future__ import annotations

from collections.abc import Iterator

from speakeasy.formats.docx_package import Package
from speakeasy.formats.docx_story import Paragraph, Story, Stretch
from speakeasy.formats.docx_styles import BODY_LEVEL, CONTENTS, Look, Styles
from speakeasy.formats.pieces import Run, make_block, unseen
from speakeasy.model import STAND_IN, Block, Document, Kind, Skipped, Span, Voice

SUFFIXES = (".docx",)

_BODY = "word/document.xml"
_STYLES = "word/styles.xml"
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_HEADERS = r"word/header\d*\.xml"
_FOOTERS = r"word/footer\d*\.xml"
_ENGLISH = frozenset({"the", "and", "of", "with", "this", "that", "you", "are", "we", "our", "your", "have"})
"""Word often takes English for another language. Two of these words say that it is English after all."""


def read(data: bytes, name: str, *, boilerplate: bool = False) -> Document:
    """Read a Word file. Tables of contents are left out unless `boilerplate` is true.

    Raises NotReadError if it is locked, broken or too large, or not a Word file.
    """
    package = Package(data, name)
    styles = Styles()
    for part in package.named(_STYLES):
        package.parse(part, styles)
    paragraphs = list(_paragraphs(package))
    lines = ["".join(stretch.text for stretch in paragraph.stretches) for paragraph in paragraphs]
    text = "\n".join(lines)
    blocks: list[Block] = []
    skipped: list[Skipped] = []
    cuts = unseen(text)
    start = 0
    for paragraph, line in zip(paragraphs, lines, strict=True):
        look = styles.look(paragraph.style)
        why = "" if boilerplate and look.why == CONTENTS else look.why
        runs = _runs(paragraph, why, start, skipped)
        voice: Voice = "quoted" if look.kind == "quote" else "ours"
        block = make_block(text, runs, _kind(paragraph, look), voice, cuts, paragraph.column)
        blocks += [block] if block else []
        start += len(line) + 1
    return Document(name, text, tuple(blocks), tuple(skipped), lines_are_paragraphs=True)


def _paragraphs(package: Package) -> Iterator[Paragraph]:
    """All paragraphs, in the order of reading."""
    yield from _furniture(package, _HEADERS)
    yield from _story(package, _BODY)
    for part in _NOTES:
        for paragraph in _story(package, part) if package.named(part) else ():
            paragraph.note = True
            yield paragraph
    yield from _furniture(package, _FOOTERS)


def _furniture(package: Package, pattern: str) -> Iterator[Paragraph]:
    """Headers or footers. First pages, left pages and right pages often say the same: that is read once."""
    seen: set[tuple[str, ...]] = set()
    for part in package.named(pattern):
        paragraphs = _story(package, part)
        words = tuple(stretch.text for paragraph in paragraphs for stretch in paragraph.stretches)
        if words and words not in seen:
            seen.add(words)
            yield from paragraphs


def _story(package: Package, part: str) -> list[Paragraph]:
    story = Story()
    package.parse(part, story)
    return story.paragraphs


def _kind(paragraph: Paragraph, look: Look) -> Kind:
    if paragraph.note:
        return "footnote"
    if paragraph.column:
        return "cell"
    if paragraph.level < BODY_LEVEL or look.kind == "heading":
        return "heading"
    if paragraph.numbered:
        return "item"
    return "paragraph" if look.kind == "item" and paragraph.numbered is False else look.kind


def _runs(paragraph: Paragraph, why: str, start: int, skipped: list[Skipped]) -> list[Run]:
    """The runs of a line that starts at `start`. What is not read goes to `skipped`."""
    runs: list[Run] = []
    for stretch in paragraph.stretches:
        text = stretch.text
        reason = why or _why_foreign(stretch, text)
        span = Span(start, start + len(text))
        start = span.end
        if reason and text.strip():
            _leave_out(reason, span, skipped)
        runs.append((span.start, span.end, STAND_IN if reason else None))
    return runs


def _leave_out(why: str, span: Span, skipped: list[Skipped]) -> None:
    """Lines that follow each other are one part: a table of contents is left out once, not line by line."""
    last = skipped[-1] if skipped else None
    if last and last.why == why and last.span.end + 1 == span.start:
        skipped[-1] = Skipped(why, Span(last.span.start, span.end))
    else:
        skipped.append(Skipped(why, span))


def _why_foreign(stretch: Stretch, text: str) -> str:
    if stretch.why and len(_ENGLISH.intersection(text.lower().split())) > 1:
        return ""
    return stretch.why
