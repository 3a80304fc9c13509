"""Rules at work: what those that are on say of some passages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, get_args

from msgspec import Struct
from msgspec.structs import replace

from speakeasy.model import Diagnostic, Issue, Kind, Level, Span
from speakeasy.rule import Rule
from speakeasy.text.passage import Passage


class Note(Struct, frozen=True, gc=False):
    """A diagnostic whose span is still in its block. `explained`: the text says here what the word means."""

    diagnostic: Diagnostic
    explained: bool = False


class Slip(Struct, frozen=True):
    """In the place of a summary: the rule could not make one, and says so."""

    message: str


class Active(Struct, frozen=True):
    """A rule that is on: its level, its function with the options filled in, and the options of its summary."""

    rule: Rule
    level: Level
    check: Callable[..., Iterable[Issue]]
    summary_options: Mapping[str, Any] = {}

    def issues(self, given: Any) -> list[Issue]:
        """What the rule says. A slip in one rule becomes one issue that says so: it must not end the check."""
        try:
            return list(self.check(given))
        except Exception as error:  # noqa: BLE001
            return [Issue(Span(0, 1), self._stopped(error), level="note")]

    def notes(self, passage: Passage) -> list[Note]:
        """What the rule says of a passage or of its sentences."""
        if self.rule.scope == "block":
            return [Note(diagnostic_of(self, issue)) for issue in self.issues(passage)]
        return [
            Note(diagnostic_of(self, issue, sentence.start))
            for sentence in passage.sentences
            for issue in self.issues(sentence)
        ]

    def summary(self, passage: Passage) -> Any:
        """What a document rule keeps of a block. A slip is kept too, and said as an issue of the document."""
        if self.rule.summary is None:
            return ()
        try:
            return self.rule.summary(passage, **self.summary_options)
        except Exception as error:  # noqa: BLE001
            return Slip(self._stopped(error))

    def _stopped(self, error: Exception) -> str:
        return f"The rule “{self.rule.code}” stopped here: {error}. Please tell us."


class Roster:
    """Rules that are on, and which of them a passage wakes: most passages have nothing that most rules speak of."""

    def __init__(self, rules: Sequence[Active]) -> None:
        self.rules = sorted(rules, key=lambda one: one.rule.scope == "document")
        self.documents = sum(one.rule.scope == "document" for one in rules)
        self._first_document = len(self.rules) - self.documents
        self._always = {kind: self._of(kind, "") for kind in get_args(Kind)}
        self._needs = frozenset().union(*(one.rule.needs for one in rules))
        self._wakes = {kind: {part: self._of(kind, part) for part in self._needs} for kind in get_args(Kind)}

    def _of(self, kind: Kind, part: str) -> frozenset[int]:
        """The rules for blocks of a kind that a part wakes. No part: those that always are awake."""
        return frozenset(
            number
            for number, one in enumerate(self.rules)
            if (not one.rule.kinds or kind in one.rule.kinds)
            and (part in one.rule.needs if part else not one.rule.needs)
        )

    def _awake(self, passage: Passage) -> frozenset[int]:
        """The numbers of the rules that the passage wakes."""
        wakes = self._wakes[passage.kind]
        return self._always[passage.kind].union(*[wakes[part] for part in passage.parts_among(self._needs)])

    def look(self, passages: Sequence[Passage]) -> list[tuple[list[Note], list[Any]]]:
        """For each passage what the rules say, and for each document rule its summary, or nothing if it sleeps.

        Rule by rule, not passage by passage: that is quicker, as each rule stays at hand in the processor.
        """
        said: list[tuple[list[Note], list[Any]]] = [([], [()] * self.documents) for _ in passages]
        woken: list[list[int]] = [[] for _ in self.rules]
        for at, passage in enumerate(passages):
            for number in self._awake(passage) if passage.voice != "quoted" else ():
                woken[number].append(at)
        for number, (active, places) in enumerate(zip(self.rules, woken, strict=True)):
            for at in places:
                notes, summaries = said[at]
                if number < self._first_document:
                    notes.extend(active.notes(passages[at]))
                else:
                    summaries[number - self._first_document] = active.summary(passages[at])
        return said


def diagnostic_of(active: Active, issue: Issue, offset: int = 0) -> Diagnostic:
    """A rule's issue as a diagnostic, its spans moved by `offset`."""
    rule = active.rule
    related = tuple(replace(one, span=_moved(one.span, offset)) for one in issue.related)
    return Diagnostic(
        code=rule.code,
        axis=rule.axis,
        category=rule.category,
        level=_level_of(active, issue),
        span=_moved(issue.span, offset),
        message=issue.message,
        suggestions=issue.suggestions,
        why=rule.title,
        source=rule.source,
        related=related,
    )


def _moved(span: Span, offset: int) -> Span:
    return Span(span.start + offset, span.end + offset) if offset else span


def _level_of(active: Active, issue: Issue) -> Level:
    """The issue's own level, unless settings chose another for the rule. A rule that stopped is a note whatever."""
    chosen = active.level != active.rule.level and issue.level != "note"
    return active.level if chosen or issue.level is None else issue.level
