"""Where the page of a code is: a file in the user's cache folder, which may not be written yet."""

from __future__ import annotations

from pathlib import Path

from speakeasy import __version__
from speakeasy.cache import folder


def place_of(code: str) -> Path:
    """The file of a code's page."""
    return folder() / f"pages-{__version__}" / f"{code}.md"


def address_of(code: str) -> str:
    """The page as a link."""
    return place_of(code).as_uri()
