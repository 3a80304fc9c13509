"""Bytes in, `Document` out. One module a format, and one table that says which reads what."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING

from speakeasy.errors import NotReadError
from speakeasy.formats.foreign import without_other_languages

if TYPE_CHECKING:
    from speakeasy.model import Document

_MODULES = MappingProxyType(
    {
        "": "plain",
        ".txt": "plain",
        ".text": "plain",
        ".md": "markdown",
        ".markdown": "markdown",
        ".html": "html",
        ".htm": "html",
        ".xhtml": "html",
        ".njk": "html",
        ".jinja": "html",
        ".jinja2": "html",
        ".j2": "html",
        ".liquid": "html",
        ".docx": "docx",
    }
)
"""Named here, not found by looking, so that a start imports the one module it needs."""


def known_suffixes() -> tuple[str, ...]:
    """Every file ending that `read` knows, such as `.md`. A name with no ending is plain text."""
    return tuple(suffix for suffix in _MODULES if suffix)


def read(data: bytes, name: str, *, boilerplate: bool = False) -> Document:
    """Make a document of a file's bytes. The ending of `name` says which format it is.

    Parts in another language are left out. Navigation, cookie notices and the like are left out unless
    `boilerplate` is true. `Document.skipped` says what was left out.
    Raises NotReadError if the file is of unknown kind, broken, encrypted or too large.
    """
    suffix = PurePath(name).suffix.lower()
    module = _MODULES.get(suffix)
    if module is None:
        known = ", ".join(known_suffixes())
        raise NotReadError(f"{name}: speakeasy cannot read {suffix} files. It reads {known}. Save it as one of these.")
    document: Document = import_module(f"speakeasy.formats.{module}").read(data, name, boilerplate=boilerplate)
    return without_other_languages(document)
