"""A block as words and sentences: what rules are given.

The words of a passage are columns (texts, offsets, numbers into the lexicon) and strings with one
character a word. `Sentence` is a window on them; `Word` objects are made on request.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, compress
from operator import attrgetter, contains

from msgspec import Struct

from speakeasy.model import Kind, Span, Voice
from speakeasy.text.lexicon import ACRONYM as ACRONYM_TRAIT
from speakeasy.text.lexicon import Lexicon
from speakeasy.text.quotes import quotes_in
from speakeasy.text.segment import sentences

_JOINERS = "'’\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f"
_WORDS = re.compile(rf"(\w++(?:[{_JOINERS}]++\w++)*+[\u0300-\u036f]*+)")  # takes all it can, gives nothing back
_ACRONYM = re.compile(ACRONYM_TRAIT)
_LAST = attrgetter("last")

NUMBER, LINK, ACRONYM, PARTICIPLE = "[number]", "[link]", "[acronym]", "[participle]"


def words_in(text: str) -> list[str]:
    """The words of a text as a passage has them."""
    return _WORDS.findall(text)


class Word(Struct, frozen=True):
    """A word as it is written. The span counts from the start of the passage."""

    text: str
    span: Span
    tag: str


class Passage:
    """The words and sentences of one block's text. Offsets are code points of that text."""

    def __init__(
        self,
        text: str,
        lexicon: Lexicon,
        kind: Kind = "paragraph",
        voice: Voice = "ours",
        links: Sequence[Span] = (),
    ) -> None:
        parts = _WORDS.split(text)
        edges = list(accumulate(map(len, parts)))
        numbers = list(map(lexicon.numbers.__getitem__, parts[1::2]))
        self.text = text
        self.kind: Kind = kind
        self.voice: Voice = voice
        self.links = links
        self.listed: Sequence[tuple[int, int]] = ()
        """The spans of listed words and phrases, for rules that leave those to the lists."""
        self.lexicon = lexicon
        self.numbers: Sequence[int] = numbers
        self.words: Sequence[str] = parts[1::2]
        self.gaps: Sequence[str] = parts[0::2]
        """`gaps[i]` stands before word i; the last one ends the passage."""
        self.starts: Sequence[int] = edges[0:-1:2]
        self.ends: Sequence[int] = edges[1::2]
        self.keys = list(map(lexicon.keys.__getitem__, numbers))
        """The words as they are compared: lower case, straight apostrophe."""
        signs = "".join(map(lexicon.signs.__getitem__, numbers))
        self.tags = signs[0::3]
        """One tag a word (see text/tags.py)."""
        self.traits = signs[1::3]
        """One sign a word: NOUN, ACRONYM or PLAIN (see text/lexicon.py)."""
        self.bands = signs[2::3]
        """How common each word is, one character a word (see `lexicon.band`)."""
        self.glue = "".join(map(lexicon.glue.__getitem__, self.gaps))
        """What stands before each word, one character a word, and one for the end: " " space, "-" hyphen, else
        its first mark."""
        goes_on = map(contains, map(lexicon.follows.__getitem__, numbers), (*self.keys[1:], ""))
        self.heads = list(compress(range(len(numbers)), goes_on))
        """The numbers of the words that may begin a listed phrase here, as far as the word after them tells."""
        self.acronyms = [match.start() for match in _ACRONYM.finditer(self.traits)]
        """The numbers of the words that have the shape of an acronym that not everybody knows."""
        self.sentences = self._sentences()
        """In order; each holds at least one word."""

    def _sentences(self) -> list[Sentence]:
        found = []
        first = 0
        for start, end in sentences(self.text):
            last = bisect_left(self.starts, end, first)
            if last > first:
                found.append(Sentence(self, start, end, first, last))
            first = last
        return found

    def parts_among(self, wanted: frozenset[str]) -> set[str]:
        """Which of these are there: words as they are compared, signs that `glue` can hold, and `NUMBER`, `LINK`,
        `ACRONYM` and `PARTICIPLE` for a figure, a link, and so on.
        """
        found = {*wanted.intersection(self.keys), *wanted.intersection(self.glue)}
        there = {NUMBER: "#" in self.tags, LINK: self.links, ACRONYM: self.acronyms, PARTICIPLE: "v" in self.tags}
        found.update(part for part in wanted.intersection(there) if there[part])
        return found

    @cached_property
    def quotes(self) -> list[tuple[int, int]]:
        """The spans inside quotation marks."""
        return quotes_in(self.text)

    def sentence_at(self, word: int) -> Sentence:
        """The sentence that holds a word."""
        return self.sentences[bisect_left(self.sentences, word + 1, key=_LAST)]


class Sentence:
    """One sentence. `first` and `last` are word numbers of the passage; spans given out count from `start`."""

    __slots__ = ("_in_capitals", "end", "first", "last", "passage", "start")

    def __init__(self, passage: Passage, start: int, end: int, first: int, last: int) -> None:
        self.passage = passage
        self.start = start
        self.end = end
        self.first = first
        self.last = last
        self._in_capitals: str | None = None

    def __len__(self) -> int:
        """How many words; a hyphenated word counts as one."""
        return self.last - self.first - self.passage.glue.count("-", self.first + 1, self.last)

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    @property
    def capitals(self) -> str:
        """How capitals are used: "ALL" (shouting), "Title Case" as in a heading, or "" (as in prose).

        Worked out once: many words may ask.
        """
        if self._in_capitals is None:
            self._in_capitals = _capitals_of(self.passage.words[self.first : self.last])
        return self._in_capitals

    @property
    def tags(self) -> str:
        """One tag a word."""
        return self.passage.tags[self.first : self.last]

    @property
    def bands(self) -> str:
        """How common each word is, one character a word."""
        return self.passage.bands[self.first : self.last]

    @property
    def keys(self) -> list[str]:
        """The words as they are compared."""
        return self.passage.keys[self.first : self.last]

    @property
    def words(self) -> list[Word]:
        """The words as objects. Slower than `tags` and `keys`: for rules that look at few sentences."""
        passage = self.passage
        return [
            Word(passage.words[i], Span(passage.starts[i], passage.ends[i]), passage.tags[i])
            for i in range(self.first, self.last)
        ]

    def key(self, index: int) -> str:
        """Word `index` of the sentence as it is compared."""
        return self.passage.keys[self.first + index]

    def word(self, index: int) -> str:
        """Word `index` of the sentence as it is written."""
        return self.passage.words[self.first + index]

    def glue(self, index: int) -> str:
        """What stands before word `index`: " ", "-", or the first mark."""
        return self.passage.glue[self.first + index]

    def span(self, first: int, last: int) -> Span:
        """The span of words `first` up to `last`, counted from the start of the sentence."""
        passage = self.passage
        start = passage.starts[self.first + first] - self.start
        return Span(start, passage.ends[self.first + last - 1] - self.start)


def _capitals_of(words: Sequence[str]) -> str:
    several = [word for word in words if len(word) > 1]
    if len(several) > 1 and sum(word.isupper() for word in several) * 2 > len(several):
        return "ALL"
    long = [word for word in words if len(word) > 3]
    titled = all(word[0].isupper() or word[0].isdigit() for word in long)
    if len(long) > 1 and titled and sum(word[0].isupper() for word in words) * 2 > len(words):
        return "Title Case"
    return ""
