"""“Keep this, because …”: a finding that the writers keep on purpose, with the reason.

It goes by content, by the words and the sentence around them. So it holds when other parts of the file
change, and when the text moves to another file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct

from speakeasy.decisions.sentences import Sentences, normal
from speakeasy.decisions.store import convert, folder_for, plain, read_table, toml, write
from speakeasy.errors import DecisionError
from speakeasy.model import Diagnostic, Document

FILE = "keeps.toml"
_HEADING = "What we keep on purpose, and why. You can change this file by hand."
_ALIKE = 0.75
"""How much of a sentence must still be there for a keep to hold after an edit."""
_WORDS_ALIKE = 0.4
"""With fewer words in common, two sentences are not looked at letter by letter."""


class Keep(Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """Words that stay. Without a sentence, they stay wherever they stand.

    `code` is the rule or word that flags them; empty: any. `until` is the last day on which it holds.
    """

    words: str
    because: str
    on: date
    sentence: str = ""
    code: str = ""
    by: str = ""
    until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Has its end not come yet?"""
        return self.until is None or day <= self.until


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    keep: tuple[Keep, ...] = ()


def read_keeps(root: Path) -> tuple[Keep, ...]:
    """What a project keeps. Raises `DecisionError` with the file, the line and the cure."""
    path = folder_for(root) / FILE
    return convert(read_table(path), _File, path, "keep").keep if path.is_file() else ()


def write_keeps(root: Path, keeps: Iterable[Keep]) -> None:
    """Put all keeps in place. Raises `DecisionError` if the disk does not take them."""
    write(folder_for(root) / FILE, toml({"keep": [plain(keep) for keep in keeps]}, _HEADING))


def add_keep(root: Path, keep: Keep) -> None:
    """Add one. One for the same words and sentence is replaced. Raises `DecisionError`."""
    if not keep.words.strip() or not keep.because.strip():
        raise DecisionError("Say which words you keep, and why.")
    others = [one for one in read_keeps(root) if _key(one) != _key(keep)]
    write_keeps(root, [*others, keep])


def _key(keep: Keep) -> tuple[str, str, str]:
    return normal(keep.words), normal(keep.sentence), keep.code


class Keeper:
    """The keeps in force on a day, ready to hold findings back. `used` says which ones did."""

    def __init__(self, keeps: Iterable[Keep], today: date) -> None:
        self.used: set[Keep] = set()
        self._by_words: dict[str, list[Keep]] = defaultdict(list)
        for keep in keeps:
            if keep.holds_on(today):
                self._by_words[normal(keep.words)].append(keep)

    def apply(self, document: Document, found: Sequence[Diagnostic]) -> list[Diagnostic]:
        """The findings again: what is kept becomes a note that says why."""
        if not self._by_words:
            return list(found)
        sentences = Sentences(document)
        return [self._kept(one, document, sentences) for one in found]

    def _kept(self, one: Diagnostic, document: Document, sentences: Sentences) -> Diagnostic:
        keeps = self._by_words.get(normal(document.text[one.span.start : one.span.end]), ())
        keeps = [keep for keep in keeps if keep.code in ("", one.code)]
        keep = _that_fits(keeps, normal(sentences.around(one.span))) if keeps else None
        if keep is None:
            return one
        self.used.add(keep)
        return msgspec.structs.replace(one, level="note", kept=keep.because)


def _that_fits(keeps: Sequence[Keep], sentence: str) -> Keep | None:
    """The keep of this very sentence, or of one much like it, or of the words anywhere."""
    for keep in keeps:
        if normal(keep.sentence) == sentence:
            return keep
    for keep in keeps:
        if keep.sentence and _alike(normal(keep.sentence), sentence):
            return keep
    return next((keep for keep in keeps if not keep.sentence), None)


@lru_cache(maxsize=1 << 14)
def _alike(one: str, other: str) -> bool:
    """Is it much the same sentence? Remembered: it is slow, and an editor asks again after each key."""
    words, others = set(one.split()), set(other.split())
    if 2 * len(words & others) < _WORDS_ALIKE * (len(words) + len(others)):
        return False
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, one, other)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
