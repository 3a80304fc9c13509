"""speakeasy: words that the whole community can understand and take part in.

The short way:

    import speakeasy

    for finding in speakeasy.check("We utilised the hall."):
        print(finding.code, finding.message, finding.suggestions)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from speakeasy.checker import Checker, check, check_file
    from speakeasy.config import Config
    from speakeasy.errors import SpeakeasyError
    from speakeasy.formats import read
    from speakeasy.measure import difficulty, word_difficulty
    from speakeasy.model import Diagnostic, Document, Span

__version__ = "0.1.0"

__all__ = [
    "Checker",
    "Config",
    "Diagnostic",
    "Document",
    "Span",
    "SpeakeasyError",
    "check",
    "check_file",
    "difficulty",
    "read",
    "word_difficulty",
]

_HOMES = {
    "checker": ("Checker", "check", "check_file"),
    "config": ("Config",),
    "measure": ("difficulty", "word_difficulty"),
    "errors": ("SpeakeasyError",),
    "formats": ("read",),
    "model": ("Diagnostic", "Document", "Span"),
}


def __getattr__(name: str) -> Any:
    """Import a public name when it is first asked for: the command line starts faster for it."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
