"""How fast our measures are beside textstat's own, and whether they are the same.

    python -m benchmarks.readability FILE...

Times are CPU time, best of three. "Cold" means that no word has been met before; textstat meets each text
for the first time too, because it remembers whole texts. Needs no network: nltk reads our own syllables.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from speakeasy.text import readability, syllables

Measures = Callable[[str], dict[str, float]]


def main() -> None:
    """Print a table of speeds, and end with 1 when a figure differs."""
    texts = [Path(name).read_text("utf-8", "replace") for name in sys.argv[1:]]
    if not texts:
        sys.exit("Which files? python -m benchmarks.readability FILE...")
    size = sum(len(text.encode()) for text in texts) / 1e6
    with tempfile.TemporaryDirectory() as folder:
        textstat = oracle(Path(folder))
        rows = {
            "ours, cold": best(readability.measures, texts, forget_words),
            "ours, warm": best(readability.measures, texts, lambda: None),
            "textstat": best(textstat, texts, forget_texts),
        }
        different = differences(textstat, texts)
    for name, seconds in rows.items():
        print(f"{name:12}{size / seconds:8.2f} MB/s   textstat x {rows['textstat'] / seconds:.1f}")
    figures = len(texts) * len(readability.measures(""))
    print(f"{figures:,} figures of {len(texts):,} texts ({size:.2f} MB) compared: {different} differ")
    sys.exit(different > 0)


def best(measures: Measures, texts: Iterable[str], prepare: Callable[[], object]) -> float:
    """The shortest of three runs over all texts, in seconds."""
    measures("The dictionaries are read before the clock starts, for unknownwordsalso.")
    runs = []
    for _ in range(3):
        prepare()
        start = time.process_time()
        for text in texts:
            measures(text)
        runs.append(time.process_time() - start)
    return min(runs)


def differences(textstat: Measures, texts: Iterable[str]) -> int:
    """How many figures are not exactly the same."""
    pairs = ((readability.measures(text), textstat(text)) for text in texts)
    return sum(ours[name] != theirs[name] for ours, theirs in pairs for name in ours)


def oracle(folder: Path) -> Measures:
    """The real textstat, with our syllables in the place where nltk looks for its own."""
    import nltk

    file = folder / "corpora" / "cmudict" / "cmudict"
    file.parent.mkdir(parents=True)
    rows = (f"{word} 1 {'AH0 ' * number or 'M'}\n" for word, number in syllables.table().items())
    file.write_text("".join(rows), "utf-8")
    nltk.data.path[:] = [str(folder)]
    from textstat import textstat

    methods = {name: getattr(textstat, name) for name in readability.measures("")}
    methods["text_standard"] = lambda text: textstat.text_standard(text, float_output=True)
    return lambda text: {name: method(text) for name, method in methods.items()}


def forget_words() -> None:
    """Empty what we remember of words, and what pyphen does."""
    import pyphen

    readability._look_again.cache_clear()  # noqa: SLF001 -- only a benchmark wants this
    for patterns in pyphen.hdcache.values():
        patterns.cache.clear()


def forget_texts() -> None:
    """Empty what textstat remembers of texts and words, but not its dictionaries."""
    from textstat import backend

    forget_words()
    groups = (backend.counts, backend.metrics, backend.selections, backend.transformations, backend.validations)
    for function in (getattr(group, name) for group in groups for name in group.__all__):
        function.cache_clear()


if __name__ == "__main__":
    main()
