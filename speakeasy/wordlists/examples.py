"""Do the entries do what their own examples say? Examples are the tests and the help at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from speakeasy.example import Example, read_example
from speakeasy.text.lexicon import Frequencies, Lexicon
from speakeasy.text.passage import Passage
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.say import suggestions_for
from speakeasy.wordlists.words import Words


class NoFrequencies:
    """Word lists need no frequencies."""

    available = False

    def zipf(self, _word: str, /) -> float:
        return 0.0


def failures(entries: Iterable[Entry], words: Words, frequencies: Frequencies | None = None) -> Iterator[str]:
    """One line for each example that does not hold: the entry, the sentence, what came instead."""
    lexicon = Lexicon(words, frequencies or NoFrequencies())
    for entry in entries:
        for failure in failures_of(entry, words, lexicon):
            yield f"words.{entry.name}: {failure}"


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
