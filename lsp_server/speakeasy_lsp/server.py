"""One server for one client: its state, its settings, and what is sent to it unasked."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Coroutine, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from speakeasy import __version__
from speakeasy_lsp import features
from speakeasy_lsp.checks import Checks
from speakeasy_lsp.client import Client, client_of
from speakeasy_lsp.convert import Json, Wanted
from speakeasy_lsp.documents import OpenDocument, path_of
from speakeasy_lsp.look import Result
from speakeasy_lsp.projects import Projects
from speakeasy_lsp.protocol import Protocol

if TYPE_CHECKING:
    from speakeasy_lsp.everything import Files
    from speakeasy_lsp.pages import Library

_log = logging.getLogger(__name__)

_FOR_SETTINGS = 1.0
"""Seconds that the first check waits for the editor's settings."""
SECTION = "speakeasy"
NOT_CHECKED = "speakeasy/notChecked"
"""Tells an extension that no findings means nothing: the document was not read."""
WARNING, INFO = types.MessageType.Warning, types.MessageType.Info


class Server(LanguageServer):
    """Holds what one client has open, and its settings. `options` are the editor's settings, as it sent them."""

    protocol: Protocol

    def __init__(self, *, local: bool = True, alone: bool = False) -> None:
        """`local`: the client is on this computer, so it can open our pages. `alone`: in its process."""
        super().__init__("speakeasy", __version__, protocol_cls=Protocol)
        self._local = local
        self._is_alone = alone
        self._tasks: set[asyncio.Task[Any]] = set()
        self._told: set[str] = set()
        self._library: Library | None = None
        self._files: Files | None = None
        self.options: Mapping[str, Any] = {}
        self.client = Client()
        self.projects = Projects()
        self.checks = Checks(self.projects, self.wanted, self.folder_of, self._tell)
        features.register(self)

    # --- life ---

    @property
    def parent(self) -> int | None:
        """The process id of the editor, if it told us."""
        return self.process_id

    def meet(self, params: types.InitializeParams) -> None:
        """Note what the client can do and wants, before the capabilities are worked out."""
        given = params.initialization_options
        self.options = given if isinstance(given, Mapping) else {}
        self.client = client_of(params, self.options, self._local)
        features.register_for(self, self.client)

    async def begin(self) -> None:
        """The client is ready: ask for its settings, and ask to be told of changes."""
        self.in_background(asyncio.to_thread(self._warm_up, self.root))
        try:
            await self.take_settings(None)
        finally:
            self.checks.ready.set()
        if registrations := features.registrations(self.client):
            self.client_register_capability(types.RegistrationParams(registrations))

    def _warm_up(self, root: Path | None) -> None:
        """Make what the first check needs. It stays, so garbage need not be looked for in it: that takes 30 ms."""
        self.projects.of(None, root)
        if self._is_alone:
            gc.freeze()

    async def stop(self) -> None:
        """Let go of everything: the client is gone."""
        self.checks.stop()
        for task in list(self._tasks):
            task.cancel()

    def in_background(self, work: Coroutine[Any, Any, Any]) -> None:
        """Start what nobody waits for. What goes wrong in it is logged."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("Work in the background stopped.", exc_info=error)

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ARG002
        """Log it. pygls would show each wrong message to the person who writes."""
        _log.warning("%s", error)

    # --- settings ---

    async def take_settings(self, pushed: object) -> None:
        """Take the editor's settings: those it gives when asked, or else those it sent."""
        given = await self._asked_for() if self.client.configures else pushed
        if isinstance(given, Mapping):
            inner = given.get(SECTION, given)
            self.options = {**self.options, **inner} if isinstance(inner, Mapping) else self.options
        problem = self.projects.set_editor(self.options, self.root)
        if problem:
            self.say(problem, WARNING)

    async def _asked_for(self) -> object:
        item = types.ConfigurationItem(section=SECTION)
        asked = self.workspace_configuration_async(types.ConfigurationParams([item]))
        try:
            answer = await asyncio.wait_for(asked, _FOR_SETTINGS)
        except Exception:  # noqa: BLE001 - whatever the editor answers, people can go on
            _log.info("The editor did not give its settings.", exc_info=True)
            return None
        return answer[0] if answer else None

    def settings_changed(self) -> None:
        """A settings file, a word list or a setting of the editor has changed: look at all again."""
        self.projects.forget()
        self._library = None
        self._look_again()

    def _look_again(self) -> None:
        self._told.clear()
        self.checks.all_again()
        if self.client.pulls and self.client.refreshes:
            self.workspace_diagnostic_refresh(None)
        if self.client.relenses and self.is_on("lenses"):
            self.workspace_code_lens_refresh(None)

    def decisions_changed(self) -> None:
        """Somebody has decided something: look at the findings again. The checkers stay."""
        self.projects.look_again()
        self._look_again()

    def is_on(self, name: str) -> bool:
        """Is this setting of the editor switched on?"""
        return self.options.get(name) is True

    # --- places ---

    @property
    def root(self) -> Path | None:
        """The first folder of the workspace."""
        return next(iter(self.roots), None)

    @property
    def roots(self) -> list[Path]:
        """The folders of the workspace; or the one that older clients name."""
        named = [folder.uri for folder in self.workspace.folders.values()] or [self.workspace.root_uri or ""]
        return [path for uri in named if (path := path_of(uri)) is not None]

    def folder_of(self, document: OpenDocument) -> Path | None:
        """The workspace's folder that a document is in; the first one for a document on no disk."""
        return self.root_of(document.path)

    def root_of(self, path: Path | None) -> Path | None:
        """The innermost folder of the workspace around a file."""
        around = [root for root in self.roots if path is not None and path.is_relative_to(root)]
        return max(around, key=lambda root: len(root.parts), default=self.root)

    # --- what is sent unasked ---

    @property
    def library(self) -> Library:
        """The pages and entries, for all that explains. Made when it is first asked for."""
        if self._library is None:
            from speakeasy_lsp.pages import Library

            self._library = Library()
        return self._library

    @property
    def files(self) -> Files:
        """The documents that are not open."""
        if self._files is None:
            from speakeasy_lsp.everything import Files

            self._files = Files(self)
        return self._files

    def wanted(self) -> Wanted:
        """What this client wants of the findings."""
        from speakeasy_lsp.addresses import address_of

        return Wanted(self.client, self.is_on("notes"), address_of)

    def _tell(self, result: Result) -> None:
        self._tell_problems(result)
        if not self.client.pulls:
            self.publish(result.snapshot.uri, result.shown, result.snapshot.version)
        if result.document is None and not result.shown and self.is_on("notChecked"):
            self.protocol.send(NOT_CHECKED, {"uri": result.snapshot.uri, "why": result.problem})
        if self.client.links and result.found:
            codes = {one.code for one in result.found}
            self.in_background(asyncio.to_thread(self.library.write, codes, result.project.config))

    def _tell_problems(self, result: Result) -> None:
        if result.project.problem:
            self.say(result.project.problem, WARNING)
        if result.problem and result.problem not in self._told:
            self._told.add(result.problem)
            self.window_log_message(types.LogMessageParams(INFO, result.problem))

    def say(self, message: str, kind: types.MessageType = INFO) -> None:
        """Show a message to the person who writes. The same warning is shown once."""
        if kind != INFO and message in self._told:
            return
        self._told.add(message)
        self.window_show_message(types.ShowMessageParams(kind, message))

    async def ask(self, question: str, choices: Iterable[str]) -> str | None:
        """Ask the person to choose. "" if they choose nothing, None if the editor cannot ask."""
        items = [types.MessageActionItem(choice) for choice in choices]
        try:
            answer = await self.window_show_message_request_async(types.ShowMessageRequestParams(INFO, question, items))
        except JsonRpcException:
            return None
        return answer.title if answer else ""

    def publish(self, uri: str, shown: Iterable[Json], version: int | None = None) -> None:
        """Send the findings of a document. None of them: they are cleared."""
        params: Json = {"uri": uri, "diagnostics": list(shown)}
        if version is not None:
            params["version"] = version
        self.protocol.send(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS, params)
