"""TCP and WebSocket: each client has a server object of its own, and no foreign web page gets in."""

from __future__ import annotations

import json
import socket
from contextlib import ExitStack

import pytest
from click.testing import CliRunner
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from speakeasy_lsp.command import command

LETTER = "We utilise the hall.\n"
OURS = "https://editor.example"


@pytest.fixture(scope="session")
def web_address(listening):
    """A server over WebSocket that all tests here share."""
    with listening("--ws", "--port", "0", "--origin", OURS) as address:
        yield address


@pytest.fixture
def page(web_address):
    """Open a page that connects."""
    with ExitStack() as opened:
        yield lambda **more: Page(opened.enter_context(connect(web_address, max_size=None, proxy=None, **more)))


class Page:
    """A client in a web page."""

    def __init__(self, connection):
        self.socket = connection

    def say(self, **message):
        self.socket.send(json.dumps({"jsonrpc": "2.0", **message}))

    def hear(self, wanted):
        while not wanted(message := json.loads(self.socket.recv(20))):
            pass
        return message

    def begin(self):
        self.say(id=1, method="initialize", params={"processId": None, "rootUri": None, "capabilities": {}})
        self.hear(lambda one: one.get("id") == 1)
        self.say(method="initialized", params={})
        return self

    def findings(self, uri, text):
        item = {"uri": uri, "languageId": "markdown", "version": 1, "text": text}
        self.say(method="textDocument/didOpen", params={"textDocument": item})
        told = self.hear(lambda one: one.get("method") == "textDocument/publishDiagnostics")
        assert told["params"]["uri"] == uri
        return [one["code"] for one in told["params"]["diagnostics"]]


def test_two_clients_at_once_over_tcp(connected):
    one, two = connected().begin(), connected().begin()
    one.open("untitled:a", LETTER)
    two.open("untitled:a", "We use it.\n")
    assert [found["code"] for found in one.diagnostics("untitled:a")] == ["utilise"]
    assert two.diagnostics("untitled:a") == []


def test_the_command_line_has_a_command_for_it(over_stdio):
    client = over_stdio("--stdio", module=("speakeasy", "lsp")).begin()
    assert [found["code"] for found in client.opened("untitled:a", LETTER)] == ["utilise"]


@pytest.mark.parametrize("way", ["--tcp", "--ws"])
def test_a_port_that_is_taken_is_said_plainly(address, way):
    run = CliRunner().invoke(command, [way, "--port", str(address[1])])
    assert run.exit_code == 1
    assert "Choose another --port." in run.output


def test_a_client_that_leaves_or_ends_does_not_end_the_others(connected, address):
    stays, ends = connected().begin(), connected().begin()
    ends.open("untitled:a", LETTER)
    ends.request("shutdown")
    ends.notify("exit", None)
    with socket.create_connection(address) as rude:
        rude.sendall(b"Content-Length: 10\r\n\r\n{")
    assert [found["code"] for found in stays.opened("untitled:a", LETTER)] == ["utilise"]
    assert connected().begin().capabilities


def test_two_web_pages_at_once(page):
    one, two = page(origin=OURS).begin(), page().begin()
    assert two.findings("untitled:b", "We use it.\n") == []
    assert one.findings("untitled:a", LETTER) == ["utilise"]
    two.socket.close()
    assert one.findings("untitled:c", LETTER) == ["utilise"]


@pytest.mark.parametrize("origin", ["https://other.example", "null", "http://127.0.0.1"])
def test_a_foreign_page_is_refused(page, origin):
    with pytest.raises(InvalidStatus) as refused:
        page(origin=origin)
    assert refused.value.response.status_code == 403


def test_messages_may_be_larger_than_a_megabyte(page):
    assert page().begin().findings("untitled:big", "We use it. " * 200_000) == ["wall-of-text", "long-paragraph"]


def test_a_page_gets_a_reply_to_what_is_not_json(page):
    client = page()
    client.socket.send("{")
    assert client.hear(lambda _: True)["error"]["code"] == -32700


def test_a_foreign_page_cannot_post_to_the_tcp_port(address):
    body = b'{"jsonrpc":"2.0","id":1,"method":"shutdown","params":null}'
    head = b"POST / HTTP/1.1\r\nOrigin: https://other.example\r\nContent-Length: %d\r\n\r\n" % len(body)
    with socket.create_connection(address) as connection:
        connection.sendall(head + body)
        connection.settimeout(10)
        assert connection.recv(100) == b""
