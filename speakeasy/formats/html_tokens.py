"""Where each tag and comment of HTML ends. One pass, whatever is in there: what never ends is met once."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

_NAME = re.compile(r"[a-zA-Z][^\s/>]*")
_QUOTE_OR_END = re.compile(r"""[>"']""")

TokenKind = Literal["start", "end", "comment", "other", "unfinished", "text"]


class Token(Struct, frozen=True):
    """From `start` to `end`, with what matters at `inner_start` to `inner_end`: attributes, or a comment's words."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    inner_start: int = 0
    inner_end: int = 0


class Tokens:
    """Reads the markup of one page."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._trust_quotes = True

    def at(self, start: int) -> Token:
        """The token at a `<`."""
        page = self._page
        if page.startswith("<!--", start):
            return self._comment(start)
        closing = page.startswith("/", start + 1)
        name = _NAME.match(page, start + 1 + closing)
        if name is None:
            return self._oddity(start)
        end = self._tag_end(name.end())
        if end < 0:
            return Token("unfinished", start, len(page), "tag")
        return Token("end" if closing else "start", start, end, name.group().lower(), name.end(), end - 1)

    def raw_end(self, name: str, start: int) -> int:
        """Where the end tag of a script and the like stands, or the end of the page."""
        found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._page, start)
        return found.start() if found else len(self._page)

    def _comment(self, start: int) -> Token:
        close = self._page.find("-->", start + 4)
        if close < 0:
            return Token("unfinished", start, len(self._page), "comment")
        return Token("comment", start, close + 3, "", start + 4, close)

    def _oddity(self, start: int) -> Token:
        """`<!doctype>` and its like, or a lone `<`."""
        if self._page[start + 1 : start + 2] not in ("!", "?", "/"):
            return Token("text", start, start + 1)
        end = self._page.find(">", start) + 1
        return Token("other", start, end) if end else Token("unfinished", start, len(self._page), "tag")

    def _tag_end(self, at: int) -> int:
        """Past the `>` of a tag, or -1. A `>` in quotes does not count."""
        first = self._page.find(">", at)
        while first >= 0 and self._trust_quotes:
            found = _QUOTE_OR_END.search(self._page, at)
            if found is None:
                break
            if found.group() == ">":
                return found.end()
            at = self._page.find(found.group(), found.end()) + 1
            if not at:
                break
        else:
            return first + 1
        # A quote ran off the page. Quotes are no guide from here on, and looking again would take for ever.
        self._trust_quotes = False
        return first + 1 or -1
