"""The nearest right name for a misspelled one."""

from __future__ import annotations

from collections.abc import Iterable

_FEW = 12


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like `word`, whatever its capitals, or None where nothing is close."""
    from difflib import get_close_matches

    by_key = {_key(choice): choice for choice in sorted(choices, reverse=True)}
    close = get_close_matches(_key(word), sorted(by_key), n=1)
    return by_key[close[0]] if close else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """A sentence to put after a message: the nearest name, or all of them if they are few, or nothing.

    It starts with a space.
    """
    names = sorted(choices)
    close = nearest(word, names)
    if close is not None:
        return f" Did you mean “{close}”?"
    return f" Choose from: {', '.join(names)}." if 0 < len(names) <= _FEW else ""


def _key(name: str) -> str:
    return name.lower().replace("_", "-")
