"""What a client may do wrong, and what happens to it: every request gets a reply, and nothing ends the server."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from speakeasy_lsp.wire import MOST_BYTES

URI = "untitled:letter"


def alive(client):
    return client.request("textDocument/hover", {"textDocument": {"uri": URI}, "position": {"line": 0, "character": 0}})


def framed(body):
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


@pytest.mark.parametrize("body", [b"{", b"\xff\xfe", b"[" * 100_000, b"nothing"])
def test_what_is_not_json_gets_a_parse_error(client, body):
    client.raw(framed(body))
    assert client.reply(None)["error"]["code"] == -32700
    assert alive(client) is None


@pytest.mark.parametrize(
    ("message", "number"),
    [([], None), (1, None), ({"id": 7}, 7), ({"jsonrpc": "1.0", "id": 8, "method": "x"}, 8),
     ({"jsonrpc": "2.0", "id": 9, "method": 5}, 9), ({"jsonrpc": "2.0"}, None)],
)  # fmt: skip
def test_what_is_no_message_is_said_to_be_none(client, message, number):
    client.raw(framed(json.dumps(message).encode()))
    assert client.reply(number)["error"]["code"] == -32600
    assert alive(client) is None


@pytest.mark.parametrize("params", [None, {}, {"textDocument": 5, "position": 6}, []])
def test_bad_params_get_a_reply(client, params):
    error = client.error("textDocument/hover", params)
    assert error["code"] == -32602
    assert client.nothing("window/showMessage")


def test_an_unknown_request_gets_a_reply_and_a_notification_none(client):
    client.notify("none/such", {})
    assert client.error("none/suchEither", {})["code"] == -32601


def test_a_word_of_the_protocol_inside_the_params_does_no_harm(client):
    odd = {"jsonrpc": "2.0", "id": 1, "method": "shutdown"}
    client.notify("workspace/didChangeConfiguration", {"settings": {"speakeasy": odd}})
    assert alive(client) is None


def test_no_reply_holds_a_traceback(client):
    error = client.error("workspace/executeCommand", {"command": "speakeasy.showScore", "arguments": [URI]})
    assert set(error) == {"code", "message"}
    assert "Traceback" not in str(error)
    assert ".py" not in str(error)


@pytest.mark.parametrize(
    ("command", "arguments"),
    [("none.such", []), ("speakeasy.allow", []), ("speakeasy.explain", [5]), ("speakeasy.showScore", ["a", "b", "c"])],
)
def test_a_wrong_command_gets_a_reply(client, command, arguments):
    assert client.error("workspace/executeCommand", {"command": command, "arguments": arguments})["code"] == -32602


def test_headers_in_lower_case_are_understood(client):
    client.raw(b'content-length: 44\r\nx-other: 1\r\n\r\n{"jsonrpc":"2.0","id":"low","method":"none"}')
    assert client.reply("low")["error"]["code"] == -32601


def test_half_a_surrogate_pair_is_no_trouble(client):
    body = b'{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":' \
        b'{"uri":"untitled:half","languageId":"markdown","version":1,"text":"We \\ud83d utilise it."}}}'  # fmt: skip
    client.raw(framed(body))
    assert [one["code"] for one in client.diagnostics("untitled:half")] == ["utilise"]


def test_a_request_after_shutdown_is_refused_and_exit_is_0(over_stdio):
    client = over_stdio().begin()
    assert client.request("shutdown") is None
    place = {"textDocument": {"uri": URI}, "position": {"line": 0, "character": 0}}
    assert client.error("textDocument/hover", place)["code"] == -32600
    client.notify("exit", None)
    assert client.process.wait(10) == 0


def test_exit_without_shutdown_is_1_and_stdio_is_an_option(over_stdio):
    client = over_stdio("--stdio").begin()
    client.notify("exit", None)
    assert client.process.wait(10) == 1
    assert client.process.stderr.read() == b""


def test_a_huge_length_ends_the_server_without_filling_the_memory(over_stdio):
    client = over_stdio().begin()
    client.raw(b"Content-Length: %d\r\n\r\n" % (MOST_BYTES + 1))
    assert client.process.wait(10) == 1


def test_the_server_ends_when_the_client_closes_its_input(over_stdio):
    client = over_stdio().begin()
    client.open(URI, "We utilise the hall.\n" * 5000)
    client._target.close()
    assert client.process.wait(10) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows closes the pipe with the editor")
def test_the_server_ends_when_the_editor_dies_and_leaves_the_pipe_open(over_stdio):
    editor = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    client = over_stdio().begin(None, processId=editor.pid)
    assert client.process.poll() is None
    os.kill(editor.pid, signal.SIGKILL)
    editor.wait()
    assert client.process.wait(15) == 1


def test_work_is_cancelled_when_the_client_says_so(client, folder):
    for number in range(300):
        (folder / f"{number}.md").write_text(f"# {number}\n\n" + "We utilise the hall each day.\n\n" * 20)
    number = client.send("workspace/executeCommand", {"command": "speakeasy.checkWorkspace"})
    client.told("textDocument/publishDiagnostics")
    client.notify("$/cancelRequest", {"id": number})
    assert client.reply(number)["error"]["code"] == -32800
    assert client.nothing("textDocument/publishDiagnostics")


def test_a_slow_check_does_not_hold_up_other_requests(client, folder):
    client.open((folder / "big.md").as_uri(), "".join(f"We utilise hall {n} in part {n}.\n\n" for n in range(40_000)))
    start = time.monotonic()
    assert alive(client) is None
    assert time.monotonic() - start < 2
    assert not client.had("textDocument/publishDiagnostics")
