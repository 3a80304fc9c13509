"""Throughput, growth, memory and re-check of the library, on one core.

python benchmarks/throughput.py FILE.md…     the files give the sentences
"""

from __future__ import annotations

import resource
import sys
import time

from corpus import markdown, sentences_of

from speakeasy import Checker, Config, read
from speakeasy.checker import Memory


def main() -> None:
    """Print CPU figures: MB of Markdown a second for several sizes, and milliseconds for one edit."""
    sentences = sentences_of(sys.argv[1:])
    checker = Checker(Config())
    _seconds(checker, markdown(sentences, 300_000, seed=7))
    for size in (100_000, 1_000_000, 10_000_000):
        text = markdown(sentences, size)
        seconds = min(_seconds(checker, text) for _ in range(3 if size < 2_000_000 else 1))
        print(f"{size / 1e6:5.1f} MB: {len(text.encode()) / seconds / 1e6:.2f} MB/s")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")
    _print_recheck(checker, markdown(sentences, 100_000))


def _seconds(checker: Checker, text: str) -> float:
    start = time.process_time()
    checker.check(read(text.encode(), "a.md"))
    return time.process_time() - start


def _print_recheck(checker: Checker, text: str) -> None:
    memory: Memory = {}
    checker.check(read(text.encode(), "a.md"), memory)
    times = []
    for edit in range(20):
        middle = text.index("\n\n", len(text) // 2) - 1
        text = f"{text[:middle]} edit {edit}{text[middle:]}"
        start = time.process_time()
        checker.check(read(text.encode(), "a.md"), memory)
        times.append((time.process_time() - start) * 1000)
    times.sort()
    print(f"again after one edit in 100 KB: median {times[10]:.1f} ms, longest {times[-1]:.1f} ms")


if __name__ == "__main__":
    main()
