"""The questions about a new word. What options answered already is not asked."""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import Any

import click

from speakeasy.cli.rules import CATEGORIES
from speakeasy.cli.words.ask import ask, ask_several, choose
from speakeasy.doctor.desk import Desk
from speakeasy.example import MARK
from speakeasy.known import entries_for
from speakeasy.wordlists.draft import marked, why_silent
from speakeasy.wordlists.entry import SHUT_OUT, Entry

Answers = dict[str, Any]

_KINDS = MappingProxyType(
    {
        "noun": "a thing, a person or an idea: “a pathway, pathways”",
        "verb": "something people do: “utilise, utilised, utilising”",
        "adjective": "how something is: “robust”",
        "adverb": "how something is done: “robustly”",
        "phrase": "words that always stay the same: “at this point in time”",
    }
)


def interview(desk: Desk, word: str, name: str, answers: Answers) -> Answers:
    """All answers: those given and those asked for."""
    answers = dict(answers)
    _ask_what_it_is(desk, word, answers)
    _ask_what_to_say(answers)
    if not answers.get("why"):
        answers["why"] = ask("Why look at this word?", "One short, kind sentence. Readers will see it.")
    if not answers.get("source"):
        answers["source"] = ask_several("Who says so?", "Enter means: your own group.") or ("house",)
    if not answers.get("flags"):
        answers["flags"] = _ask_flags(desk, word, name, answers)
    if not answers.get("passes"):
        _ask_passes(desk, word, name, answers)
    return answers


def _ask_what_it_is(desk: Desk, word: str, answers: Answers) -> None:
    if not answers.get("category"):
        hard = {key: note for key, note in CATEGORIES.items() if key not in SHUT_OUT}
        shut_out = {key: note for key, note in CATEGORIES.items() if key in SHUT_OUT}
        sides = {"hard": "It is hard to understand.", "shut-out": "It may shut people out."}
        side = choose(f"What is the matter with “{word}”?", sides)
        answers["category"] = choose("What kind of word is it?", hard if side == "hard" else shut_out)
        answers["topic"] = answers.get("topic") or ask("Which topic?", _topics(desk, answers["category"]), "")
    if answers["category"] in SHUT_OUT and not answers.get("who"):
        answers["who"] = ask("Whom may it shut out?", "Such as: disabled people. Enter to leave it open.", "")
    if not answers.get("pos"):
        answers["pos"] = choose(f"How is “{word}” used in a sentence?", _KINDS)


def _topics(desk: Desk, category: str) -> str:
    entries = entries_for(desk.config).values()
    counted = Counter(entry.topic for entry in entries if entry.category == category and entry.topic)
    return f"Such as {', '.join(name for name, _ in counted.most_common(5))}. Enter for none."


def _ask_what_to_say(answers: Answers) -> None:
    """A word, or advice, or a meaning: an entry has at least one of them."""
    if any(answers.get(key) for key in ("use", "advice", "meaning")):
        return
    answers["use"] = ask_several(
        "What could people say instead?", "Words that fit in its place, commas between them. Enter if none fits."
    )
    if not answers["use"]:
        answers["advice"] = ask("What could people do instead?", "Such as: Say what happens. Enter for nothing.", "")
        skip = ("Enter to skip.", "") if answers["advice"] else ()
        answers["meaning"] = ask("What does it mean, in plain words?", *skip)


def _ask_flags(desk: Desk, word: str, name: str, answers: Answers) -> tuple[str, ...]:
    """Sentences in which the entry speaks. One that it does not speak in is asked for again."""
    flags: list[str] = []
    while True:
        first = not flags
        sentence = ask(
            "A sentence where it should be flagged:" if first else "Another one?",
            "Just write it. speakeasy finds the word in it." if first else "Enter when you are done.",
            None if first else "",
        )
        if not sentence:
            return tuple(flags)
        entry = desk.entry(word, name, {**answers, "flags": (sentence,)})
        shown = marked(entry, sentence, desk.words(entry))
        entry = desk.entry(word, name, {**answers, "flags": (shown,), "passes": ()})
        if MARK.search(shown) and not desk.failures(entry):
            click.echo(f"  flagged: {shown}")
            flags.append(shown)
        else:
            click.echo(f"  Not flagged there. {why_silent(entry, sentence, desk.words(entry))}")


def _ask_passes(desk: Desk, word: str, name: str, answers: Answers) -> None:
    """Sentences that it leaves alone; where it does not, people can say what makes it fine."""
    passes: list[str] = []
    while True:
        hint = "Think of other meanings and of names. Enter when there is none."
        sentence = ask("A sentence where it is fine:" if not passes else "Another one?", hint, "")
        if not sentence:
            break
        if not _is_fine(desk.entry(word, name, answers), desk, sentence):
            more = ask_several("It is flagged there. Which words near it make it fine?", "Enter to leave this out.")
            trial = {**answers, "unless": (*answers.get("unless", ()), *more)}
            entry = desk.entry(word, name, trial)
            if not more or desk.failures(entry) or not _is_fine(entry, desk, sentence):
                click.echo("  Left out.")
                continue
            answers["unless"] = trial["unless"]
        click.echo("  left alone")
        passes.append(sentence)
    answers["passes"] = tuple(passes)


def _is_fine(entry: Entry, desk: Desk, sentence: str) -> bool:
    return not MARK.search(marked(entry, MARK.sub(r"\1", sentence), desk.words(entry)))
