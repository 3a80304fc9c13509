"""Blocks in, what they give out: the words and rules of one configuration at work on a passage."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import Any

from msgspec import Struct

from speakeasy.config import Config, check_rules
from speakeasy.dates import in_words
from speakeasy.known import allowed_for, choices_for, known_names, lists_for
from speakeasy.levels import Levels
from speakeasy.model import Block, Diagnostic, Span
from speakeasy.roster import Active, Note, Roster
from speakeasy.rule import options_of
from speakeasy.rules import all_rules
from speakeasy.text.familiar import Familiar
from speakeasy.text.frequency import Frequencies
from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage
from speakeasy.wordlists.compiled import compile_allowed
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.say import message_for, suggestions_for
from speakeasy.wordlists.words import Found, Words


class Seen(Struct, frozen=True, gc=False):
    """What one block gave: its notes, and for each document rule its summary."""

    notes: tuple[Note, ...]
    summaries: tuple[Any, ...]


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
