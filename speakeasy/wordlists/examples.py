"""Do the entries do what their own examples say? Examples are the tests and the help at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from speakeasy.example import Example, read_example
from speakeasy.model import Level
from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage
from speakeasy.wordlists.compiled import Compiled
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.say import suggestions_for
from speakeasy.wordlists.words import Words

Bench = tuple[Words, Lexicon]
Benches = dict[tuple[str, str], Bench]
"""By choice and option: where people differ, only the words of one option speak."""


class NoFrequencies:
    """Word lists need no frequencies."""

    available = False

    def zipf(self, _word: str, /) -> float:
        return 0.0


def failures(entries: Iterable[Entry], lists: Sequence[Compiled]) -> Iterator[str]:
    """One line for each example that does not hold: the entry, the sentence, what came instead."""
    benches: Benches = {}
    for entry in entries:
        for failure in failures_of(entry, *bench_for(entry, lists, benches)):
            yield f"words.{entry.name}: {failure}"


def bench_for(entry: Entry, lists: Sequence[Compiled], benches: Benches) -> Bench:
    """The words to try the examples of an entry with. `benches` keeps them: start with `{}`."""
    setting = (entry.choice, entry.under[0] if entry.under else "")
    if setting not in benches:
        words = Words(lists, partial(_level, setting))
        benches[setting] = (words, Lexicon(words, NoFrequencies()))
    return benches[setting]


def failures_of(entry: Entry, words: Words, lexicon: Lexicon) -> Iterator[str]:
    """The examples of one entry that do not hold. `lexicon` is one for these words."""
    for marked in entry.flags:
        example = read_example(marked)
        wrong = _wrong_flag(entry, example, words, Passage(example.text, lexicon))
        if wrong:
            yield f"flags “{marked}”: {wrong}"
    for sentence in entry.passes:
        spoken = _spoken(entry, words, Passage(sentence, lexicon))
        if spoken:
            yield f"passes “{sentence}”: but flags “{spoken[0][2]}”"


def _level(setting: tuple[str, str], entry: Entry) -> Level | None:
    """Where people differ, only the words of one option speak: those of another may flag the very same words."""
    choice, option = setting
    return entry.own_level if not entry.choice or (entry.choice == choice and option in entry.under) else None


def _wrong_flag(entry: Entry, example: Example, words: Words, passage: Passage) -> str:
    if not example.marks:
        return "put the word in [brackets]"
    spoken = _spoken(entry, words, passage)
    got = [(start, end) for start, end, _, _ in spoken]
    wanted = [(start, end) for start, end, _ in example.marks]
    if got != wanted:
        return f"flags {[example.text[start:end] for start, end in got] or 'nothing'}"
    for (_, _, said), (_, _, _, first) in zip(example.marks, spoken, strict=True):
        if said is not None and said != first:
            return f"suggests {first!r}, not {said!r}"
    return ""


def _spoken(entry: Entry, words: Words, passage: Passage) -> list[tuple[int, int, str, str | None]]:
    """Start, end, the flagged text and the first replacement, each time the entry speaks."""
    region = entry.regions[0] if entry.regions else "UK"
    spoken = []
    for found in words.find(passage):
        if found.entry.name == entry.name and found.held_by is None:
            (start, end), suggestions = suggestions_for(found, passage, region)
            first = next((one.text for one in suggestions if one.text), None)
            spoken.append((start, end, passage.text[start:end], first))
    return spoken
