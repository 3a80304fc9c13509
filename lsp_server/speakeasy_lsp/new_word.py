"""A new word for the house's own list, as `speakeasy words new` makes it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from lsprotocol import types
from msgspec import Struct
from msgspec.structs import replace

from speakeasy.doctor.desk import Desk, desk_for
from speakeasy.doctor.own import FIRST, is_in_force, name_for_settings
from speakeasy.errors import SpeakeasyError, WordlistError
from speakeasy.settings import FILE, Settings
from speakeasy.settings.edit import add_to
from speakeasy.wordlists.draft import marked, name_of
from speakeasy.wordlists.entry import Category, Entry, Pos
from speakeasy.wordlists.writing import put
from speakeasy_lsp.documents import path_of
from speakeasy_lsp.look import Result
from speakeasy_lsp.projects import Project

if TYPE_CHECKING:
    from speakeasy_lsp.server import Server


class NewWord(Struct, frozen=True, forbid_unknown_fields=True):
    """What the editor knows of the word. What it leaves out is asked for, or worked out.

    `into` is the list, from the settings file's folder. `flags` are sentences with the word in them; without any,
    the sentence of the document is taken. `instead` says that it may stand in front of an entry that we have.
    """

    uri: str
    word: str
    why: str
    use: tuple[str, ...] = ()
    advice: str = ""
    meaning: str = ""
    category: str = ""
    pos: str = ""
    flags: tuple[str, ...] = ()
    into: str = ""
    instead: bool = False


async def new_word(server: Server, asked: NewWord) -> dict[str, str]:
    """Put a word into the house's own list. Returns its name and the file; nothing if it could not be done."""
    document = path_of(asked.uri)
    root = server.root_of(document)
    project = await asyncio.to_thread(server.projects.of, document, root)
    result = await server.checks.newest(asked.uri)
    try:
        if document is None and root is None and project.settings.path is None:
            raise WordlistError("Save this document first: your words stand in a list beside it.")
        complete = await _complete(server, asked, project, result)
        if complete is None:
            return {}
        made = await asyncio.to_thread(_write, complete, project)
    except SpeakeasyError as error:
        server.say(str(error), types.MessageType.Warning)
        return {}
    server.settings_changed()
    server.say(f"“{asked.word}” is in {made['file']}.")
    return made


async def _complete(server: Server, asked: NewWord, project: Project, result: Result | None) -> NewWord | None:
    """With what is missing. None if the person would rather not say. Raises `WordlistError` for too little."""
    if not (any(asked.use) or asked.advice or asked.meaning):
        raise WordlistError("Say what to use instead, or what the word means. Or run: speakeasy words new")
    flags = tuple(asked.flags) or _sentence(asked.word, result)
    if not flags:
        raise WordlistError(f"Give a sentence with “{asked.word}” in it, so that speakeasy can try the word.")
    house = [_shown(path, project) for path in project.config.house]
    questions: tuple[tuple[str, str, tuple[str, ...]], ...] = (
        ("category", "What kind of word is it?", get_args(Category)),
        ("pos", "How is it used?", get_args(Pos)),
        ("into", "Which list?", tuple(house) if len(house) > 1 else ()),
    )
    answers = {"pos": asked.pos or ("phrase" if " " in asked.word else "")}
    for key, question, choices in questions:
        if choices and not (answers.get(key) or getattr(asked, key)):
            answers[key] = await server.ask(f"“{asked.word}”: {question}", choices) or ""
            if not answers[key]:
                return None
    return replace(asked, flags=flags, **answers)


def _sentence(word: str, result: Result | None) -> tuple[str, ...]:
    """The first sentence of the document that holds the word."""
    if result is None or result.document is None:
        return ()
    from speakeasy.text.segment import sentences

    for block in result.document.blocks:
        at = block.text.casefold().find(word.casefold())
        if at >= 0:
            return tuple(block.text[start:end] for start, end in sentences(block.text) if start <= at < end)
    return ()


def _shown(path: Path, project: Project) -> str:
    return name_for_settings(_settings_of(project), path)


def _settings_of(project: Project) -> Settings:
    """The settings, as if their file were there already."""
    return project.settings if project.settings.path else Settings(project.root / FILE, project.settings.layers)


def _write(asked: NewWord, project: Project) -> dict[str, str]:
    """Try the word, and put it into its list. Raises `SpeakeasyError`, and then nothing has changed."""
    settings, config = _settings_of(project), project.config
    target = project.root / asked.into if asked.into else next(iter(config.house), project.root / FIRST)
    desk = desk_for(config, target)
    name = name_of(asked.word)
    desk.refuse_what_cannot_speak(asked.word, name)
    if not asked.instead and (covering := desk.covered_by(asked.word)):
        raise WordlistError(f"“{covering[0].name}” covers “{asked.word}” already. To see it: speakeasy words find")
    put(target, [_tried(desk, asked, name)])
    if not is_in_force(config, target) and settings.path is not None:
        add_to(settings.path, "house", name_for_settings(settings, target))
    return {"name": name, "file": str(target)}


def _tried(desk: Desk, asked: NewWord, name: str) -> Entry:
    """The entry, with its sentences marked. Raises `WordlistError` if one of them does not hold."""
    keys = ("category", "pos", "use", "advice", "meaning", "why", "flags")
    answers: dict[str, Any] = {key: getattr(asked, key) for key in keys}
    plain = desk.entry(asked.word, name, answers)
    words = desk.words(plain)
    entry = replace(plain, flags=tuple(marked(plain, one, words) for one in plain.flags))
    wrong = desk.failures(entry)
    if wrong:
        raise WordlistError(f"The sentence does not do what it should, so nothing was saved: {wrong[0]}")
    return entry
