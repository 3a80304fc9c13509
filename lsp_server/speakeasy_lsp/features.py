"""Which request or notification goes to whom. What answers is imported when it is first asked: a start is short."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from speakeasy_lsp.client import Client
from speakeasy_lsp.convert import Json
from speakeasy_lsp.decided import is_decision
from speakeasy_lsp.documents import path_of

if TYPE_CHECKING:
    from speakeasy_lsp.server import Server

Handler = Callable[..., Any]

_WATCHED = "**/*.toml"
"""Settings files and word lists. There is no telling which lists will be used."""


def register(server: Server) -> None:
    """Tell pygls what this server does, whatever the client."""
    manager = server.protocol.fm
    for method, handler in _HANDLERS.items():
        manager.features[method] = partial(handler, server)
    manager.feature_options.update(_OPTIONS)
    manager.commands.update({name: partial(_command, server, name) for name in COMMANDS})


def register_for(server: Server, client: Client) -> None:
    """What only some clients get. One that pulls and is pushed to as well would show all things twice."""
    features = server.protocol.fm.features
    if client.pulls:
        features[types.TEXT_DOCUMENT_DIAGNOSTIC] = partial(_diagnostics, server)
        if server.is_on("workspaceDiagnostics"):
            features[types.WORKSPACE_DIAGNOSTIC] = partial(_workspace_diagnostics, server)


def registrations(client: Client) -> list[types.Registration]:
    """What a client can only be asked for once it runs."""
    wanted = []
    if client.watches:
        watcher = types.FileSystemWatcher(_WATCHED)
        options = types.DidChangeWatchedFilesRegistrationOptions([watcher])
        wanted.append(types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options))
    if client.notifies:
        settings = types.DidChangeConfigurationRegistrationOptions("speakeasy")
        wanted.append(types.Registration("settings", types.WORKSPACE_DID_CHANGE_CONFIGURATION, settings))
    return wanted


# --- life and settings ---


def _initialize(server: Server, params: types.InitializeParams) -> None:
    server.meet(params)


async def _initialized(server: Server, params: types.InitializedParams) -> None:  # noqa: ARG001
    await server.begin()


async def _settings(server: Server, params: types.DidChangeConfigurationParams) -> None:
    await server.take_settings(params.settings)
    server.settings_changed()


def _folders(server: Server, params: types.DidChangeWorkspaceFoldersParams) -> None:  # noqa: ARG001
    server.settings_changed()


def _files(server: Server, params: types.DidChangeWatchedFilesParams) -> None:
    """A client that tells of files tells of those we asked about."""
    _taken(server, [path_of(change.uri) for change in params.changes])


def _taken(server: Server, changed: Sequence[Path | None]) -> None:
    if all(path is not None and is_decision(path) for path in changed):
        server.decisions_changed()
    else:
        server.settings_changed()


# --- documents ---


def _opened(server: Server, params: types.DidOpenTextDocumentParams) -> None:
    server.projects.look_again()
    server.checks.opened(server.protocol.documents[params.text_document.uri])


def _changed(server: Server, params: types.DidChangeTextDocumentParams) -> None:
    server.checks.changed(params.text_document.uri)


def _closed(server: Server, params: types.DidCloseTextDocumentParams) -> None:
    server.checks.closed(params.text_document.uri)
    _clear(server, params.text_document.uri)


def _saved(server: Server, params: types.DidSaveTextDocumentParams) -> None:
    path = path_of(params.text_document.uri)
    if path is not None and path.suffix == ".toml":
        _taken(server, [path])


def _renamed(server: Server, params: types.RenameFilesParams) -> None:
    for file in params.files:
        _clear(server, file.old_uri)


def _deleted(server: Server, params: types.DeleteFilesParams) -> None:
    for file in params.files:
        _clear(server, file.uri)


def _clear(server: Server, uri: str) -> None:
    if not server.client.pulls:
        server.publish(uri, ())


# --- questions ---


async def _diagnostics(server: Server, params: types.DocumentDiagnosticParams) -> Json:
    result = await server.checks.newest(params.text_document.uri)
    if result is None:
        return {"kind": "full", "items": []}
    if result.id == params.previous_result_id:
        return {"kind": "unchanged", "resultId": result.id}
    return {"kind": "full", "resultId": result.id, "items": result.shown}


async def _workspace_diagnostics(server: Server, params: types.WorkspaceDiagnosticParams) -> Json:
    from speakeasy_lsp.everything import workspace_diagnostics

    return await workspace_diagnostics(server, params)


async def _code_actions(server: Server, params: types.CodeActionParams) -> list[Json]:
    from speakeasy_lsp.actions import code_actions

    return await code_actions(server, params)


async def _hover(server: Server, params: types.HoverParams) -> Json | None:
    from speakeasy_lsp.hover import hover

    return await hover(server, params)


async def _completion(server: Server, params: types.CompletionParams) -> list[Json]:
    from speakeasy_lsp.completion import completion

    return await completion(server, params)


async def _code_lenses(server: Server, params: types.CodeLensParams) -> list[Json]:
    from speakeasy_lsp.lenses import code_lenses

    return await code_lenses(server, params)


async def _command(server: Server, name: str, *arguments: Any) -> Any:
    from speakeasy_lsp.commands import run

    return await run(server, name, arguments)


COMMANDS = (
    "speakeasy.allow",
    "speakeasy.turnOff",
    "speakeasy.keep",
    "speakeasy.challenge",
    "speakeasy.explain",
    "speakeasy.showScore",
    "speakeasy.checkWorkspace",
    "speakeasy.makeGlossary",
    "speakeasy.newWord",
)

_HANDLERS: Mapping[str, Handler] = MappingProxyType(
    {
        types.INITIALIZE: _initialize,
        types.INITIALIZED: _initialized,
        types.WORKSPACE_DID_CHANGE_CONFIGURATION: _settings,
        types.WORKSPACE_DID_CHANGE_WATCHED_FILES: _files,
        types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: _folders,
        types.WORKSPACE_DID_RENAME_FILES: _renamed,
        types.WORKSPACE_DID_DELETE_FILES: _deleted,
        types.TEXT_DOCUMENT_DID_OPEN: _opened,
        types.TEXT_DOCUMENT_DID_CHANGE: _changed,
        types.TEXT_DOCUMENT_DID_CLOSE: _closed,
        types.TEXT_DOCUMENT_DID_SAVE: _saved,
        types.TEXT_DOCUMENT_CODE_ACTION: _code_actions,
        types.TEXT_DOCUMENT_HOVER: _hover,
        types.TEXT_DOCUMENT_COMPLETION: _completion,
        types.TEXT_DOCUMENT_CODE_LENS: _code_lenses,
    }
)
_ALL_FILES = types.FileOperationRegistrationOptions(
    [types.FileOperationFilter(types.FileOperationPattern("**/*"), scheme="file")]
)
_OPTIONS: Mapping[str, Any] = MappingProxyType(
    {
        types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(
            code_action_kinds=["quickfix", "source.fixAll.speakeasy"]
        ),
        types.TEXT_DOCUMENT_CODE_LENS: types.CodeLensOptions(resolve_provider=False),
        types.WORKSPACE_DID_RENAME_FILES: _ALL_FILES,
        types.WORKSPACE_DID_DELETE_FILES: _ALL_FILES,
    }
)
