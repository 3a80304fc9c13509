"""Traps that others fell into, and that no other test here stands beside."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import time

import pytest
from lsprotocol import types

from speakeasy_lsp.server import Server
from speakeasy_lsp.wire import handle

from .conftest import Client

BIG = "".join(f"We utilise hall {n} in part {n}.\n\n" for n in range(20_000))
PLACE = {"position": {"line": 0, "character": 4}}


def hover(client, uri):
    return client.request("textDocument/hover", {"textDocument": {"uri": uri}, **PLACE})


def test_many_slow_checks_leave_the_input_open(over_stdio):
    """A pool of threads that also reads the input stands still when all its threads are at work."""
    client = over_stdio().begin()
    for number in range(12):
        client.open(f"untitled:{number}", BIG)
    start = time.monotonic()
    assert hover(client, "untitled:none") is None
    assert time.monotonic() - start < 3
    assert not client.had("textDocument/publishDiagnostics")


def test_a_slip_of_ours_is_answered_without_a_traceback():
    """A traceback in an answer shows the folders of this computer to whoever keeps the log."""
    sent = []

    class Writer:
        def write(self, data):
            sent.append(json.loads(data))

    async def breaks(params):
        raise RuntimeError("something of ours")

    async def run():
        server = Server()
        server.protocol.set_writer(Writer(), include_headers=False)
        server.protocol.fm.features[types.TEXT_DOCUMENT_HOVER] = breaks
        asked = {"method": "textDocument/hover", "params": {"textDocument": {"uri": "untitled:a"}, **PLACE}}
        handle(json.dumps({"jsonrpc": "2.0", "id": 7, **asked}), server.protocol)
        while not sent:
            await asyncio.sleep(0.01)

    asyncio.run(asyncio.wait_for(run(), 10))
    (answer,) = sent
    assert (answer["id"], answer["error"]["code"]) == (7, -32603)
    assert set(answer["error"]) == {"code", "message"}
    assert ".py" not in str(answer)


PRINTS = """
from speakeasy_lsp import connect, hover
findings_at = hover.findings_at
hover.findings_at = lambda *given: (print("stray"), findings_at(*given))[1]
connect.over_stdio()
"""


def test_a_stray_print_does_not_end_up_between_the_messages(environment):
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    process = subprocess.Popen([sys.executable, "-c", PRINTS], env=environment, **streams)
    client = Client(process.stdout, process.stdin, process).begin()
    client.opened("untitled:a", "We utilise it.\n")
    assert hover(client, "untitled:a")["contents"]
    client.request("shutdown")
    client.notify("exit", None)
    assert process.wait(10) == 0
    assert process.stderr.read().split() == [b"stray"]
    client.close()
    process.stderr.close()


def test_actions_need_no_second_question(client):
    """Emacs never resolves an action: what it gets must have its edit."""
    assert client.capabilities["codeActionProvider"].get("resolveProvider") is not True


def test_a_column_behind_the_end_of_a_line_is_its_end(client):
    client.opened("untitled:a", "We utilise\nit.\n")
    far = {"line": 0, "character": 99}
    version = client.change("untitled:a", {"range": {"start": far, "end": far}, "text": " utilise"})
    assert [one["range"]["start"]["character"] for one in client.diagnostics("untitled:a", version)] == [3, 11]


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85", "\x0c", "\x0b", "\x1c"])
def test_marks_that_end_no_line_for_an_editor_end_none_here(client, mark):
    client.opened("untitled:a", f"We{mark}go.\nWe sit.\n")
    place = {"start": {"line": 1, "character": 3}, "end": {"line": 1, "character": 6}}
    version = client.change("untitled:a", {"range": place, "text": "utilise it"})
    (found,) = client.diagnostics("untitled:a", version)
    assert found["range"] == {"start": {"line": 1, "character": 3}, "end": {"line": 1, "character": 10}}


def test_a_client_that_asks_for_all_documents_every_two_seconds_costs_little(connected, folder):
    for number in range(50):
        (folder / f"{number}.md").write_text("We utilise the hall.\n" * 50, encoding="utf-8")
    ways = {"textDocument": {"diagnostic": {}}, "workspace": {"diagnostics": {"refreshSupport": True}}}
    client = connected().begin(folder, {"workspaceDiagnostics": True}, capabilities=ways)
    first = client.request("workspace/diagnostic", {"previousResultIds": []})["items"]
    known = [{"uri": one["uri"], "value": one["resultId"]} for one in first]
    start = time.monotonic()
    again = client.request("workspace/diagnostic", {"previousResultIds": known})["items"]
    assert time.monotonic() - start < 1
    assert {one["kind"] for one in again} == {"unchanged"}
