"""Words and a small number for each, in one block of bytes that needs no loading: it is mapped and read in place.

A hash table with open addressing. A slot is 64 bits: 48 of the word's checksums, then its number plus one in 16.
The words themselves are not kept. Two words would have to share 64 bits of two checksums to be taken for each
other.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mmap import mmap

_HEAD = b"speakeasy table 1".ljust(24)
_SIZE = 8
_MOST_STEPS = 1000  # far more than a sound table needs; a damaged one may have no empty slot


def packed(numbers: Mapping[str, int]) -> bytes:
    """The table of these words. Numbers are from 0 to 65,534."""
    from array import array

    size = 1 << (len(numbers) * 3 // 2).bit_length()
    slots = array("Q", bytes(_SIZE * size))
    for word, number in numbers.items():
        at, mark = _marks(word, size)
        while slots[at]:
            at = (at + 1) % size
        slots[at] = mark << 16 | (number + 1)
    return _HEAD + size.to_bytes(_SIZE, "little") + slots.tobytes()


def finder(data: bytes | mmap) -> Callable[[str], int | None] | None:
    """From the bytes of a table (mapped or not) to a look-up; None when they are no whole table."""
    view = memoryview(data)
    start = len(_HEAD) + _SIZE
    size = int.from_bytes(view[len(_HEAD) : start], "little")
    if view[: len(_HEAD)] != _HEAD or not size or len(view) != start + _SIZE * size:
        return None
    slots = view[start:].cast("Q")

    def find(word: str) -> int | None:
        at, mark = _marks(word, size)
        for step in range(_MOST_STEPS):
            slot = slots[(at + step) % size]
            if slot >> 16 == mark:
                return (slot & 0xFFFF) - 1
            if not slot:
                break
        return None

    return find


def _marks(word: str, size: int) -> tuple[int, int]:
    data = word.encode("utf-8", "surrogatepass")
    first = zlib.crc32(data)
    return first % size, (first >> 16) << 32 | zlib.adler32(data)
