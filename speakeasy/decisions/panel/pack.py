"""The pack: all that a group needs to decide about words, in easy words, ready to print."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from msgspec import Struct

from speakeasy.dates import in_words
from speakeasy.decisions.challenge import MOST_WORDS, Challenge
from speakeasy.decisions.keep import Keep
from speakeasy.decisions.pages.card import card
from speakeasy.decisions.pages.parts import Blank, Heading, Items, Page, Paragraph, Part, Ticks
from speakeasy.decisions.panel.topics import Topic
from speakeasy.decisions.panel.uses import Use
from speakeasy.decisions.pledge_pages import times
from speakeasy.decisions.sentences import normal
from speakeasy.explain import source_said, view_said
from speakeasy.wordlists.choice import Choices
from speakeasy.wordlists.entry import Entry

_MOST = 4
_MOST_SAID = 20

MORE_STYLE = "@media print { h2, h3:has(+ p + .ticks) { break-before: page; } .blank { margin: .8rem 0; } }\n"
"""On paper, each word has two sides of a sheet: one to talk about, one to decide on."""


class Known(Struct, frozen=True):
    """What a pack tells beside the words themselves. `printed` hides what must not stand in print."""

    uses: Mapping[tuple[str, bool], Sequence[Use]]
    keeps: Sequence[Keep]
    sources: Mapping[str, Mapping[str, str]]
    choices: Choices
    printed: Callable[[str], str]


def pack(topics: Sequence[Topic], known: Known, today: date) -> Page:
    """The page. Without topics it says that nothing waits."""
    parts: list[Part] = [Paragraph(f"Made on {in_words(today)}.")]
    if not topics:
        parts.append(Paragraph("No word waits for an answer today."))
    else:
        parts += _how_it_works()
    for number, topic in enumerate(topics, 1):
        parts += _about(number, topic, known)
    parts += card()
    return Page("Words to talk about", tuple(parts))


def _how_it_works() -> Iterator[Part]:
    yield Paragraph("Thank you for your time. You decide about these words together.")
    yield Items(
        (
            "Talk about each word. Everyone can speak.",
            "At least half of the group know it from their own life.",
            "Is a word about a group of people? Then at least 2 of them are here.",
            "You do not have to agree. We write down who is against, and why.",
            "We write down no names.",
        )
    )
    yield Blank("What is your group called?")
    yield Blank("How many people decide today?")
    yield Blank("How many of them know it from their own life?")


def _about(number: int, topic: Topic, known: Known) -> Iterator[Part]:
    word = known.printed(topic.word)
    yield Heading(f"{number}. “{word}”")
    if topic.is_finding:
        yield Paragraph("People say: this word is fine here. The check should not flag it.")
    yield from _said(topic, known)
    yield from _used(topic, known)
    if topic.entry:
        yield from _others(topic.entry, known)
    yield from _both_sides(topic, known)
    yield from _ticks(topic, word)


def _said(topic: Topic, known: Known) -> Iterator[Part]:
    if not topic.challenges:
        if topic.entry and topic.entry.agreed:
            yield Paragraph(f"We agreed this on {in_words(topic.entry.agreed.on)}. Now we look at it again.")
        return
    yield Paragraph(f"People told us about this word: {times(len(topic.challenges))}. In their own words:")
    before = [known.printed(line) for one in topic.challenges for line in one.history]
    said = [_words_of(one, known) for one in topic.challenges]
    more = [f"And {len(said) - _MOST_SAID} more."] if len(said) > _MOST_SAID else []
    yield Items((*said[:_MOST_SAID], *more, *before[:_MOST_SAID]))


def _words_of(one: Challenge, known: Known) -> str:
    why = f"“{known.printed(one.why)}”" if one.why else "They gave no reason."
    instead = f" They would say: {_quoted(one.instead, known)}." if one.instead else ""
    return f"Number {one.number}: {why}{instead}"


def _quoted(words: Sequence[str], known: Known) -> str:
    return " or ".join(f"“{known.printed(one)}”" for one in words)


def _used(topic: Topic, known: Known) -> Iterator[Part]:
    uses = known.uses.get(topic.key, ())
    told = [Use(one.sentence, one.where) for one in topic.challenges if one.sentence]
    every = list(dict.fromkeys([*told, *uses]))
    once = {use.sentence: use for use in reversed(every)}
    shown = list(reversed(once.values()))
    if not shown:
        yield Paragraph("We did not find this word in our texts.")
        return
    yield Heading("Here we used it", small=True)
    rows = [f"“{known.printed(use.sentence)}” ({use.file})" for use in shown[:_MOST]]
    if len(shown) > _MOST:
        rows.append(f"And {len(shown) - _MOST} more.")
    yield Items(tuple(rows))


def _others(entry: Entry, known: Known) -> Iterator[Part]:
    yield Heading("What others say", small=True)
    rows = [entry.why]
    rows += [f"Who it may shut out: {entry.who}."] if entry.who else []
    rows += [f"It means: {entry.meaning}"] if entry.meaning else []
    rows += [f"You could say {_quoted(entry.use, known)}."] if entry.use else []
    rows += [entry.advice] if entry.advice else []
    rows += [*map(view_said, entry.views)]
    rows += entry.history if entry.status == "proposed" else ()
    choice = known.choices.get(entry.choice)
    if choice:
        rows += [choice.title, choice.why]
        rows += [f"“{option.say}”: {option.who} says so." for option in choice.options.values()]
    says = [f"Who says so: {source_said(key, known.sources.get(key, {}))}." for key in entry.source if key != "house"]
    rows += says[:_MOST] + ([f"And {len(says) - _MOST} more say so."] if len(says) > _MOST else [])
    yield Items(tuple(map(known.printed, rows)))


def _both_sides(topic: Topic, known: Known) -> Iterator[Part]:
    entry = topic.entry
    views = entry.views if entry else ()
    against = [f"“{known.printed(one.why)}”" for one in topic.challenges if one.why]
    against += [known.printed(view_said(view)) for view in views if view.stance == "avoid"]
    against += [known.printed(entry.why)] if entry else []
    words = {normal(word) for word in (topic.word, *(entry.spellings if entry else ()))}
    kept = [f"We keep it in some places: “{one.because}”" for one in known.keeps if normal(one.words) in words]
    kept += [known.printed(view_said(view)) for view in views if view.stance in ("prefer", "both")]
    kept += [f"The last time some were against: {entry.dissent}"] if entry and entry.dissent else []
    if topic.is_finding:
        against, kept = kept, against
    yield from _side("To stop using it", against)
    yield from _side("To keep using it", kept)


def _side(title: str, rows: Sequence[str]) -> Iterator[Part]:
    yield Heading(title, small=True)
    yield Items(tuple(dict.fromkeys(rows))[:_MOST_SAID] or ("Nobody has told us yet. What do you think?",))


def _ticks(topic: Topic, word: str) -> Iterator[Part]:
    yield Heading(f"What do you decide about “{word}”?", small=True)
    yield Paragraph("Tick one box.")
    changed = "changed: the check was wrong here" if topic.is_finding else "changed: we say it another way now"
    yield Ticks((changed, *_OTHERS))
    yield from _QUESTIONS


_OTHERS = (
    "kept: we go on as before and explain it",
    "ask: we ask each person what to say",
    "later: not now",
)
_QUESTIONS = (
    Blank("Not now? Then we look again on this day:"),
    Blank(f"Why do you decide this? Use {MOST_WORDS} words at most.", 2),
    Blank("What do we say now?"),
    Blank("What does it mean, in easy words?"),
    Blank("Who is against it, and why? Give no names."),
)
