"""How hard a text or a word is, what makes it so, and what would change it most.

The score is no reading age and no pass mark. 50 is the middle of the Wikipedia sentences that teachers of English
rated. docs/difficulty.md says how it was made.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from speakeasy.model import Block, Document, Span
from speakeasy.text.english import looks_english
from speakeasy.text.moves import Move, hardest_words, moves
from speakeasy.text.segment import sentences
from speakeasy.text.sentence_difficulty import FACTS, Measure, Part, measure, parts_of
from speakeasy.text.word_difficulty import word_difficulty as _word_difficulty

FEWEST_WORDS = 100
"""Parts of one text this long differ less from each other than texts do. docs/difficulty.md has the figures."""

_PROSE = ("paragraph", "quote", "footnote", "item")
_ENDS = (".", "!", "?", "…", ":", ";")

_SAID = {
    "length": ("Long sentences", "Short sentences"),
    "harder words": ("Many words that are rather hard", "Few words that are rather hard"),
    "hardest words": ("Some words that are very hard", "Few words that are very hard"),
    "hard words in all": ("Many hard words in one sentence", "Few hard words in one sentence"),
    "figures and symbols": ("Many figures and symbols", "Few figures and symbols"),
}


class Driver(Struct, frozen=True):
    """One reason for the score: its name, how many points it adds or takes away, and the same in plain words."""

    name: str
    points: float
    said: str


class SentenceScore(Struct, frozen=True):
    """One sentence: where it is, its number of words, its score, and its own hardest words."""

    span: Span
    words: int
    score: float
    hardest: tuple[str, ...]


class Difficulty(Struct, frozen=True):
    """The score is 50 plus the points of the drivers. `doubt` says why the score may mean little, or is empty.

    `means_something` is false without full sentences, and where the text does not look like English.
    """

    score: float
    words: int
    doubt: str
    means_something: bool
    drivers: tuple[Driver, ...]
    moves: tuple[Move, ...]
    sentences: tuple[SentenceScore, ...]

    def as_dict(self) -> dict[str, Any]:
        """For JSON. There is no score where it would mean nothing."""
        from msgspec import to_builtins

        rows = {
            name: [_rounded(to_builtins(one)) for one in getattr(self, name)]
            for name in ("drivers", "moves", "sentences")
        }
        return {"score": round(self.score, 1) if self.means_something else None, "doubt": self.doubt, **rows}


def _rounded(row: dict[str, Any]) -> dict[str, Any]:
    return {name: round(value, 1) if isinstance(value, float) else value for name, value in row.items()}


def difficulty(text: str) -> float:
    """How hard a text is to read: higher is harder, and 50 is the middle. A text without words gives 0.0.

    Raises SpeakeasyError when the data of wordfreq or textstat is not there.
    """
    return measure().text_score(text)


def word_difficulty(sentence: str, start: int, end: int) -> float:
    """How hard `sentence[start:end]` is for readers: higher is harder, and 0 is the middle of rated words.

    Offsets are code points. The other words of the sentence count too. Raises SpeakeasyError as `difficulty` does.
    """
    return _word_difficulty(sentence, start, end, measure())


def difficulty_of_text(text: str) -> Difficulty:
    """The score of a plain text with its reasons. Spans count from the start of the text."""
    with_measure = measure()
    parts = parts_of(text, with_measure.hardness.in_text)
    return _difficulty(text, parts, [Span(part.start, part.end) for part in parts], with_measure)


def difficulty_of(document: Document) -> Difficulty:
    """The score of the prose of a document. Headings, tables and bare list items are left out.

    Spans are in `document.text`.
    """
    with_measure = measure()
    if document.language:
        doubt = f"The text is in {document.language}, and the measure is for English."
        return Difficulty(0.0, 0, doubt, False, (), (), ())
    blocks = [block for block in document.blocks if _is_prose(block)]
    parts, spans, before = [], [], 0
    for block in blocks:
        for part in parts_of(block.text, with_measure.hardness.in_text, sentences):
            parts.append(part._replace(start=part.start + before, end=part.end + before))
            spans.append(block.source_span(part.start, part.end))
        before += len(block.text)
    return _difficulty("".join([block.text for block in blocks]), parts, spans, with_measure)


def _is_prose(block: Block) -> bool:
    return block.kind in _PROSE and (block.kind != "item" or block.text.rstrip().endswith(_ENDS))


def _difficulty(text: str, parts: Sequence[Part], spans: Sequence[Span], with_measure: Measure) -> Difficulty:
    words = sum([len(part.words) for part in parts])
    scores = tuple(
        SentenceScore(span, len(part.words), with_measure.score(part.facts), tuple(hardest_words([part], with_measure)))
        for span, part in zip(spans, parts, strict=True)
    )
    drivers = _drivers(parts, words, with_measure) if words else ()
    found = tuple(moves(text, parts, with_measure))
    doubt, means_something = _doubt(parts, words)
    return Difficulty(with_measure.mean(parts), words, doubt, means_something, drivers, found, scores)


def _drivers(parts: Sequence[Part], words: int, with_measure: Measure) -> tuple[Driver, ...]:
    """What adds most first, what takes most away last."""
    columns = zip(*(part.facts for part in parts), strict=True)
    drivers = []
    for name, column, weight, usual in zip(FACTS, columns, with_measure.weights, with_measure.usual, strict=True):
        mean = sum([fact * len(part.words) for fact, part in zip(column, parts, strict=True)]) / words
        points = weight * (mean - usual)
        drivers.append(Driver(name, points, _SAID[name][points < 0.05]))
    return tuple(sorted(drivers, key=lambda driver: -driver.points))


def _doubt(parts: Sequence[Part], words: int) -> tuple[str, bool]:
    if not words:
        return "There are no full sentences to measure.", False
    if not looks_english([word for part in parts for word in part.words]):
        return "This does not look like English, so a score would mean nothing.", False
    if words < FEWEST_WORDS:
        return f"Full sentences have fewer than {FEWEST_WORDS} words in all, so the score may be off by a lot.", True
    return "", True
