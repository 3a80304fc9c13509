"""How many columns of a terminal each character takes."""

from __future__ import annotations

from unicodedata import category, combining, east_asian_width

_JOINER = "\u200d"
_PICTURE = "\ufe0f"
"""Asks for the character before it as a picture, which is two columns wide."""


def widths(text: str) -> list[int]:
    """The columns of each code point: 0 for a mark on the one before, 2 for a wide one, else 1."""
    if text.isascii():
        return [1] * len(text)
    found: list[int] = []
    for index, character in enumerate(text):
        before = text[index - 1] if index else ""
        found.append(_width(character, before, found[-1] if found else 0))
    return found


def _width(character: str, before: str, width_before: int) -> int:
    if character == _PICTURE:
        return 1 if width_before == 1 else 0
    if combining(character) or category(character) in ("Mn", "Me", "Cf") or "\u1160" <= character <= "\u11ff":
        return 0
    if east_asian_width(character) not in "WF":
        return 1
    joined = before == _JOINER or "\U0001f3fb" <= character <= "\U0001f3ff"  # skin tones
    return 0 if joined and before else 2
