"""What a group talks about: each word once, with its entry and all that people said of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from speakeasy.decisions.challenge import Challenge
from speakeasy.decisions.sentences import normal
from speakeasy.errors import DecisionError
from speakeasy.wordlists.draft import name_of
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.lookup import entry_called


class Topic(Struct, frozen=True):
    """A word to decide about. `entry` is what our lists say of it, if they have it.

    `is_finding`: people say that the finding is wrong, and not the word.
    """

    word: str
    entry: Entry | None = None
    challenges: tuple[Challenge, ...] = ()
    is_finding: bool = False

    @property
    def key(self) -> tuple[str, bool]:
        return (self.entry.name if self.entry else normal(self.word), self.is_finding)


def topics_for(
    challenges: Iterable[Challenge], entries: Mapping[str, Entry], today: date, *, only_open: bool = False
) -> list[Topic]:
    """What waits for a group: challenges without an answer, and what is to be looked at again by now.

    With `only_open`, only the challenges without an answer.
    """
    waiting = [one for one in challenges if one.is_open or (one.is_late(today) and not only_open)]
    topics = list(_together(waiting, entries))
    if only_open:
        return topics
    known = {topic.key for topic in topics}
    due = [Topic(_word_of(entry), entry) for entry in entries.values() if _waits(entry, today)]
    return [*topics, *(topic for topic in due if topic.key not in known)]


def topics_named(
    words: Iterable[str], challenges: Iterable[Challenge], entries: Mapping[str, Entry], today: date
) -> list[Topic]:
    """The words that somebody asked for, each with what people said of it. Raises `DecisionError` for no word."""
    waiting = topics_for(challenges, entries, today)
    found: list[Topic] = []
    for word in words:
        if not word.strip():
            raise DecisionError("Say which word the group talks about.")
        entry = entry_called(word, entries)
        same = [one for one in waiting if one.key[0] == (entry.name if entry else normal(word))]
        found += same or [Topic(" ".join(word.split()), entry)]
    return found


def _together(challenges: Iterable[Challenge], entries: Mapping[str, Entry]) -> Iterator[Topic]:
    groups: dict[tuple[str, bool], list[Challenge]] = {}
    for one in challenges:
        entry = entry_of(one, entries)
        key = (entry.name if entry else normal(one.word), one.what == "checker")
        groups.setdefault(key, []).append(one)
    for (_, is_finding), group in groups.items():
        yield Topic(group[0].word, entry_of(group[0], entries), tuple(group), is_finding)


def entry_of(one: Challenge, entries: Mapping[str, Entry]) -> Entry | None:
    """The entry that a challenge is about. A word that no list had may have one by now."""
    return entries.get(one.code) or entries.get(name_of(one.word))


def _waits(entry: Entry, today: date) -> bool:
    return entry.status == "proposed" or (entry.agreed is not None and entry.agreed.is_past(today))


def _word_of(entry: Entry) -> str:
    return entry.spellings[0]
