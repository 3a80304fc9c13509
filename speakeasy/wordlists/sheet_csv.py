"""A sheet as CSV: written so that Excel opens it right, read as Excel and others write it."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from speakeasy.errors import WordlistError
from speakeasy.wordlists.columns import BY_KEY

_SEPARATORS = ",;\t"


def to_csv(grid: Sequence[Sequence[str]]) -> bytes:
    """UTF-8 with the mark at the start that tells Excel so."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(grid)
    return text.getvalue().encode("utf-8-sig")


def from_csv(data: bytes, name: str) -> list[list[str]]:
    """The cells. Commas, semicolons or tabs stand between them. Raises `WordlistError`."""
    text = _decoded(data, name)
    if text[:4].lower() == "sep=":  # Excel's own way to say what stands between cells
        return _cells(text.partition("\n")[2], text[4:5], name)
    return _cells(text, _separator(text), name)


def _decoded(data: bytes, name: str) -> str:
    encodings: tuple[str, ...] = ("utf-8-sig", "cp1252")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ("utf-16",)
    elif b"\0" in data[:2]:
        encodings = ("utf-16-be" if data[:1] == b"\0" else "utf-16-le",)
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise WordlistError(f"{name}: the letters in this sheet cannot be read. Save it as “CSV UTF-8”.")


def _separator(text: str) -> str:
    """What stands between the names of the columns."""
    first = text.lstrip("\r\n").partition("\n")[0].lower()
    return max(_SEPARATORS, key=lambda one: sum(cell.strip(' "\r') in BY_KEY for cell in first.split(one)))


def _cells(text: str, separator: str, name: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    grid: list[list[str]] = []
    try:
        grid.extend(reader)
    except csv.Error as error:
        where = f"{name}, row {len(grid) + 1}"
        raise WordlistError(f"{where}: the quotation marks do not match ({error}). Save the sheet again.") from None
    return grid
