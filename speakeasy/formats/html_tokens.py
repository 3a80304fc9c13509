"""Where each tag and comment of HTML ends. One pass, whatever is in there: what never ends is met once."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

_TAG = re.compile(r"""</?([a-zA-Z][^\s/>]*+)((?:[^>"']++|"[^"]*+"|'[^']*+')*+)>""")
_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*)")

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
        tag = _TAG.match(self._page, start) if self._trust_quotes else None
        if tag is None:
            return self._no_plain_tag(start)
        kind: TokenKind = "end" if self._page[start + 1] == "/" else "start"
        return Token(kind, start, tag.end(), tag[1].lower(), *tag.span(2))

    def raw_end(self, name: str, start: int) -> int:
        """Where the end tag of a script and the like stands, or the end of the page."""
        found = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._page, start)
        return found.start() if found else len(self._page)

    def _no_plain_tag(self, start: int) -> Token:
        if self._page.startswith("<!--", start):
            return self._comment(start)
        name = _NAME.match(self._page, start)
        if name is None:
            return self._oddity(start)
        end = self._page.find(">", start)
        if end < 0:
            return Token("unfinished", start, len(self._page), "tag")
        # A quote ran off the page. Quotes are no guide from here on, and looking again would take for ever.
        self._trust_quotes = False
        kind: TokenKind = "end" if self._page[start + 1] == "/" else "start"
        return Token(kind, start, end + 1, name[1].lower(), name.end(), max(name.end(), end))

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
