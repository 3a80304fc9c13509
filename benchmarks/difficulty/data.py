"""The rated words and texts that the fit may use: only those whose licence allows any use."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

LEVELS = ("A1", "A2", "B1", "B2")


class Rating(NamedTuple):
    """What people said of a word: higher is harder, on the scale of its source."""

    word: str
    value: float
    sentence: str
    start: int
    end: int


class Data:
    """Reads each file once."""

    def __init__(self, folder: Path, cefr: Path) -> None:
        self._folder = folder
        self._cefr = cefr

    def rows(self, task: str) -> list[dict[str, Any]]:
        """The rows of FOLDER/task.jsonl."""
        with (self._folder / f"{task}.jsonl").open(encoding="utf-8") as file:
            return [json.loads(line) for line in file]

    @cached_property
    def complex_words(self) -> list[Rating]:
        """CompLex: words in sentences (CC BY 4.0)."""
        rows = [row for row in self.rows("word_lcp") if row["kind"] == "single"]
        return [Rating(row["target"], row["y"], row["sentence"], row["start"], row["end"]) for row in rows]

    @cached_property
    def lexicon(self) -> list[Rating]:
        """Word Complexity Lexicon: words alone (MIT)."""
        return [Rating(row["target"], row["y"], "", 0, 0) for row in self.rows("word_wcl")]

    @cached_property
    def levels(self) -> list[Rating]:
        """CEFR-J: the lowest level at which a learner meets the word (free for any use, when cited)."""
        lowest: dict[str, int] = {}
        for word, level in self._headwords():
            lowest[word] = min(level, lowest.get(word, level))
        return [Rating(word, float(level), "", 0, 0) for word, level in lowest.items()]

    def _headwords(self) -> Iterator[tuple[str, int]]:
        with self._cefr.open(encoding="utf-8") as file:
            for row in csv.DictReader(file):
                for word in row["headword"].lower().split("/"):
                    if word.isalpha():
                        yield word, LEVELS.index(row["CEFR"])

    @cached_property
    def rated_sentences(self) -> list[tuple[str, float]]:
        """CEFR-SP, the part from Wikipedia (CC BY-SA 3.0): a sentence and its level from 1 to 6."""
        return [(row["text"], row["y"]) for row in self.rows("sent_cefrsp") if row["domain"] == "wiki"]

    @cached_property
    def pairs(self) -> dict[str, list[tuple[str, str, str]]]:
        """By source: what it belongs to, the hard text, the easy text.

        lex-simple (MIT), OneStopEnglish sentences and articles (CC BY-SA 4.0), Cochrane (CC BY 4.0).
        """
        pairs = {
            task: [(row.get("article", row["hard"]), row["hard"], row["easy"]) for row in self.rows(task)]
            for task in ("pair_legal", "pair_onestop", "pair_cochrane")
        }
        steps = (("adv", "int"), ("int", "ele"), ("adv", "ele"))
        pairs["doc_onestop"] = [
            (row["id"].removeprefix("ose-"), row[hard], row[easy])
            for row in self.rows("doc_onestop")
            for hard, easy in steps
        ]
        return pairs
