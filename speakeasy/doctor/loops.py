"""What an entry says instead, and whether that would be flagged in its turn."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from speakeasy.doctor.remark import Ill
from speakeasy.example import MARK, Example, read_example
from speakeasy.model import LEVELS, Level
from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage
from speakeasy.wordlists.compiled import Compiled
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.examples import NoFrequencies
from speakeasy.wordlists.words import Words

_HEARD = LEVELS[: LEVELS.index("consider") + 1]
_SAYS = re.compile(r"\b(?:say|write|use|try|or)\b[^.“]*“([^”]+)”|, “([^”]+)”", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|than|avoid|never|instead of)\b[^.“]*“[^”]*”", re.IGNORECASE)

Flags = tuple[str, str]
"""The name of an entry that would flag it, and the words that it would flag."""


class Ear:
    """Hears which words are flagged in a text. `level_of` says how loud each entry is."""

    def __init__(self, lists: Sequence[Compiled], level_of: Callable[[Entry], Level | None]) -> None:
        self._level_of = level_of
        self.words = Words(lists, level_of)
        self.lexicon = Lexicon(self.words, NoFrequencies())

    def flags(self, text: str) -> Iterator[tuple[str, int, int]]:
        """The entries that speak up in a text at “consider” or above, and where."""
        for found in self.words.find(Passage(text, self.lexicon)):
            if found.held_by is None and self._level_of(found.entry) in _HEARD:
                yield found.entry.name, found.match.start, found.match.end


def loop_ills(entry: Entry, ear: Ear, others: Mapping[str, Entry]) -> Iterator[Ill]:
    """Replacements, advice and meaning that another entry flags."""
    seen: set[Flags] = set()
    for key, text, flags in _flagged(entry, ear):
        if flags not in seen:
            seen.add(flags)
            name, words = flags
            who = "this very entry" if name == entry.name else f"‘{name}’"
            what = f"“{key}” says “{text}”, and {who} flags “{words}”."
            if name != entry.name and key != "meaning" and _leads_back(others.get(name), entry, ear):
                what += f" It leads back here: ‘{entry.name}’, ‘{name}’, ‘{entry.name}’."
            yield Ill("loop", what, "Say it in words that nothing flags.", info=_is_no_harm(entry, others.get(name)))


def _is_no_harm(entry: Entry, other: Entry | None) -> bool:
    """What letters stand for is a name, and cannot be said otherwise. A word to explain is a word to keep."""
    return entry.category == "acronym" or (other is not None and other.action == "explain")


def _flagged(entry: Entry, ear: Ear) -> Iterator[tuple[str, str, Flags]]:
    texts = [*(("use", text) for text in entry.use), *(("advice", text) for text in said_in(entry.advice))]
    for key, text in (*texts, *([("meaning", entry.meaning)] if entry.meaning else [])):
        for name, start, end in ear.flags(text):
            if key == "use" or name != entry.name:  # A meaning or advice may well speak of the word itself.
                yield key, text, (name, text[start:end])
    for marked in entry.flags:
        yield from _flagged_in_place(entry, read_example(marked), MARK.sub(_replaced, marked), ear)


def _flagged_in_place(entry: Entry, example: Example, text: str, ear: Ear) -> Iterator[tuple[str, str, Flags]]:
    """Some words are only flagged in a sentence, so put each replacement into the entry's own examples."""
    moved = 0
    for start, end, said in example.marks:
        if said is None:
            continue
        first, last = start + moved, start + moved + len(said)
        moved += len(said) - (end - start)
        for name, at, stop in ear.flags(text):
            if name != entry.name and first <= at < stop <= last:
                yield "flags", said, (name, text[at:stop])


def _replaced(mark: re.Match[str]) -> str:
    return mark[1] if mark[2] is None else mark[2]


def said_in(advice: str) -> list[str]:
    """The words that a piece of advice offers: “Say “people”, or “guests”.” offers two."""
    return [first or second for first, second in _SAYS.findall(_NOT.sub("", advice))]


def _leads_back(other: Entry | None, entry: Entry, ear: Ear) -> bool:
    texts = (*other.use, *said_in(other.advice)) if other else ()
    return any(name == entry.name for text in texts for name, _, _ in ear.flags(text))
