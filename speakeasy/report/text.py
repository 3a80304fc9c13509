"""The report for people: two questions apart, the most useful first, the rest folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import fill
from typing import TextIO

from speakeasy.model import Axis, Checked, Diagnostic, Document, Suggestion
from speakeasy.report.closing import closing
from speakeasy.report.excerpt import Excerpts
from speakeasy.report.groups import Group, grouped, most_useful
from speakeasy.report.lines import Lines
from speakeasy.report.options import Options
from speakeasy.report.phrases import AXIS_TITLES, counted, listed, times
from speakeasy.report.summary import Summary

_MOST_GROUPS = 10
_MOST_PLACES = 3
_MOST_LINES = 12
_INDENT = "    "
_AXES: tuple[Axis, ...] = ("hard", "shut-out")


def write(results: Iterable[Checked], out: TextIO, options: Options, summary: Summary) -> None:
    """Write each document's findings as they come, then the summary."""
    explained: set[str] = set()
    for result in results:
        for paragraph in _document(result, options, explained):
            out.write(f"{paragraph}\n")
    if options.summary:
        out.write(closing(summary, options))


def _document(result: Checked, options: Options, explained: set[str]) -> Iterator[str]:
    """The paragraphs about one document. `explained` holds the codes whose page was named before."""
    if result.document is None:
        yield f"{options.style.title(result.name)}: not checked\n{_INDENT}{result.problem}\n"
        return
    shown = [one for one in result.diagnostics if options.everything or one.level != "note"]
    if not shown:
        return
    groups = grouped(shown, result.document.text)
    chosen = groups if options.everything else most_useful(groups, _MOST_GROUPS)
    writer = _Writer(result.document, options, explained)
    yield f"{options.style.title(result.name)}: {counted(len(shown), 'place')} to look at\n"
    for axis in _AXES:
        of_axis = [group for group in chosen if group.axis == axis]
        if of_axis:
            yield f"{options.style.strong(AXIS_TITLES[axis])}\n"
            yield from map(writer.group, of_axis)
    if len(groups) > len(chosen):
        yield f"And {len(groups) - len(chosen)} more quieter ones. To see them: --all\n"


class _Writer:
    """Writes the groups of one document."""

    def __init__(self, document: Document, options: Options, explained: set[str]) -> None:
        self._document = document
        self._options = options
        self._explained = explained
        self._lines = Lines(document.text)
        self._excerpts = Excerpts(document, self._lines)

    def group(self, group: Group) -> str:
        """One group as a paragraph."""
        shown = group.places[: self._most_places(group)]
        rows = [row for number, one in enumerate(shown) for row in self._place(one, _said_before(shown, number))]
        rows += self._why(shown)
        if len(group.places) > len(shown):
            rows.append(self._line_list(group.places))
        if group.code not in self._explained:
            self._explained.add(group.code)
            rows.append(f"More: speakeasy explain {group.code}")
        return "\n".join([rows[0], *(f"{_INDENT}{row}" for row in rows[1:])]) + "\n"

    def _most_places(self, group: Group) -> int:
        if group.same_words:
            return 1
        return len(group.places) if self._options.everything else _MOST_PLACES

    def _place(self, one: Diagnostic, said_before: bool) -> Iterator[str]:
        """Where it is, what it is, the sentence and what to say. Row one is not indented when it leads a group."""
        style = self._options.style
        place = self._lines.place(one.span.start)
        where = style.place(f"{self._document.name}:{place.line}:{place.column}", self._document.name)
        yield f"{where} {one.level}: {one.message}" if not said_before else where
        found = self._excerpts.around(one.span, self._options.width - len(_INDENT))
        yield f"{found.before}{style.strong(found.marked)}{found.after}"
        yield " " * found.indent + style.mark("^" * found.length)
        yield from self._wrapped(_advice(one.suggestions))

    def _why(self, shown: Sequence[Diagnostic]) -> Iterator[str]:
        yield from self._wrapped(dict.fromkeys(one.why for one in shown if one.why))

    def _wrapped(self, texts: Iterable[str]) -> Iterator[str]:
        for text in texts:
            yield fill(text, self._options.width - len(_INDENT), subsequent_indent=_INDENT, break_long_words=False)

    def _line_list(self, places: Sequence[Diagnostic]) -> str:
        lines = sorted({self._lines.place(one.span.start).line for one in places})
        noun = "paragraph" if self._document.lines_are_paragraphs else "line"
        named = [f"{line}" for line in lines[:_MOST_LINES]]
        if len(lines) > _MOST_LINES:
            named.append(f"{len(lines) - _MOST_LINES} more")
        return f"{times(len(places)).capitalize()}: {noun}{'s' if len(lines) > 1 else ''} {listed(named)}."


def _said_before(shown: Sequence[Diagnostic], number: int) -> bool:
    return any(one.message == shown[number].message for one in shown[:number])


def _advice(suggestions: Sequence[Suggestion]) -> Iterator[str]:
    """The replacements in one sentence, then what a person could do."""
    texts = [f"“{one.text}”" for one in suggestions if one.text]
    if texts:
        yield f"You could say: {' or '.join(texts)}"
    yield from (one.advice for one in suggestions if one.advice)
