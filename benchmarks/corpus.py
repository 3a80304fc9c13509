"""Markdown of any size from real documents, with no block twice: their sentences in a new, fixed order."""

from __future__ import annotations

import random
import re
from pathlib import Path

_SENTENCE = re.compile(r"[^.!?\n]{20,300}[.!?](?=\s)")


def sentences_of(paths: list[str]) -> list[str]:
    """The sentences of these files."""
    text = "\n".join(Path(path).read_text(encoding="utf-8") for path in paths)
    found = [" ".join(match[0].split()) for match in _SENTENCE.finditer(text)]
    if len(found) < 50:
        raise SystemExit("Give files that hold at least 50 sentences, such as the Markdown pages of a handbook.")
    return found


def markdown(sentences: list[str], size: int, seed: int = 1) -> str:
    """About `size` bytes: headings, paragraphs, lists, emphasis and links."""
    draw = random.Random(seed)
    parts: list[str] = []
    written = 0
    while written < size:
        part = _part(draw, sentences, len(parts))
        parts.append(part)
        written += len(part.encode()) + 2
    return "\n\n".join(parts) + "\n"


def _part(draw: random.Random, sentences: list[str], number: int) -> str:
    if number % 9 == 0:
        return f"## {draw.choice(sentences)[:60].strip()}"
    if number % 9 == 4:
        return "\n".join(f"- {draw.choice(sentences)}" for _ in range(4))
    chosen = [draw.choice(sentences) for _ in range(4)]
    first, _, rest = chosen[0].partition(" ")
    chosen[0] = f"**{first}** {rest}"
    chosen[1] = f"{chosen[1][:-1]} ([our fees](https://example.org/{number}))."
    return " ".join(chosen)
