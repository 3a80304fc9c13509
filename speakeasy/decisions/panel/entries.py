"""What a decision makes of an entry, and a new entry for a word that no list had."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace

from speakeasy.decisions.challenge import STATES
from speakeasy.decisions.panel.sheet import Decision
from speakeasy.example import MARK
from speakeasy.model import LEVELS
from speakeasy.text.lexicon import Lexicon
from speakeasy.wordlists.compiled import Compiled
from speakeasy.wordlists.draft import action_for, marked, name_of, terms_of
from speakeasy.wordlists.entry import Agreement, Entry, View
from speakeasy.wordlists.examples import bench_for, failures_of
from speakeasy.wordlists.words import Words

LEAST_OF_A_GROUP = 2


def may_change(decision: Decision, entry: Entry) -> bool:
    """Words about people change only when enough of those who decide know it from their own life."""
    if entry.axis == "hard":
        return True
    return decision.lived >= LEAST_OF_A_GROUP and 2 * decision.lived >= decision.people


def group_of(decision: Decision) -> str:
    """Who decided: how many, and no names but the one that the group has for itself."""
    who = decision.by or "our group"
    if not decision.people:
        return who
    people = "1 person" if decision.people == 1 else f"{decision.people} people"
    return f"{who} with {people}"


def who_knows(lived: int) -> str:
    """A sentence on how many of a group know it from their own life. Empty if nobody counted."""
    return f"{lived} of them {'knows' if lived == 1 else 'know'} it from their own life." if lived else ""


def review_of(decision: Decision) -> date:
    """When to look again: the day that the group said, or a year later."""
    if decision.look_again:
        return decision.look_again
    on = decision.on
    return on.replace(year=on.year + 1, day=28 if (on.month, on.day) == (2, 29) else on.day)


def new_entry(decision: Decision) -> Entry:
    """An entry for a word that no list has. It says nothing yet: `decided` adds what the group wants."""
    category: Any = "inclusive" if decision.kind == "people" else "jargon"
    name = name_of(decision.word)
    return Entry(
        name=name,
        category=category,
        action=action_for(category, decision.say, decision.meaning),
        pos="noun",
        terms=terms_of(decision.word, name),
        why=decision.reason,
        source=("house",),
        flags=(f"We say {decision.word}.",),
        meaning=decision.meaning,
    )


def decided(entry: Entry, decision: Decision) -> Entry:
    """The entry as the group wants it. Its examples may need `with_fitting_examples`."""
    line = f"{decision.on}: {group_of(decision)} decided: {STATES[decision.answer]}. {decision.reason}"
    line = f"{line} {who_knows(decision.lived)}".strip()
    return replace(
        entry,
        agreed=Agreement(group_of(decision), decision.on, review_of(decision)),
        dissent=decision.against,
        history=(*entry.history, *(() if line in entry.history else (line,))),
        **_OF_ANSWER[decision.answer](entry, decision),
    )


def _changed(entry: Entry, decision: Decision) -> dict[str, Any]:
    use = decision.say or entry.use
    values: dict[str, Any] = {"status": "agreed", "use": use, "meaning": decision.meaning or entry.meaning}
    if LEVELS.index(entry.own_level) > LEVELS.index("change"):
        values |= {"action": "replace", "level": None} if use else {"level": "change"}
    return values


def _kept(entry: Entry, decision: Decision) -> dict[str, Any]:
    """Kept words are explained. Where nobody says what a word means, it is only good to know."""
    meaning = decision.meaning or entry.meaning
    values: dict[str, Any] = {"status": "kept", "audiences": {}, "meaning": meaning}
    return values | ({"action": "explain", "level": None} if meaning else {"level": "note"})


def _ask(entry: Entry, decision: Decision) -> dict[str, Any]:
    view = View(who=group_of(decision), stance="ask", say=" or ".join(decision.say))
    views = (*(one for one in entry.views if one != view), view)
    return {"status": "agreed", "action": "ask", "level": None, "audiences": {}, "views": views}


_OF_ANSWER = {"changed": _changed, "kept": _kept, "ask": _ask}


def with_fitting_examples(entry: Entry, lists: Sequence[Compiled], sentences: Sequence[str]) -> Entry | None:
    """The entry with examples that hold. `lists` have it already; `sentences` may become examples too.

    None if no example can be made: then the entry would never speak.
    """
    words, lexicon = bench_for(entry, lists, {})
    flags = [one for one in map(_fitting(entry, words, lexicon), (*entry.flags, *sentences)) if one]
    passes = tuple(one for one in entry.passes if holds(replace(entry, flags=(), passes=(one,)), words, lexicon))
    return replace(entry, flags=tuple(dict.fromkeys(flags)), passes=passes) if flags else None


def _fitting(entry: Entry, words: Words, lexicon: Lexicon) -> Any:
    def fit(sentence: str) -> str:
        """The example as it is; or marked anew, where what to say there has changed."""
        bare = MARK.sub(r"\1", sentence)
        for one in (sentence, MARK.sub(r"[\1]", sentence), marked(entry, bare, words)):
            if MARK.search(one) and holds(replace(entry, flags=(one,), passes=()), words, lexicon):
                return one
        return ""

    return fit


def holds(entry: Entry, words: Words, lexicon: Lexicon) -> bool:
    """Do all its examples hold?"""
    return next(failures_of(entry, words, lexicon), None) is None
