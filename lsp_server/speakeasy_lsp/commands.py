"""Commands: what the editor can ask us to do, by name."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from inspect import signature
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from speakeasy.cache import write_atomically
from speakeasy.errors import SpeakeasyError
from speakeasy_lsp.documents import OpenDocument, path_of
from speakeasy_lsp.project_file import Change, allow, changed, file_for, turn_off

if TYPE_CHECKING:
    from speakeasy_lsp.server import Server

_T = TypeVar("_T")
Command = Callable[..., Awaitable[Any]]


async def _allow(server: Server, uri: str, word: str) -> str:
    """Never flag a word in this project. Returns the file that says so."""
    return await _change_settings(server, uri, allow(word))


async def _turn_off(server: Server, uri: str, code: str) -> str:
    """Switch a rule or a word off in this project. Returns the file that says so."""
    return await _change_settings(server, uri, turn_off(code))


async def _change_settings(server: Server, uri: str, change: Change) -> str:
    document = path_of(uri)
    root = server.root_of(document)
    project = await asyncio.to_thread(server.projects.of, document, root)
    try:
        file = file_for(project.settings, root, document)
        is_open = next((one for one in server.protocol.documents.values() if one.path == file), None)
        if is_open is not None:
            await _replace(server, is_open, changed(is_open.text, file, change))
            return str(file)
        text = file.read_text(encoding="utf-8") if file.exists() else ""
        if not write_atomically(file, changed(text, file, change).encode()):
            raise SpeakeasyError(f"{file} cannot be written. May you change it?")
    except (SpeakeasyError, OSError, UnicodeDecodeError) as error:
        server.say(str(error), types.MessageType.Warning)
        return ""
    server.settings_changed()
    return str(file)


async def _replace(server: Server, document: OpenDocument, text: str) -> None:
    """Change what is open in the editor: it may differ from the file."""
    lines, _ = document.lines.position(len(document.text))
    whole = types.Range(types.Position(0, 0), types.Position(lines + 1, 0))
    edit = types.WorkspaceEdit(changes={document.uri: [types.TextEdit(whole, text)]})
    await server.workspace_apply_edit_async(types.ApplyWorkspaceEditParams(edit, "speakeasy settings"))
    server.say("The settings have changed. Save them to use them.")


async def _explain(server: Server, code: str, uri: str = "") -> dict[str, str]:
    """The page of a rule or a word; it is shown if the editor can show files."""
    from speakeasy_lsp.addresses import address_of

    document = path_of(uri)
    project = await asyncio.to_thread(server.projects.of, document, server.root_of(document))
    known = await asyncio.to_thread(server.library.of, project.config)
    try:
        text = known.page(code)
    except SpeakeasyError as error:
        raise JsonRpcInvalidParams(str(error)) from None
    await asyncio.to_thread(server.library.write, {code}, project.config)
    if server.client.opens and server.client.local:
        server.window_show_document(types.ShowDocumentParams(address_of(code), take_focus=True))
    return {"page": text, "uri": address_of(code)}


async def _keep(server: Server, asked: Mapping[str, Any]) -> str:
    """Keep words on purpose: see `deciding.Keeping`."""
    from speakeasy_lsp.deciding import Keeping, keep

    return await keep(server, _shaped(asked, Keeping))


async def _challenge(server: Server, asked: Mapping[str, Any]) -> dict[str, Any]:
    """Say that a word is not right: see `deciding.Challenging`."""
    from speakeasy_lsp.deciding import Challenging, challenge

    return await challenge(server, _shaped(asked, Challenging))


async def _make_glossary(server: Server, uri: str) -> dict[str, Any]:
    """Put the hard words of a document, and what they mean, at its end. Returns the words."""
    from speakeasy_lsp.glossary import make_glossary

    return await make_glossary(server, uri)


async def _new_word(server: Server, asked: Mapping[str, Any]) -> dict[str, str]:
    """Put a word into the house's own list: see `new_word.NewWord`."""
    from speakeasy_lsp.new_word import NewWord, new_word

    return await new_word(server, _shaped(asked, NewWord))


def _shaped(asked: Mapping[str, Any], shape: type[_T]) -> _T:
    import msgspec

    try:
        return msgspec.convert(asked, shape)
    except msgspec.ValidationError as error:
        raise JsonRpcInvalidParams(str(error).replace("`", "")) from None


async def _show_score(server: Server, uri: str) -> dict[str, Any]:
    """The facts and measures of an open document; the facts are shown too."""
    result = await server.checks.newest(uri)
    if result is None or result.document is None:
        raise JsonRpcInvalidParams("Open a document that speakeasy reads first.")
    from speakeasy.score import score

    scored = await asyncio.to_thread(score, result.document, result.found)
    name = Path(result.snapshot.name).name
    server.say(f"{name}: " + ", ".join(f"{value:,} {fact}" for fact, value in scored.facts.items() if value))
    return scored.as_dict()


async def _check_workspace(server: Server) -> dict[str, Any]:
    """Check every document in the folders of the workspace. Returns how many there are, and what was found."""
    from speakeasy_lsp.everything import check_workspace

    return await check_workspace(server)


_COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        "speakeasy.allow": _allow,
        "speakeasy.turnOff": _turn_off,
        "speakeasy.keep": _keep,
        "speakeasy.challenge": _challenge,
        "speakeasy.explain": _explain,
        "speakeasy.showScore": _show_score,
        "speakeasy.checkWorkspace": _check_workspace,
        "speakeasy.makeGlossary": _make_glossary,
        "speakeasy.newWord": _new_word,
    }
)


_WITH_ONE_TABLE = ("speakeasy.keep", "speakeasy.challenge", "speakeasy.newWord")
"""Commands whose argument is one table with names, to which an editor can add what a person typed."""


async def run(server: Server, name: str, arguments: tuple[Any, ...]) -> Any:
    """Run a command. Raises `JsonRpcInvalidParams` if the arguments do not fit."""
    command = _COMMANDS[name]
    try:
        signature(command).bind(server, *arguments)
    except TypeError as error:
        raise JsonRpcInvalidParams(f"{name}: {error}.") from None
    wanted = dict if name in _WITH_ONE_TABLE else str
    if not all(isinstance(argument, wanted) for argument in arguments):
        shape = "one table" if wanted is dict else "texts"
        raise JsonRpcInvalidParams(f"{name}: the arguments must be {shape}.")
    return await command(server, *arguments)
