"""The report for people: two questions apart, the most useful first, the rest folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import fill
from typing import TextIO

from speakeasy.model import Axis, Checked, Diagnostic, Document, Suggestion
from speakeasy.report.closing import closing
from speakeasy.report.excerpt import Excerpts
from speakeasy.report.good import good_news
from speakeasy.report.groups import Group, Item, grouped, most_useful
from speakeasy.report.lines import Lines
from speakeasy.report.options import Options
from speakeasy.report.phrases import AXIS_TITLES, challenged, counted, printable, shortened, times
from speakeasy.report.summary import Summary

_MOST_GROUPS = 10
_MOST_ITEMS = 3
_MOST_LINES = 12
_INDENT = "    "
_AXES: tuple[Axis, ...] = ("hard", "shut-out")


def write(results: Iterable[Checked], out: TextIO, options: Options, summary: Summary) -> None:
    """Write each document's findings as they come, then the summary."""
    explained: set[str] = set()
    for result in results:
        out.writelines(f"{paragraph}\n" for paragraph in _document(result, options, explained))
    if options.summary:
        out.write(closing(summary, options))


def _document(result: Checked, options: Options, explained: set[str]) -> Iterator[str]:
    """The paragraphs about one document. `explained` holds the rules, or "a word", whose page was named before."""
    name = printable(result.name)
    if result.document is None:
        yield f"{options.style.title(name)}: not checked\n{_INDENT}{result.problem}\n"
        return
    kept = [one for one in result.diagnostics if one.kept]
    shown = [one for one in result.diagnostics if not one.kept and (options.everything or one.level != "note")]
    if not shown and not kept and not result.praise:
        return
    groups = grouped(shown, result.document.text)
    chosen = groups if options.everything else most_useful(groups, _MOST_GROUPS)
    writer = _Writer(name, result.document, options, explained)
    yield f"{options.style.title(name)}: {_to_look_at(len(shown))}\n"
    for axis in _AXES:
        of_axis = [group for group in chosen if group.axis == axis]
        if of_axis:
            yield f"{options.style.strong(AXIS_TITLES[axis])}\n"
            yield from map(writer.group, of_axis)
    if len(groups) > len(chosen):
        yield f"And {len(groups) - len(chosen)} more. To see them: --all\n"
    if kept:
        yield f"{options.style.strong('Kept on purpose')}\n"
        yield "".join(f"{row}\n" for row in map(writer.kept, kept))
    if result.praise:
        yield f"{options.style.strong('Good news')}\n"
        yield "".join(f"{_INDENT}{row}\n" for row in good_news(result.document, result.praise))


def _to_look_at(places: int) -> str:
    return f"{counted(places, 'place')} to look at" if places else "nothing to suggest"


class _Writer:
    """Writes the groups of one document."""

    def __init__(self, name: str, document: Document, options: Options, explained: set[str]) -> None:
        self._name = name
        self._document = document
        self._options = options
        self._explained = explained
        self._lines = Lines(document.text)
        self._excerpts = Excerpts(document, self._lines)

    def group(self, group: Group) -> str:
        """One group as a paragraph. Its first row has the place, the rest is indented."""
        shown = group.items if self._options.everything else group.items[:_MOST_ITEMS]
        said: set[str] = set()
        rows = [row for item in shown for row in self._item(item, said)]
        rows += self._wrapped(dict.fromkeys(item.first.why for item in shown))
        rows += dict.fromkeys(challenged(item.first.challenges) for item in shown if item.first.challenges)
        if rest := group.items[len(shown) :]:
            rows.append(f"And {len(rest):,} more: {self._rest(rest)}.")
        kind = "a word" if group.first.entry else group.first.code
        if kind not in self._explained:
            self._explained.add(kind)
            rows.append(f"More: speakeasy explain {group.first.code}")
        return "\n".join([rows[0], *(f"{_INDENT}{row}" for row in rows[1:])]) + "\n"

    def kept(self, one: Diagnostic) -> str:
        """What the writers keep, in a row: the place, the words and their reason."""
        place = self._lines.place(one.span.start)
        words = " ".join(self._document.text[one.span.start : one.span.end].split())
        where = self._options.style.place(f"{self._name}:{place.line}:{place.column}", self._name)
        return f"{where} “{words}”: {' '.join(one.kept.split())} [{one.code}]"

    def _item(self, item: Item, said: set[str]) -> Iterator[str]:
        """Where it is, what it is, the sentence, what to say, and where else. `said` holds messages not to repeat."""
        one, style = item.first, self._options.style
        place = self._lines.place(one.span.start)
        where = style.place(f"{self._name}:{place.line}:{place.column}", self._name)
        yield where if one.message in said else f"{where} {one.level}: {' '.join(one.message.split())} [{one.code}]"
        said.add(one.message)
        found = self._excerpts.around(one.span, self._options.width - len(_INDENT))
        yield f"{found.before}{style.strong(found.marked)}{found.after}"
        if found.before or found.after.strip(" …"):  # What is a whole sentence needs no underline.
            yield " " * found.indent + style.mark("^" * found.length)
        yield from self._wrapped(_advice(one.suggestions))
        if len(item.places) > 1:
            yield f"{times(len(item.places)).capitalize()}: {self._on_lines(item.places)}."

    def _rest(self, items: Sequence[Item]) -> str:
        """Items that are only named."""
        if not all(item.word for item in items):
            return self._on_lines([one for item in items for one in item.places])
        return shortened([f"“{item.word}” on {self._on_lines(item.places)}" for item in items], _MOST_ITEMS)

    def _on_lines(self, places: Sequence[Diagnostic]) -> str:
        """`line 3`, `lines 3, 9 and 12`."""
        lines = sorted({self._lines.place(one.span.start).line for one in places})
        noun = "paragraph" if self._document.lines_are_paragraphs else "line"
        return f"{noun}{'s' if len(lines) > 1 else ''} {shortened([str(line) for line in lines], _MOST_LINES)}"

    def _wrapped(self, texts: Iterable[str]) -> Iterator[str]:
        for text in filter(None, texts):
            yield fill(text, self._options.width - len(_INDENT), subsequent_indent=_INDENT, break_long_words=False)


def _advice(suggestions: Sequence[Suggestion]) -> Iterator[str]:
    """The replacements in one sentence, then what a person could do."""
    texts = [f"“{one.text}”" for one in suggestions if one.text]
    if texts:
        yield f"You could say: {' or '.join(texts)}"
    yield from (one.advice for one in suggestions if one.advice)
