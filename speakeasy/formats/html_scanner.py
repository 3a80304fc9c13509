"""Elements to blocks: which block a text belongs to, and what is left out and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from speakeasy.formats import switches, tags
from speakeasy.formats.html_text import TextRuns
from speakeasy.formats.html_tokens import Token, Tokens
from speakeasy.formats.languages import is_english, not_read
from speakeasy.formats.pieces import linked, make_block
from speakeasy.model import STAND_IN, Block, Kind, Skipped, Span, Switch, Voice

_SHOWN_BARE = ("br", "q")
_BUTTONS = ("submit", "button", "reset")
_LONGEST_SHORT_FORM = 20


class _Element(Struct):
    """An open element. `why` says why it is not read, and is empty if it is. `foreign`: for its language only.

    `cells`: how many cells a row had so far. `column`: that of the cell around it, 0 outside tables.
    """

    name: str
    kind: Kind
    voice: Voice
    why: str = ""
    foreign: bool = False
    cells: int = 0
    column: int = 0


class Scanner:
    """One pass over a page. The open elements are a list, so depth costs nothing."""

    def __init__(self, source: str, shown: str, base: int, voice: Voice, boilerplate: bool) -> None:
        self.source = source
        self.shown = shown
        self.base = base
        self.boilerplate = boilerplate
        self.blocks: list[Block] = []
        self.skipped: list[Skipped] = []
        self.switches: list[Switch] = []
        self._tokens = Tokens(shown)
        self._text = TextRuns(shown, base)
        self._stack = [_Element("", "paragraph", voice)]
        self._open: Counter[str] = Counter()
        self._links: list[tuple[int, int]] = []
        self._link_start = -1
        self._abbreviations: set[str] = set()
        self._left_out: Token | None = None
        self._left_out_why = ""
        self._left_out_words = False

    def scan(self) -> None:
        """Read it all. The results are in `blocks`, `skipped` and `switches`."""
        at = 0
        while (tag := self.shown.find("<", at)) >= 0:
            if at < tag:
                self._read_text(at, tag)
            at = self._markup(self._tokens.at(tag))
        end = len(self.shown)
        self._read_text(at, end)
        while len(self._stack) > 1:
            self._pop(end, end)
        self._flush()

    def _read_text(self, start: int, end: int) -> None:
        if not self._stack[-1].why:
            self._text.read(start, end)
        elif start < end and not self._left_out_words:
            self._left_out_words = not self.shown[start:end].isspace()

    def _markup(self, token: Token) -> int:
        """Deal with one token. Returns where to go on."""
        if token.kind == "start":
            return self._start(token)
        if token.kind == "end":
            self._end(token)
        elif token.kind == "text":
            self._read_text(token.start, token.end)
        elif token.kind == "comment":
            span = Span(token.start + self.base, token.end + self.base)
            switch = switches.parse(self.shown[token.inner_start : token.inner_end], span)
            self.switches += [switch] if switch else []
        elif token.kind == "unfinished":
            self._skip(f"a {token.name} that does not end", token.start, token.end)
        return token.end

    def _start(self, token: Token) -> int:
        name = token.name
        if name in tags.BLOCKS:
            ends = tags.ENDS.get(name, tags.PARAGRAPH)
            while self._stack[-1].name in ends:
                self._pop(token.start, token.start)
            if self._text.runs:
                self._flush()
        bare = token.inner_start == token.inner_end
        spans = {} if bare else tags.attributes(self.shown, token.inner_start, token.inner_end)
        values = {key: self.shown[span.start : span.end] for key, span in spans.items()} if spans else {}
        element = self._element(token, values)
        if not element.why and (values or name in _SHOWN_BARE):
            self._shown_by_itself(token, spans, values)
        if name == "a" and "href" in spans:
            self._link_start = token.end
        if name in tags.VOID or self.shown[token.end - 2] == "/":
            return token.end
        self._push(element, token)
        if name not in tags.RAW:
            return token.end
        end = self._tokens.raw_end(name, token.end)
        self._read_text(token.end, end)
        return end

    def _element(self, token: Token, values: Mapping[str, str]) -> _Element:
        name = token.name
        parent = self._stack[-1]
        kind = tags.KINDS.get(name, parent.kind)
        voice: Voice = "quoted" if name == "blockquote" else parent.voice
        if not (values or parent.why or name in tags.NOTABLE):
            return _Element(name, kind, voice)
        code = tags.language(values)
        if parent.why and not (parent.foreign and code and is_english(code)):
            return _Element(name, kind, voice, parent.why, parent.foreign)
        why = tags.why_not_prose(name, values) or self._why_furniture(token, values)
        if why or not code or is_english(code):
            return _Element(name, kind, voice, why)
        return _Element(name, kind, voice, not_read(code), True)

    def _why_furniture(self, token: Token, values: Mapping[str, str]) -> str:
        if self.boilerplate:
            return ""
        if token.name == "footer" and not (self._open["article"] or self._open["main"] or self._open["blockquote"]):
            return "page footer"
        return tags.why_furniture(token.name, values, self.shown[token.end : token.end + 40])

    def _shown_by_itself(self, token: Token, spans: Mapping[str, Span], values: Mapping[str, str]) -> None:
        """What a tag shows without any text in it: a line break, a quotation mark, words in attributes."""
        if token.name == "br":
            self._text.add(token.start, token.end, "\n")
        elif token.name == "q":
            self._text.add(token.start, token.end, "“")
        elif token.name == "img" and values.get("alt"):
            self._text.add(token.start, token.end, STAND_IN)
        if not spans:
            return
        for attribute in tags.READ_ATTRIBUTES:
            if attribute in spans and tags.is_read(token.name, attribute):
                self._attribute(spans[attribute])
        if token.name == "abbr" and values.get("title"):
            self._abbreviation(token, spans["title"])
        if token.name == "input" and values.get("type") in _BUTTONS and "value" in spans:
            self._attribute(spans["value"])

    def _attribute(self, span: Span) -> None:
        words = TextRuns(self.shown, self.base)
        words.read(span.start, span.end)
        block = make_block(self.source, words.runs, "attribute", self._stack[-1].voice)
        self.blocks += [block] if block else []

    def _abbreviation(self, token: Token, title: Span) -> None:
        """What an abbreviation stands for, as “Full Name (FN)”, once each."""
        end = self.shown.find("<", token.end)
        close = self.shown.find(">", end) + 1
        short = self.shown[token.end : end]
        if end < 0 or not close or len(short) > _LONGEST_SHORT_FORM or short in self._abbreviations:
            return
        self._abbreviations.add(short)
        words = TextRuns(self.shown, self.base)
        words.read(title.start, title.end)
        words.add(title.end, token.end, " (")
        words.read(token.end, end)
        words.add(end, close, ")")
        block = make_block(self.source, words.runs, "attribute", self._stack[-1].voice)
        self.blocks += [block] if block else []

    def _push(self, element: _Element, token: Token) -> None:
        """Elements that change nothing are not kept, except in a part left out, where they hide its end."""
        outer = self._stack[-1]
        if not (element.why or outer.why or element.name in tags.BLOCKS or element.name == "q"):
            return
        if element.name in tags.CELLS:
            outer.cells += 1
            element.column = outer.cells
        elif element.kind == "cell":
            element.column = outer.column
        self._stack.append(element)
        self._open[element.name] += 1
        if element.why and not outer.why:
            self._left_out, self._left_out_why, self._left_out_words = token, element.why, False
        elif outer.why and not element.why:
            self._close_left_out(token.start)

    def _end(self, token: Token) -> None:
        name = token.name
        if name == "a" and self._link_start >= 0:
            self._links.append((self._link_start + self.base, token.start + self.base))
            self._link_start = -1
        if not self._open[name]:
            if name in tags.BLOCKS:
                self._flush()
            return
        while self._stack[-1].name != name:
            self._pop(token.start, token.start)
        self._pop(token.start, token.end)

    def _pop(self, start: int, end: int) -> None:
        """Close the innermost element. Its end tag, if it has one, is at `start` to `end`."""
        element = self._stack[-1]
        if self._text.runs and element.name in tags.BLOCKS:
            self._flush()
        if element.name == "q" and not element.why:
            self._text.add(start, end, "”")
        self._stack.pop()
        self._open[element.name] -= 1
        outer = self._stack[-1]
        if element.why and not outer.why:
            self._close_left_out(end)
        elif outer.why and not element.why:
            self._left_out, self._left_out_words = Token("other", end, end), False
            self._left_out_why = outer.why

    def _close_left_out(self, end: int) -> None:
        token = self._left_out
        if token is None or not self._left_out_words:
            return
        inside_a_line = token.name not in tags.BLOCKS
        if inside_a_line and (token.name in tags.STAND_INS or self._left_out_why.startswith("in ")):
            self._text.add(token.start, end, STAND_IN)
        if not (inside_a_line and self._left_out_why == "code"):
            self._skip(self._left_out_why, token.start, end)

    def _skip(self, why: str, start: int, end: int) -> None:
        self.skipped.append(Skipped(why, Span(start + self.base, end + self.base)))

    def _flush(self) -> None:
        """The text so far becomes a block of the innermost element."""
        element = self._stack[-1]
        if not self._text.runs or element.why:
            return
        block = make_block(self.source, self._text.runs, element.kind, element.voice, column=element.column)
        self._text.clear()
        links, self._links = self._links, []
        if block is None:
            return
        self.blocks.append(linked(block, links) if links else block)
        if element.kind == "item":
            # What follows in the same list item is a paragraph of it, not an item again.
            for outer in reversed(self._stack):
                if outer.kind != "item":
                    break
                outer.kind = "paragraph"
