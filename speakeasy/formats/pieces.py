"""Runs of source to blocks. The one place where block text is put together, so positions cannot drift.

A run is (start, end, shown): a span of the source, and what it shows where that is not the slice itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from speakeasy.model import STAND_IN, Block, Kind, Piece, Span, Voice

Run = tuple[int, int, str | None]

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\ufffc]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}", re.IGNORECASE
)
_AFTER_ADDRESS = ".,:;!?'\"*_~”’]}"
_UNSEEN = "\u00ad\u200b\u2060\ufeff"


def make_block(
    source: str, runs: Sequence[Run], kind: Kind, voice: Voice = "ours", cuts: Sequence[Run] = (), column: int = 0
) -> Block | None:
    """Join runs to a block, with addresses as stand-ins. None if there is no letter or figure to read.

    `cuts` are runs too, sorted. They win over the part of any verbatim run that they cover.
    """
    if cuts:
        runs = _cut(runs, cuts)
    text, pieces = _joined(source, runs)
    if "://" in text or "www." in text or "@" in text:
        text, pieces = _joined(source, _without_addresses(text, pieces))
    if not text[:1].isalnum() and not any(map(str.isalnum, text)):
        return None
    if len(text.strip()) != len(text):
        begin = len(text) - len(text.lstrip())
        text, pieces = _joined(source, _runs_of(text, pieces, begin, len(text.rstrip())))
    return Block(kind, text, tuple(pieces), voice, column=column)


def linked(block: Block, links: Sequence[tuple[int, int]]) -> Block:
    """The block with its links. `links` are spans of the source; those that show no text are left out."""
    found = [span for start, end in links if (span := _shown_in(block, start, end))]
    return msgspec.structs.replace(block, links=tuple(sorted(found)))


def _shown_in(block: Block, start: int, end: int) -> Span | None:
    pieces = block.pieces
    low = bisect_right(pieces, start, key=_end_of)
    high = bisect_left(pieces, end, key=_first_of)
    if low >= high:
        return None
    first, last = pieces[low], pieces[high - 1]
    begin = first.at + (max(0, start - first.start) if first.verbatim else 0)
    stop = last.at + (min(last.length, end - last.start) if last.verbatim else last.length)
    return Span(begin, stop) if begin < stop else None


def _first_of(piece: Piece) -> int:
    return piece.start


def _end_of(piece: Piece) -> int:
    return piece.end


def in_order(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks by where they start: the words of a picture come after the start of the paragraph around it."""
    return tuple(sorted(blocks, key=_first))


def _first(block: Block) -> int:
    return block.pieces[0].start


def unseen(text: str) -> list[Run]:
    """Cuts for characters that nobody sees, such as soft hyphens. They would hide a word from the rules."""
    if not any(mark in text for mark in _UNSEEN):
        return []
    return [(found.start(), found.end(), "") for found in re.finditer(f"[{_UNSEEN}]+", text)]


def _joined(source: str, runs: Sequence[Run]) -> tuple[str, list[Piece]]:
    """The text of the runs and its pieces. Verbatim runs that touch become one piece."""
    if len(runs) == 1 and runs[0][2] is None:
        start, end, _ = runs[0]
        return source[start:end], [Piece(0, end - start, start, end)]
    parts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    begin = reach = 0
    for start, end, shown in runs:
        if shown is None and start == reach:
            reach = end
            continue
        if begin < reach:
            parts.append(source[begin:reach])
            pieces.append(Piece(at, reach - begin, begin, reach))
            at += reach - begin
        begin = start if shown is None else end
        reach = end
        if shown:
            parts.append(shown)
            pieces.append(Piece(at, len(shown), start, end, False))
            at += len(shown)
    if begin < reach:
        parts.append(source[begin:reach])
        pieces.append(Piece(at, reach - begin, begin, reach))
    return "".join(parts), pieces


def _runs_of(text: str, pieces: Sequence[Piece], start: int, end: int) -> list[Run]:
    """The runs that show `text[start:end]`."""
    runs: list[Run] = []
    index = max(0, bisect_right(pieces, start, key=_at) - 1)
    while start < end:
        piece = pieces[index]
        stop = min(end, piece.at + piece.length)
        if piece.verbatim:
            shift = piece.start - piece.at
            runs.append((start + shift, stop + shift, None))
        else:
            runs.append((piece.start, piece.end, text[start:stop]))
        start = stop
        index += 1
    return runs


def _at(piece: Piece) -> int:
    return piece.at


def _without_addresses(text: str, pieces: Sequence[Piece]) -> list[Run]:
    """The runs of the text again, each web or mail address in it one stand-in."""
    runs: list[Run] = []
    done = 0
    for found in _ADDRESS.finditer(text):
        start, end = found.start(), _address_end(text, *found.span())
        address = _runs_of(text, pieces, start, end)
        runs += _runs_of(text, pieces, done, start)
        runs.append((address[0][0], address[-1][1], STAND_IN))
        done = end
    return runs + _runs_of(text, pieces, done, len(text))


def _address_end(text: str, start: int, end: int) -> int:
    """Without the punctuation that belongs to the sentence around it."""
    closing = text.count(")", start, end) - text.count("(", start, end)
    while end > start + 1:
        last = text[end - 1]
        if last == ")" and closing > 0:
            closing -= 1
        elif last not in _AFTER_ADDRESS:
            break
        end -= 1
    return end


def _cut(runs: Iterable[Run], cuts: Sequence[Run]) -> list[Run]:
    """Put the cuts in place of what they cover."""
    kept: list[Run] = []
    for start, end, shown in runs:
        if shown is not None:
            kept.append((start, end, shown))
            continue
        index = max(0, bisect_right(cuts, start, key=_start) - 1)
        done = start
        while index < len(cuts) and cuts[index][0] < end:
            cut_start, cut_end, instead = cuts[index]
            index += 1
            if cut_end <= done:
                continue
            if done < cut_start:
                kept.append((done, cut_start, None))
            kept.append((cut_start, cut_end, instead))
            done = cut_end
        if done < end:
            kept.append((done, end, None))
    return kept


def _start(run: Run) -> int:
    return run[0]
