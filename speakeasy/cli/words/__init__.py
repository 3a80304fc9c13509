"""`speakeasy words`: the commands for those who look after word lists."""

from __future__ import annotations

import click

from speakeasy.cli.lazy import LazyGroup

_COMMANDS = {
    "check": "Say what is amiss in word lists, and how to put it right.",
    "export": "Write a word list as a sheet for Excel and the like.",
    "find": "Find entries by any word in them.",
    "forms": "Show all forms of a word, and what to say in each.",
    "import": "Put a sheet of words, or shared words, into a word list.",
    "new": "Add a word to your own list, question by question.",
    "preview": "Show what a word list would flag in your documents.",
    "share": "Share the words you decided about with another group.",
    "stats": "Count what is in word lists.",
}

_EPILOG = """\b
Start here:
  speakeasy words find client             is there an entry for it?
  speakeasy words check our-words.toml    is our list in order?
  speakeasy words preview our-words.toml letters/

docs/word-lists.md says how lists of your own work."""


@click.group("words", cls=LazyGroup, package=__name__, table=_COMMANDS, epilog=_EPILOG)
def command() -> None:
    """Look after word lists: check them, try them out, search them."""
