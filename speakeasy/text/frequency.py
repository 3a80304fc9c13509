"""How common a word is in English, on the Zipf scale: 0 unknown, 3 one in a million words, 6 very common.

The figures are those of the wordfreq package. Importing it would cost a third of a second at each start,
so its data file is read once and kept as a compact table in the user's cache. The data is under CC BY-SA:
the table stays on the user's computer and is no part of this project.
"""

from __future__ import annotations

import math
import re
import zlib
from collections.abc import Callable
from importlib.util import find_spec
from mmap import ACCESS_READ, mmap
from pathlib import Path
from unicodedata import normalize

from speakeasy import cache
from speakeasy.text.table import finder, packed

Find = Callable[[str], "int | None"]
"""From a word to how rare it is: hundredths of a Zipf step below 9. None for a word that is not known."""

_LAYOUT = 2
"""Goes up when the layout of the kept table changes."""

_PART = r"\w\w?(?='[aeiouhyáéíóúàèìòùâêîôûåïöœ])|\w+(?:'\w+)*"
"""A word between hyphens. wordfreq also parts a short beginning from a vowel, as in "y'all"."""


class Frequencies:
    """How common words are. Make one with `open()` and keep it: opening reads a file."""

    __slots__ = ("_find", "available")

    def __init__(self, find: Find | None) -> None:
        self._find: Find = find or _nothing
        self.available = find is not None
        """False when wordfreq's data is not there: then no word is known."""

    @classmethod
    def open(cls) -> Frequencies:
        """From the cache, or else from wordfreq's own file, which is slower. Raises nothing."""
        source = _installed()
        if source is None:
            return cls(None)
        try:
            return cls(_kept(source) or _made(source))
        except (OSError, ValueError, EOFError, zlib.error):
            return cls(None)

    def zipf(self, word: str) -> float:
        """The Zipf frequency of a word, 0.0 when it is not known.

        A compound such as "well-being" is a little rarer than its rarest part; numbers in it do not count.
        "carer's" is as common as "carer".
        """
        rarity = self._of_part(word)
        return self._of_parts(word) if rarity is None else (900 - rarity) / 100

    def of_whole(self, word: str) -> float:
        """As `zipf`, for a word that stands in the list as it is: quicker, for those who try many forms."""
        rarity = self._find(word)
        return 0.0 if rarity is None else (900 - rarity) / 100

    def _of_parts(self, word: str) -> float:
        parts = [part for part in re.findall(_PART, _folded(word)) if not part.isdecimal()]
        rarities = [self._of_part(part) for part in parts]
        known = [rarity for rarity in rarities if rarity is not None]
        return _combined(known) if known and len(known) == len(parts) else 0.0

    def _of_part(self, part: str) -> int | None:
        rarity = self._find(part)
        if not part.endswith("'s"):
            return rarity
        owner = self._find(part[:-2])
        return min((known for known in (rarity, owner) if known is not None), default=None)


def _nothing(_word: str) -> None:
    return None


def _folded(word: str) -> str:
    return normalize("NFC", word).casefold().replace("’", "'")


def _combined(rarities: list[int]) -> float:
    """As wordfreq combines parts: 1/f = 1/f1 + 1/f2 + ..., cut to three figures, then put on the Zipf scale."""
    share = 1 / sum(1 / 10 ** (-rarity / 100) for rarity in rarities)
    share = round(share, math.floor(-math.log10(share)) + 3)
    return max(0.0, round(math.log10(share) + 9, 2))


def _installed() -> Path | None:
    """The data file of wordfreq, found without importing wordfreq."""
    try:
        spec = find_spec("wordfreq")
    except (ImportError, ValueError):
        return None
    places = (spec and spec.submodule_search_locations) or ()
    files = (Path(place, "data", "large_en.msgpack.gz") for place in places)
    return next((file for file in files if file.is_file()), None)


def _place(source: Path) -> Path:
    """Where the table of this very data file is kept: a gzip file ends with the checksum of what is in it."""
    with source.open("rb") as file:
        file.seek(-8, 2)
        mark = file.read().hex()
    return cache.folder() / f"frequencies-{_LAYOUT}-{mark}.bin"


def _kept(source: Path) -> Find | None:
    """The table from the cache, mapped. None when it is missing or cut short."""
    try:
        with _place(source).open("rb") as file:
            return finder(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):
        return None


def _made(source: Path) -> Find:
    """The table from wordfreq's file, kept for the next time if that can be done."""
    table = _read(source)
    cache.write_atomically(_place(source), packed(table))
    return table.get


def _read(source: Path) -> dict[str, int]:
    """Each word and its rarity. The file is a header, then the words of rarity 0, 1, 2 and so on."""
    from msgspec import msgpack

    header, *lists = msgpack.decode(zlib.decompress(source.read_bytes(), 31))
    if header != {"format": "cB", "version": 1}:
        raise ValueError(f"{source}: not the layout that wordfreq 3 writes.")
    return {word: rarity for rarity, words in enumerate(lists) for word in words}
