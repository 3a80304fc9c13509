"""What ten times as many entries cost: the time to find them in a text, and to load them.

python benchmarks/words.py FILE.md…     the files give the sentences

The entries are made up. Half are one word and half are two or three, as in the shipped lists.
"""

from __future__ import annotations

import random
import sys
import time

import msgspec
from corpus import sentences_of

from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage
from speakeasy.wordlists.compiled import Compiled, compile_words
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.examples import NoFrequencies
from speakeasy.wordlists.words import Words

_SIZES = (1_000, 10_000)
_ROUNDS = 5


def main() -> None:
    """Print milliseconds to find and to load for each size, and the ratio of the last to the first."""
    sentences = sentences_of(sys.argv[1:]) * 4
    vocabulary = sorted({word for sentence in sentences for word in sentence.lower().split() if word.isalpha()})
    rows = [_measured(size, sentences, vocabulary) for size in _SIZES]
    for size, (find, load, kilobytes) in zip(_SIZES, rows, strict=True):
        print(f"{size:6,} entries: find {find * 1000:6.1f} ms, load {load * 1000:5.2f} ms, {kilobytes:,} KB")
    print(f"find, {_SIZES[-1]:,} against {_SIZES[0]:,}: {rows[-1][0] / rows[0][0]:.2f} times")


def _measured(size: int, sentences: list[str], vocabulary: list[str]) -> tuple[float, float, int]:
    packed = msgspec.msgpack.encode(compile_words(_entries(size, vocabulary)))
    load = min(_seconds(lambda: msgspec.msgpack.decode(packed, type=Compiled)) for _ in range(_ROUNDS))
    words = Words([msgspec.msgpack.decode(packed, type=Compiled)], lambda entry: entry.own_level)
    lexicon = Lexicon(words, NoFrequencies())

    def find() -> None:
        for sentence in sentences:
            words.find(Passage(sentence, lexicon))

    find()
    return min(_seconds(find) for _ in range(_ROUNDS)), load, len(packed) // 1000


def _seconds(work: object) -> float:
    start = time.process_time()
    work()  # type: ignore[operator]
    return time.process_time() - start


def _entries(size: int, vocabulary: list[str]) -> list[Entry]:
    """The first 200 are in the text whatever the size, so that both sizes find about as much."""
    draw = random.Random(3)
    made = []
    for number in range(size):
        stem = draw.choice(vocabulary)
        name = stem if number < 200 else f"{stem}{number}"
        if number % 2:
            name = f"{name} {draw.choice(vocabulary)}"
        made.append(
            Entry(
                name=f"{name}-{number}",
                category="wordy",
                action="consider",
                pos="verb",
                why="w",
                source=("s",),
                flags=("f",),
                terms=(name,),
            )
        )
    return made


if __name__ == "__main__":
    main()
