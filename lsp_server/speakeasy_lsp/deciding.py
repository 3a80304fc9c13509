"""Decisions taken in the editor, as `speakeasy keep` and `speakeasy challenge` take them.

The editor may hand over the reason. If it does not, the person is asked. They choose from a few, because no editor
lets a server ask for a text.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from lsprotocol import types
from msgspec import Struct, field
from msgspec.structs import replace

from speakeasy.dates import in_words
from speakeasy.decisions.challenge import Challenge, What, add_challenge
from speakeasy.decisions.keep import FILE, Keep, add_keep
from speakeasy.decisions.store import folder_for
from speakeasy.errors import DecisionError, SpeakeasyError
from speakeasy.paths import inside
from speakeasy_lsp.documents import path_of

if TYPE_CHECKING:
    from speakeasy_lsp.server import Server

_T = TypeVar("_T")

KEEP_REASONS = (
    "The people it is about chose it.",
    "Our readers know it.",
    "It is a name or a set phrase.",
    "It is somebody’s own words.",
)
RATHER_NOT_SAY = "I would rather not say."
FINDING_IS_WRONG = "The word is fine. The finding is wrong."
CHALLENGE_REASONS = (
    "It hurts or labels people.",
    "It is hard to understand.",
    "It is out of date.",
    RATHER_NOT_SAY,
    FINDING_IS_WRONG,
)


class Keeping(Struct, frozen=True, forbid_unknown_fields=True):
    """What is kept. Without a sentence, the words stay wherever they stand; without a code, whatever flags them."""

    uri: str
    words: str
    sentence: str = ""
    code: str = ""
    because: str = ""
    by: str = ""
    until: date | None = None


class Challenging(Struct, frozen=True, forbid_unknown_fields=True):
    """What is challenged. Nobody needs a name (`from`), or a reason. `code`: the entry that flags the word."""

    uri: str
    word: str
    sentence: str = ""
    code: str = ""
    why: str = ""
    instead: tuple[str, ...] = ()
    sender: str = field(default="", name="from")
    what: What = "word"


async def keep(server: Server, asked: Keeping) -> str:
    """Keep words, with the reason.

    Returns the file that says so; nothing if there is a reason to ask for, or if it could not be done.
    """
    if not asked.because.strip():
        server.in_background(_ask_to_keep(server, asked))
        return ""

    def write(root: Path) -> str:
        values = {name: getattr(asked, name) for name in ("words", "sentence", "code", "because", "by", "until")}
        add_keep(root, Keep(on=date.today(), **values))
        return str(folder_for(root) / FILE)

    file = await _decide(server, asked.uri, write)
    if file:
        server.say("It is kept. Each report says so, with your reason.")
    return file or ""


async def _ask_to_keep(server: Server, asked: Keeping) -> None:
    because = await server.ask(f"Why do you keep “{_short(asked.words)}”?", KEEP_REASONS)
    if because:
        await keep(server, replace(asked, because=because))
    elif because is None:
        server.say("A keep needs a reason. Your editor cannot ask for it here, so use: speakeasy keep")


async def challenge(server: Server, asked: Challenging) -> dict[str, Any]:
    """Challenge a word.

    Returns its number and the day of the answer; nothing if there is a reason to ask for, or if it could not be done.
    """
    if not (asked.why or asked.instead):
        server.in_background(_ask_to_challenge(server, asked))
        return {}
    return await _challenge(server, asked)


async def _ask_to_challenge(server: Server, asked: Challenging) -> None:
    why = await server.ask(f"Why is “{_short(asked.word)}” not right for you?", CHALLENGE_REASONS)
    if why == "":
        return  # They thought better of it.
    if why == FINDING_IS_WRONG:
        asked = replace(asked, what="checker")
    elif why is not None and why != RATHER_NOT_SAY:
        asked = replace(asked, why=why)
    await _challenge(server, asked)


async def _challenge(server: Server, asked: Challenging) -> dict[str, Any]:
    document = path_of(asked.uri)

    def write(root: Path) -> Challenge:
        place = inside(document, root) if document else None
        values = {name: getattr(asked, name) for name in ("sentence", "code", "why", "instead", "sender", "what")}
        return add_challenge(root, asked.word, date.today(), where=place.as_posix() if place else "", **values)

    made = await _decide(server, asked.uri, write)
    if made is None:
        return {}
    server.say(f"Thank you. Your challenge is number {made.number}. You get an answer by {in_words(made.answer_by)}.")
    return {"number": made.number, "answerBy": made.answer_by.isoformat()}


async def _decide(server: Server, uri: str, write: Callable[[Path], _T]) -> _T | None:
    """Write a decision, and look at all again. What cannot be done is said to the person; then it is None."""
    document = path_of(uri)
    project = await asyncio.to_thread(server.projects.of, document, server.root_of(document))
    try:
        if document is None and server.root is None and project.settings.path is None:
            raise DecisionError("Save this document first: decisions stand in a folder beside it.")
        written = await asyncio.to_thread(write, project.root)
    except SpeakeasyError as error:
        server.say(str(error), types.MessageType.Warning)
        return None
    server.decisions_changed()
    return written


def _short(words: str) -> str:
    text = " ".join(words.split())
    return text if len(text) <= 60 else f"{text[:57]} …"
