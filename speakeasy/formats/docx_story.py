"""One story of a Word file (the body, the headers, the notes …) to paragraphs of plain text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from speakeasy.formats.docx_styles import BODY_LEVEL, level, value, word_name
from speakeasy.formats.languages import is_english, not_read
from speakeasy.model import STAND_IN

_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_FORMULAS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math oMath",
    "http://purl.oclc.org/ooxml/officeDocument/math oMath",
)
_NOT_THERE = frozenset({"del", "moveFrom", "pPrChange", "rPrChange", "sectPrChange", "numberingChange", "rt"})
"""Taken out, moved away, or how it once looked."""
_SHOWN = {"tab": "\t", "ptab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "-"}
"""What else a run shows. A line break is a space here: a line of the document is a whole paragraph."""
_LINE_END = re.compile(r"[\r\n]+")
_OFF = ("0", "false", "off")


class Stretch(Struct):
    """Text of one run or more. `why` says why it is not read, and is empty if it is."""

    parts: list[str]
    why: str = ""

    @property
    def text(self) -> str:
        """All of it."""
        return "".join(self.parts)


class Paragraph(Struct):
    """A paragraph as it comes. `column` is 0 outside tables. `numbered` is None if only its style knows."""

    stretches: list[Stretch]
    column: int
    style: str = ""
    level: int = BODY_LEVEL
    numbered: bool | None = None
    note: bool = False


class _Run(Struct):
    hidden: bool = False
    why: str = ""


class Story:
    """Gathers the paragraphs of a part, as a handler of `Package.parse`. It keeps count, so no depth is too deep."""

    def __init__(self) -> None:
        self.paragraphs: list[Paragraph] = []
        self._open: list[Paragraph] = []
        # A text box puts paragraphs in a run: None marks that one began.
        self._runs: list[_Run | None] = []
        self._columns: list[int] = []  # in each open table, that of the cell at hand
        self._not_there = 0
        self._in_text = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        local = word_name(name)
        if self._not_there or name == _FALLBACK or local in _NOT_THERE or _is_separator(local, attributes):
            self._not_there += 1
        elif local == "p":
            self._open.append(Paragraph([], self._columns[-1] if self._columns else 0))
            self.paragraphs.append(self._open[-1])
            self._runs.append(None)
        elif local in ("tbl", "tr", "tc"):
            self._in_table(local)
        elif local == "r":
            self._runs.append(_Run())
        elif name in _FORMULAS:
            self._show(STAND_IN, _Run())
        elif self._runs and local:
            self._inside(self._runs[-1], local, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._not_there:
            self._not_there -= 1
            return
        match word_name(name):
            case "p":
                self._open.pop()
                self._runs.pop()
            case "tbl":
                self._columns.pop()
            case "r":
                self._runs.pop()
            case "t":
                self._in_text = False

    def text(self, data: str) -> None:
        """Letters, some of them in a run of text."""
        run = self._runs[-1] if self._in_text and not self._not_there else None
        if run:
            self._show(_LINE_END.sub(" ", data), run)

    def _inside(self, run: _Run | None, local: str, attributes: Mapping[str, str]) -> None:
        if run is None:
            self._in_paragraph(local, attributes)
        elif local == "t":
            self._in_text = True
        elif local == "vanish":
            run.hidden = value(attributes) not in _OFF
        elif local == "lang":
            code = value(attributes)
            run.why = "" if is_english(code) else not_read(code)
        elif local in _SHOWN:
            self._show(_SHOWN[local], run)

    def _in_table(self, local: str) -> None:
        if local == "tbl":
            self._columns.append(0)
        elif self._columns:
            self._columns[-1] = 0 if local == "tr" else self._columns[-1] + 1

    def _in_paragraph(self, local: str, attributes: Mapping[str, str]) -> None:
        paragraph = self._open[-1]
        if local == "pStyle":
            paragraph.style = value(attributes)
        elif local == "outlineLvl":
            paragraph.level = level(attributes)
        elif local == "numId":
            paragraph.numbered = value(attributes) != "0"

    def _show(self, text: str, run: _Run) -> None:
        if run.hidden or not self._open:
            return
        stretches = self._open[-1].stretches
        if stretches and stretches[-1].why == run.why:
            stretches[-1].parts.append(text)
        else:
            stretches.append(Stretch([text], run.why))


def _is_separator(local: str, attributes: Mapping[str, str]) -> bool:
    """The line above the notes counts as a note in the file."""
    return local in ("footnote", "endnote") and value(attributes, "type") not in ("", "normal")
