"""Questions on the terminal, in plain words."""

from __future__ import annotations

import sys
from collections.abc import Mapping

import click


def can_ask() -> bool:
    """Is there a person at a terminal?"""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(question: str, help_text: str = "", default: str | None = None) -> str:
    """A line of text. With a default, Enter takes it; without one, the question comes again."""
    click.echo(f"\n{question}")
    if help_text:
        click.echo(f"  {help_text}")
    while True:
        answer: str = click.prompt("", default=default, prompt_suffix="> ", show_default=bool(default))
        if answer.strip() or default is not None:
            return answer.strip()


def ask_several(question: str, help_text: str = "") -> tuple[str, ...]:
    """Several short texts on one line, commas between them. None at all is fine."""
    return tuple(part.strip() for part in ask(question, help_text, "").split(",") if part.strip())


def choose(question: str, choices: Mapping[str, str]) -> str:
    """One of the choices, by its number or its name."""
    click.echo(f"\n{question}")
    names = list(choices)
    width = max(map(len, names))
    for number, (name, note) in enumerate(choices.items(), 1):
        click.echo(f"  {number:2}  {name:{width}}  {note}")
    while True:
        answer = click.prompt("", prompt_suffix="> ").strip().lower()
        if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(names):
            return names[int(answer) - 1]
        if answer in names:
            return answer
        click.echo(f"Type a number from 1 to {len(names)}, or a name from the list.")


def confirm(question: str, default: bool = True) -> bool:
    """Yes or no."""
    return click.confirm(f"\n{question}", default=default)
