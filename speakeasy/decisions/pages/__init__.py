"""One page for people, from the same parts: Markdown, a web page that prints well, or Word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from speakeasy.cache import write_atomically
from speakeasy.decisions.pages import docx, html, markdown
from speakeasy.decisions.pages.parts import Page
from speakeasy.errors import DecisionError
from speakeasy.paths import shown

WRITERS: Mapping[str, Callable[[Page], bytes]] = MappingProxyType(
    {".html": html.write, ".md": markdown.write, ".docx": docx.write}
)
_UNTOUCHED: Mapping[str, Callable[[bytes], bool]] = MappingProxyType(
    {".html": markdown.is_untouched, ".md": markdown.is_untouched, ".docx": docx.is_untouched}
)


def write_page(path: Path, page: Page) -> bool:
    """Put a page in place, in the kind that its ending names. False: it has edits by hand, so it was left alone.

    Raises `DecisionError` for another ending, and if the disk does not take it.
    """
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise DecisionError(f"{shown(path)}: the name of a page ends in one of: {', '.join(WRITERS)}.")
    return put(path, writer(page))


def is_made(path: Path) -> bool:
    """Is it a page that we made, as we made it? Raises nothing: a file that cannot be read is no such page."""
    try:
        return path.suffix.lower() in _UNTOUCHED and _UNTOUCHED[path.suffix.lower()](path.read_bytes())
    except OSError:
        return False


def put(path: Path, data: bytes) -> bool:
    """Put a made file in place, whole or not at all. False: it has edits by hand. Raises `DecisionError`."""
    try:
        if path.exists() and not _UNTOUCHED[path.suffix.lower()](path.read_bytes()):
            return False
    except OSError as error:
        raise DecisionError(f"{shown(path)}: we cannot read this file ({error.strerror}).") from None
    if not write_atomically(path, data):
        raise DecisionError(f"{shown(path)}: we cannot write this page here. Choose another place.")
    return True
