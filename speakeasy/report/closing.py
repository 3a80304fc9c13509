"""The end of the report for people: what was checked, what was found, what was left out."""

from __future__ import annotations

from collections.abc import Iterator

from speakeasy.model import Level
from speakeasy.report.options import Options
from speakeasy.report.phrases import AXIS_TITLES, by_level, counted, shortened, times
from speakeasy.report.summary import Summary

_MOST_NAMES = 8


def closing(summary: Summary, options: Options) -> str:
    """A few plain lines, with a line end after each."""
    return "".join(f"{row}\n" for row in _rows(summary, options))


def _rows(summary: Summary, options: Options) -> Iterator[str]:
    yield options.style.strong(_checked(summary))
    for axis, title in AXIS_TITLES.items():
        levels: dict[Level, int] = {level: number for level, number in summary.levels[axis].items() if level != "note"}
        if levels:
            yield f"  {title}: {counted(sum(levels.values()), 'place')}: {by_level(levels)}."
    yield from _left_out(summary, options)
    yield from summary.notes
    if summary.with_findings:
        yield "These are ideas. You decide."


def _checked(summary: Summary) -> str:
    files = f"Checked {counted(summary.checked, 'file')}."
    if not summary.checked:
        return files
    if not summary.with_findings:
        return f"{files} Nothing to suggest."
    if summary.checked == 1:
        return files
    have = "has" if summary.with_findings == 1 else "have"
    return f"{files} {summary.with_findings:,} {have} something to look at."


def _left_out(summary: Summary, options: Options) -> Iterator[str]:
    if summary.kept:
        yield f"  Kept on purpose: {counted(summary.kept, 'place')}."
    notes = sum(levels["note"] for levels in summary.levels.values())
    if notes and not options.everything:
        yield f"  Not shown: {counted(notes, 'note')}. To see {'it' if notes == 1 else 'them'}: --all"
    if summary.skipped:
        reasons = [f"{why} ({times(number)})" for why, number in summary.skipped.most_common()]
        yield f"  Not read: {shortened(reasons, _MOST_NAMES)}."
    if summary.kinds:
        kinds = [f"{number:,} {kind}" for kind, number in summary.kinds.most_common()]
        files = counted(summary.kinds.total(), "file")
        yield f"  Not of a kind that speakeasy reads: {files} ({shortened(kinds, _MOST_NAMES)})."
    if summary.foreign:
        names = [f"{name} ({language})" for name, language in summary.foreign]
        yield f"  Not in English, so not checked: {counted(len(names), 'file')}: {shortened(names, _MOST_NAMES)}."
    if summary.problems:
        names = [name for name, _ in summary.problems]
        yield f"  Not checked: {counted(len(names), 'file')}: {shortened(names, _MOST_NAMES)}."
