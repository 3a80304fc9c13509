"""What a project's decisions make of findings. The step after the checker, for every door."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec

from speakeasy.model import Diagnostic, Document
from speakeasy.paths import is_folder


class Decided:
    """The decisions of one project on one day. Raises `DecisionError` for a file that cannot be used."""

    def __init__(self, root: Path, today: date | None = None) -> None:
        self._counts: dict[str, int] = {}
        self._keeper = None
        from speakeasy.decisions.store import folder_for

        if not is_folder(folder_for(root)):
            return
        from speakeasy.decisions.challenge import open_by_word, read_challenges
        from speakeasy.decisions.keep import Keeper, read_keeps

        self._keeper = Keeper(read_keeps(root), today or date.today())
        self._counts = open_by_word(read_challenges(root))

    def apply(self, document: Document, found: Sequence[Diagnostic]) -> list[Diagnostic]:
        """The findings again: those kept on purpose as notes, and each with how many people challenged its word."""
        kept = self._keeper.apply(document, found) if self._keeper else list(found)
        return [self._counted(one, document) for one in kept] if self._counts else kept

    def _counted(self, one: Diagnostic, document: Document) -> Diagnostic:
        from speakeasy.decisions.sentences import normal

        words = normal(document.text[one.span.start : one.span.end])
        count = self._counts.get(one.code) or self._counts.get(words, 0)
        return msgspec.structs.replace(one, challenges=count) if count else one
