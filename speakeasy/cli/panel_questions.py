"""The result of a panel asked for on the terminal: the same cells that a sheet has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import click

from speakeasy.cli.words.ask import ask, choose
from speakeasy.decisions.challenge import MOST_WORDS
from speakeasy.decisions.panel.sheet import Rows, rows_from
from speakeasy.decisions.panel.topics import Topic

ANSWERS = {
    "changed": "we say it another way now",
    "kept": "we go on as before and explain it",
    "ask": "we ask each person what to say",
    "later": "not now",
    "skip": "no answer today",
}
ABOUT_ALL = {
    "by": "What does your group call itself? You can leave it out.",
    "people": "How many people decided?",
    "lived experience": "How many of them know it from their own life?",
}
REASON = f"Why? Use {MOST_WORDS} words at most."
MORE = {
    "say": "What do you say now? Put | between 2 ways.",
    "meaning": "What does it mean, in easy words?",
    "against": "Who is against it, and why? Give no names.",
}
AGAIN = "When do you look at it again? Such as 1 May 2027."


def asked(topics: Sequence[Topic], printed: Callable[[str], str]) -> Rows:
    """The answers of a group, word by word. What cannot be used is told, and that word is asked about again."""
    rows: list[tuple[str, dict[str, str]]] = []
    about_all = {name: ask(question, default="") for name, question in ABOUT_ALL.items()}
    for topic in topics:
        while True:
            cells = _cells(topic, printed)
            if not cells:
                break
            row = (f"“{printed(topic.word)}”", {**about_all, **cells})
            problems = rows_from([row], date.today()).problems
            if not problems:
                rows.append(row)
                break
            click.echo("\n".join(problems))
    return rows_from(rows, date.today())


def _cells(topic: Topic, printed: Callable[[str], str]) -> dict[str, str]:
    """The cells of one word; none if the group has no answer today."""
    click.echo(f"\n“{printed(topic.word)}”")
    for one in topic.challenges:
        if one.why:
            click.echo(f"  Somebody says: “{printed(one.why)}”")
    answer = choose("What do you decide?", ANSWERS)
    if answer == "skip":
        return {}
    cells = {
        "challenges": " ".join(str(one.number) for one in topic.challenges),
        "word": topic.word,
        "answer": answer,
        "reason": ask(REASON),
    }
    if answer == "later":
        return {**cells, "look again": ask(AGAIN)}
    return {**cells, **{name: ask(question, default="") for name, question in MORE.items()}}
