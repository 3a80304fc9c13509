"""What the client at the other end can do, from what it says about itself and from what is known about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lsprotocol import types
from msgspec import Struct
from pygls.capabilities import get_capability

_SAY_THEY_PULL = ("codemirror", "@codemirror/lsp-client")
"""Clients that say they ask for diagnostics, and never do."""


class Client(Struct, frozen=True):
    """What may be sent to this client, and how.

    pulls           it asks for diagnostics; then none are sent to it unasked
    local           it can open files of this computer
    keeps_data      it hands back the `data` of a diagnostic
    links           it shows a link on the code of a diagnostic
    relates         it shows other places that a diagnostic is about
    fades           it shows what could go in a fainter colour
    configures      it can be asked for its settings
    watches         it can be asked to tell when files change
    refreshes       it can be told to ask for diagnostics again
    relenses        it can be told to ask for code lenses again
    progresses      it shows progress
    notifies        it can be asked to tell when its settings change
    opens           it can be asked to show a file
    versions_edits  it can take edits for one version of a document
    """

    pulls: bool = False
    local: bool = True
    keeps_data: bool = False
    links: bool = False
    relates: bool = False
    fades: bool = False
    configures: bool = False
    watches: bool = False
    refreshes: bool = False
    relenses: bool = False
    progresses: bool = False
    notifies: bool = False
    opens: bool = False
    versions_edits: bool = False


def client_of(params: types.InitializeParams, options: Mapping[str, Any], local: bool) -> Client:
    """The client that sent these `initialize` params."""

    def can(name: str) -> bool:
        return bool(get_capability(params.capabilities, name, False))

    return Client(
        pulls=_pulls(params, options),
        local=local,
        keeps_data=can("text_document.publish_diagnostics.data_support"),
        relates=can("text_document.publish_diagnostics.related_information")
        or can("text_document.diagnostic.related_information"),
        fades=can("text_document.publish_diagnostics.tag_support"),
        links=can("text_document.publish_diagnostics.code_description_support"),
        configures=can("workspace.configuration"),
        watches=can("workspace.did_change_watched_files.dynamic_registration"),
        refreshes=can("workspace.diagnostics.refresh_support"),
        relenses=can("workspace.code_lens.refresh_support"),
        progresses=can("window.work_done_progress"),
        notifies=can("workspace.did_change_configuration.dynamic_registration"),
        opens=can("window.show_document.support"),
        versions_edits=can("workspace.workspace_edit.document_changes"),
    )


def _pulls(params: types.InitializeParams, options: Mapping[str, Any]) -> bool:
    """The options decide. Without them: a client that says so, unless it is known not to mean it.

    One that cannot be told to ask again, such as Neovim 0.11, would show old findings after a change of the settings.
    """
    asked = options.get("diagnostics")
    if asked in ("push", "pull"):
        return bool(asked == "pull")
    text = params.capabilities.text_document
    again = get_capability(params.capabilities, "workspace.diagnostics.refresh_support", False)
    if text is None or text.diagnostic is None or not again:
        return False
    name = params.client_info.name.lower() if params.client_info else ""
    return not any(known in name for known in _SAY_THEY_PULL)
