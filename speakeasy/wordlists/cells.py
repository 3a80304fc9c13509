r"""The value of a key as the text of a cell, and back, with nothing lost.

A list has an item a line; the parts of an item with parts stand between bars. What would be lost in a sheet
is written with a backslash: `\\`, `\|`, `\n`, `\s` for a space at an end, `\e` for an empty text, `\u0007`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from speakeasy.dates import WrongDateError, read_date
from speakeasy.nearest import did_you_mean
from speakeasy.wordlists.columns import LEVELS_OR_OFF, STANCES, Column, Kind

_FORMULA = "=+-@＝＋－＠"
"""A spreadsheet may run a cell that begins with one of these."""

_ESCAPED = re.compile(r"[\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|^\s|\s$")
_ESCAPE = re.compile(r"\\(?:u([0-9a-f]{4})|([\\|nrtse]))")
_LETTERS: Mapping[str, str] = MappingProxyType({"\\": "\\", "\n": "n", "\r": "r", "\t": "t", " ": "s"})
_MEANT = MappingProxyType({**{letter: text for text, letter in _LETTERS.items()}, "|": "|", "e": ""})
_PIECE = re.compile(r"\\.|[^\\|]+|[\\|]")
_EMPTY = r"\e"
_YES: Mapping[str, bool] = MappingProxyType(
    {**dict.fromkeys(("true", "yes", "1", "1.0"), True), **dict.fromkeys(("false", "no", "0", "0.0"), False)}
)


class CellError(Exception):
    """A cell that does not hold what its column takes. It says what is wrong, and the cure."""


def cell_of(column: Column, value: Any) -> str:
    """The text of a cell. Nothing is written for a value that an empty cell stands for."""
    if value == column.default:
        return ""
    return guarded(_plain(column, value))


def value_of(column: Column, cell: str) -> Any:
    """The value of a cell that is not blank. Raises `CellError`."""
    text = unguarded(cell.replace("\r\n", "\n").replace("\r", "\n").strip())
    if column.kind in _READ_LINE:
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        items = [_READ_LINE[column.kind](line, column) for line in lines]
        return dict(items) if column.kind == "audiences" else items
    return _READ_CELL[column.kind](text, column)


def guarded(text: str) -> str:
    """No spreadsheet runs it: an apostrophe stands in front, so that it stays a text."""
    return f"'{text}" if _needs_guard(text) else text


def unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and _needs_guard(text[1:]) else text


def _needs_guard(text: str) -> bool:
    return text.lstrip("'")[:1] in tuple(_FORMULA)


def _plain(column: Column, value: Any) -> str:
    items = value.items() if isinstance(value, dict) else value if isinstance(value, tuple) else (value,)
    return "\n".join(_WRITE[column.kind](item) for item in items)


def _joined(*parts: str) -> str:
    """Parts between bars; empty ones at the end are left out."""
    cells = [_written(part).replace("|", r"\|") for part in parts]
    while cells and not cells[-1]:
        cells.pop()
    return " | ".join(cells)


def _parts(line: str, most: int, shape: str) -> list[str]:
    """The parts between bars. A bar after a backslash is a letter like any other."""
    parts = [""]
    for piece in _PIECE.findall(line):
        if piece == "|":
            parts.append("")
        else:
            parts[-1] += piece
    if len(parts) > most:
        raise CellError(f"“{line}” has too many parts. Write {shape}.")
    return [*(_read(part.strip()) for part in parts), *[""] * (most - len(parts))]


def _written(text: str) -> str:
    return _ESCAPED.sub(lambda found: _letter(found[0]), text)


def _letter(letter: str) -> str:
    return f"\\{_LETTERS[letter]}" if letter in _LETTERS else f"\\u{ord(letter):04x}"


def _read(text: str) -> str:
    """Backslashes that mean nothing here stay as they are: people write them in names of folders."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else _MEANT[found[2]], text)


def _choice(text: str, choices: Sequence[str]) -> str:
    for choice in choices:
        if choice.casefold() == text.casefold():
            return choice
    hint = did_you_mean(text, choices)
    raise CellError(f"“{text}” is not one of the choices.{hint}")


def _yes(text: str, _column: Column) -> bool:
    if text.casefold() not in _YES:
        raise CellError(f"“{text}” is neither “true” nor “false”. Write one of them, or leave the cell empty.")
    return _YES[text.casefold()]


def _number(text: str, _column: Column) -> int:
    digits = text.removesuffix(".0")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 1:
        raise CellError(f"“{text}” is not a number from 0 to 3.")
    return int(digits)


def _view(line: str, _column: Column) -> dict[str, str]:
    who, where, stance, say = _parts(line, 4, "who | where | stance | what they say")
    return {"who": who, "where": where, "stance": _choice(stance, STANCES), "say": say}


def _audience(line: str, _column: Column) -> tuple[str, str]:
    name, level = _parts(line, 2, "easy-read | change")
    return name, _choice(level, LEVELS_OR_OFF)


def _agreement(text: str, _column: Column) -> dict[str, str | date]:
    by, on, review = _parts(text, 3, "by | on | review, such as Board | 2026-11-22 | 2027-11-22")
    try:
        found: dict[str, str | date] = {"by": by, "on": read_date(on)}
        return {**found, "review": read_date(review)} if review else found
    except WrongDateError as error:
        raise CellError(str(error)) from None


def _one(text: str, _column: Column) -> str:
    return _read(text)


def _chosen(text: str, column: Column) -> str:
    return _choice(text, column.choices)


Reader = Callable[[str, Column], Any]

_READ_CELL: Mapping[Kind, Reader] = MappingProxyType(
    {"text": _one, "choice": _chosen, "yes": _yes, "number": _number, "agreed": _agreement}
)
_READ_LINE: Mapping[Kind, Reader] = MappingProxyType(
    {"texts": _one, "choices": _chosen, "views": _view, "audiences": _audience}
)
_WRITE: Mapping[Kind, Callable[[Any], str]] = MappingProxyType(
    {
        **dict.fromkeys(("text", "texts", "choice", "choices"), lambda text: _written(text) or _EMPTY),
        **dict.fromkeys(("yes", "number"), lambda value: str(value).lower()),
        "views": lambda view: _joined(view.who, view.where, view.stance, view.say),
        "audiences": lambda pair: _joined(*pair),
        "agreed": lambda one: _joined(one.by, one.on.isoformat(), one.review.isoformat() if one.review else ""),
    }
)
