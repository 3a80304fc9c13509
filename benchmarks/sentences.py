"""How well, and how fast, `sentences` finds sentences that people marked by hand.

    python benchmarks/sentences.py PATH_TO_JSONL

Each line of the file is one sentence, in reading order: `id` (document, hyphen, number), `text` and `domain`.
The sentences of one document are joined by a space, and `sentences` has to find them again.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable
from pathlib import Path

from speakeasy.text.segment import sentences

Spans = list[tuple[int, int]]


def documents(path: Path) -> dict[str, dict[str, list[str]]]:
    """Domain to document to sentences. "ewt-train" counts as "ewt"."""
    found: dict[str, dict[str, list[str]]] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            texts = found.setdefault(row["domain"].partition("-")[0], {})
            texts.setdefault(row["id"].rpartition("-")[0], []).append(" ".join(row["text"].split()))
    return found


def gold(texts: Iterable[str]) -> Spans:
    """Where each sentence stands once they are joined by a space."""
    spans, start = [], 0
    for text in texts:
        spans.append((start, start + len(text)))
        start += len(text) + 1
    return spans


def f1(right: int, wanted: int, found: int) -> str:
    """Precision, recall and their harmonic mean, ready to print."""
    return f"P {right / max(found, 1):.3f}  R {right / max(wanted, 1):.3f}  F1 {2 * right / max(wanted + found, 1):.4f}"


def measure(domain: str, texts: dict[str, list[str]]) -> None:
    """Print the scores and the speed for one domain."""
    wanted = [gold(document) for document in texts.values()]
    joined = [" ".join(document) for document in texts.values()]
    began = time.process_time()
    found = [sentences(text) for text in joined]
    megabytes = sum(len(text.encode()) for text in joined) / 1e6 / max(time.process_time() - began, 1e-9)
    pairs = list(zip(wanted, found, strict=True))
    inner = [({start for start, _ in a[1:]}, {start for start, _ in b[1:]}) for a, b in pairs]
    whole = [(set(a), set(b)) for a, b in pairs]
    print(f"{domain}: {len(texts)} documents, {sum(map(len, wanted))} sentences, {megabytes:.1f} MB/s")
    for name, sets in (("boundary", inner), ("exact   ", whole)):
        right = sum(len(a & b) for a, b in sets)
        print(f"  {name}  {f1(right, sum(len(a) for a, _ in sets), sum(len(b) for _, b in sets))}")


def main() -> None:
    if len(sys.argv) != 2:
        sys.exit("Give the path of one JSONL file: python benchmarks/sentences.py PATH_TO_JSONL")
    for domain, texts in sorted(documents(Path(sys.argv[1])).items()):
        measure(domain, texts)


if __name__ == "__main__":
    main()
