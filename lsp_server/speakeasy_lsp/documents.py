"""A text that is open in the editor, kept in step with what is typed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path, PurePath
from urllib.parse import unquote, urlsplit

from lsprotocol import types

from speakeasy.formats import known_suffixes
from speakeasy_lsp.lines import Encoding, Lines, Position, edited

_SUFFIX_OF = {
    "markdown": ".md",
    "rmd": ".md",
    "quarto": ".md",
    "html": ".html",
    "nunjucks": ".njk",
    "jinja": ".jinja",
    "jinja-html": ".jinja",
    "liquid": ".liquid",
    "plaintext": ".txt",
    "text": ".txt",
}
"""The format of a language id, for a document whose name does not tell."""
_CATCH_ALL = "plaintext"
"""What VS Code calls every file that it does not know: tables, settings, logs. The ending of such a file tells more."""

_LONE = re.compile("[\ud800-\udfff]")


class OpenDocument:
    """One open document. `text` is its newest text, `version` the client's number of it."""

    def __init__(self, item: types.TextDocumentItem, encoding: Encoding) -> None:
        self.uri = item.uri
        self.version = item.version
        self.language = item.language_id
        self.path = path_of(item.uri)
        self._encoding = encoding
        self._lines: Lines | None = None
        self.text = _without_lone(item.text)

    @property
    def name(self) -> str:
        """The name that says what format it is: the file's own, or one made of the language id."""
        own = str(self.path) if self.path else unquote(urlsplit(self.uri).path) or "untitled"
        suffix = PurePath(own).suffix.lower()
        known = _SUFFIX_OF.get(self.language, "" if self.path else _suffix_of_nothing(self.language))
        told = suffix == ".toml" or (suffix and self.path and self.language == _CATCH_ALL)
        if told or suffix in known_suffixes() or not known:
            return own
        return own.removesuffix(PurePath(own).suffix) + known

    @property
    def lines(self) -> Lines:
        """Where the lines of the present text are."""
        if self._lines is None:
            self._lines = Lines(self.text, self._encoding)
        return self._lines

    def apply(self, changes: Sequence[types.TextDocumentContentChangeEvent], version: int) -> None:
        """Type what the client says was typed, one change after the other."""
        parts: list[types.TextDocumentContentChangePartial] = []
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                parts.append(change)
            else:
                self.text, self._lines, parts = _without_lone(change.text), None, []  # What came before is gone.
        if len(parts) == 1:
            self._apply_one(parts[0])
        elif parts:
            edits = [(*_ends(one.range), _without_lone(one.text)) for one in parts]
            self.text = edited(self.text, edits, self._encoding)
        self._lines = None
        self.version = version

    def _apply_one(self, change: types.TextDocumentContentChangePartial) -> None:
        """One change: a key, a paste. The lines are known, so it need not go through the text."""
        first, last = map(self.lines.offset, _ends(change.range))
        self.text = self.text[:first] + _without_lone(change.text) + self.text[max(first, last) :]


def _suffix_of_nothing(language: str) -> str:
    """The format of a document on no disk whose language we do not know: none that is read, or plain text."""
    return f".{language}" if language else ".txt"


def _ends(span: types.Range) -> tuple[Position, Position]:
    return (span.start.line, span.start.character), (span.end.line, span.end.character)


def _without_lone(text: str) -> str:
    """Half a surrogate pair is no character: it cannot be written as bytes. Its place is kept."""
    return text if text.isascii() else _LONE.sub("\ufffd", text)


def path_of(uri: str) -> Path | None:
    """The file of a URI; None for a document that is on no disk."""
    from pygls.uris import to_fs_path

    path = to_fs_path(uri) if uri.startswith("file:") else None
    return Path(path) if path else None
