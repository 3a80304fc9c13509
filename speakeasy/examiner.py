"""Blocks in, what they give out: the words and rules of one configuration at work on a passage."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, get_args

from msgspec import Struct
from msgspec.structs import replace

from speakeasy.config import Config, check_rules
from speakeasy.dates import in_words
from speakeasy.known import allowed_for, choices_for, known_names, lists_for
from speakeasy.levels import Levels
from speakeasy.model import Block, Diagnostic, Issue, Kind, Level, Span
from speakeasy.rule import Rule, options_of
from speakeasy.rules import all_rules
from speakeasy.text.familiar import Familiar
from speakeasy.text.frequency import Frequencies
from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage
from speakeasy.wordlists.compiled import compile_allowed
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.say import message_for, suggestions_for
from speakeasy.wordlists.words import Found, Words


class Note(Struct, frozen=True, gc=False):
    """A diagnostic whose span is still in its block. `explained`: the text says here what the word means."""

    diagnostic: Diagnostic
    explained: bool = False


class Seen(Struct, frozen=True, gc=False):
    """What one block gave: its notes, and for each document rule its summary."""

    notes: tuple[Note, ...]
    summaries: tuple[Any, ...]


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


class Examiner:
    """Holds the words and the rules in force.

    `today` is for words that are to be looked at again; without it, the day of the clock.
    Raises `WordlistError` for a house list that cannot be used, `ConfigError` for a name that nobody knows.
    """

    def __init__(self, config: Config, today: date | None = None) -> None:
        if config.rules:
            check_rules(config, known_names())
        lists = lists_for(config)
        self._region = config.region
        self._levels = Levels(config, choices_for(lists), today)
        allow = allowed_for(config)
        self._words = Words(lists, self._levels.of_entry, compile_allowed(allow) if allow else None)
        self._frequencies = Frequencies.open()
        known = {word for one in lists for place in ("all", config.region) for word in one.acronyms.get(place, ())}
        self._allowed = allow
        self._known = frozenset({*known, *allow})
        rules = list(self._active_rules())
        self.was = {one.rule.code: one.rule.was for one in rules if one.rule.was}
        """The names that rules had before."""
        self._roster = Roster(rules)
        self.lexicon = self.new_lexicon()

    @property
    def document_rules(self) -> list[Active]:
        """The rules for whole documents, in the order of the summaries."""
        return [one for one in self._roster.rules if one.rule.scope == "document"]

    def new_lexicon(self) -> Lexicon:
        """An empty one, for this configuration's words."""
        known = self._frequencies.available
        familiar = Familiar(self._frequencies, self._region, self._allowed) if known else None
        return Lexicon(self._words, self._frequencies, self._known, familiar)

    def _active_rules(self) -> Iterator[Active]:
        for rule in all_rules().values():
            chosen = self._levels.of_rule(rule)
            if chosen is not None:
                level, options = chosen
                of_check, of_summary = (
                    {name: options[name] for name in options.keys() & options_of(function)}
                    for function in (rule.check, rule.summary)
                )
                yield Active(rule, level, partial(rule.check, **of_check) if of_check else rule.check, of_summary)

    def look(self, blocks: Sequence[Block]) -> list[Seen]:
        """Everything that the words and the rules say of each block. A few blocks at a time are quickest."""
        if self.lexicon.is_full:
            self.lexicon = self.new_lexicon()
        passages = [Passage(one.text, self.lexicon, one.kind, one.voice, one.links) for one in blocks]
        found = [self._words.find(passage) for passage in passages]
        for passage, words in zip(passages, found, strict=True):
            passage.listed = [(one.match.start, one.match.end) for one in words]
        said = self._roster.look(passages)
        seen = []
        for passage, words, (of_rules, summaries) in zip(passages, found, said, strict=True):
            notes = (*self._word_notes(words, passage), *_for_rules(of_rules, passage, words))
            seen.append(Seen(notes, tuple(summaries)))
            passage.sentences.clear()  # They point back to it. Without them it is freed now, not by the collector.
        return seen

    def _word_notes(self, found: Iterable[Found], passage: Passage) -> Iterator[Note]:
        for one in found:
            if one.held_by in (None, "explained", "quotation", "own-words"):
                yield Note(self._word_diagnostic(one, passage), one.held_by == "explained")

    def _word_diagnostic(self, found: Found, passage: Passage) -> Diagnostic:
        entry = found.entry
        level = self._levels.of_entry(entry) or "note"
        span, suggestions = suggestions_for(found, passage, self._region)
        return Diagnostic(
            code=entry.name,
            axis=entry.axis,
            category=entry.category,
            level="note" if found.held_by else level,
            span=Span(*span),
            message=message_for(entry, passage.text[found.match.start : found.match.end]),
            suggestions=suggestions,
            why=self._why(entry),
            source=entry.source,
            entry=entry.name,
            topic=entry.topic,
        )

    def _why(self, entry: Entry) -> str:
        """What a word means, or why it is flagged; and that people wanted to look at it again, if they did."""
        why = f"It means: {entry.meaning}" if entry.meaning else entry.why
        return f"{why} {past_review(entry)}" if self._levels.is_past_review(entry) else why


def _for_rules(notes: Sequence[Note], passage: Passage, found: Iterable[Found]) -> Iterator[Note]:
    """The notes that are for rules to make: an entry knows more, and what is quoted is somebody else's to say."""
    if not notes:
        return
    entries = _Parts((one.match.start, one.match.end) for one in found)
    quotes = _Parts((start - 1, end + 1) for start, end in passage.quotes)  # a sentence may begin with the mark
    for note in notes:
        span = note.diagnostic.span
        if not (entries.hold(span) or entries.cut(span) or quotes.hold(span)):
            yield note


def past_review(entry: Entry) -> str:
    """What to say of an entry after the day on which people wanted to look at it again."""
    day = in_words(entry.agreed.review) if entry.agreed and entry.agreed.review else ""
    return f"We wanted to look at this word again by {day}, so please take it as a question."


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


class _Parts:
    """Parts of a text that do not overlap, looked up by place: the time does not grow with their number."""

    def __init__(self, parts: Iterable[tuple[int, int]]) -> None:
        self._parts = sorted(parts)
        self._starts = [start for start, _ in self._parts]

    def around(self, offset: int) -> tuple[int, int] | None:
        """The part that holds the character at `offset`."""
        index = bisect_right(self._starts, offset) - 1
        return self._parts[index] if index >= 0 and offset < self._parts[index][1] else None

    def hold(self, span: Span) -> bool:
        """Is the whole span in one part?"""
        part = self.around(span.start)
        return part is not None and span.end <= part[1]

    def cut(self, span: Span) -> bool:
        """Does the span share characters with a part that it does not hold as a whole?"""
        parts = (self.around(span.start), self.around(span.end - 1))
        return any(part is not None and (part[0] < span.start or span.end < part[1]) for part in parts)
