"""A small language client of our own: it says exactly what a test wants it to say, right or wrong."""

from __future__ import annotations

import itertools
import json
import os
import queue
import re
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

import pytest

Json = dict[str, Any]
ROOT = Path(__file__).parents[2]
PATIENCE = 20.0
"""Seconds that a test waits for a message, at most."""


class Client:
    """Talks over two streams. Requests of the server are answered at once, from `answers`."""

    def __init__(self, source: BinaryIO, target: BinaryIO, process: subprocess.Popen[bytes] | None = None) -> None:
        self.process = process
        self.answers: dict[str, Any] = {"workspace/configuration": [None], "workspace/applyEdit": {"applied": True}}
        self.seen: list[Json] = []
        self.capabilities: Json = {}
        self._target = target
        self._ids = itertools.count(1)
        self._versions = itertools.count(1)
        self._messages: queue.Queue[Json | None] = queue.Queue()
        self._lock = threading.Lock()
        self._source = source
        self._reader = threading.Thread(target=self._read, args=(source,), daemon=True)
        self._reader.start()

    def close(self) -> None:
        """Leave, when the server has been stopped or the connection shut."""
        self._reader.join(PATIENCE)
        with suppress(OSError):
            self._target.close()
        self._source.close()

    def _read(self, source: BinaryIO) -> None:
        while (message := read_message(source)) is not None:
            if "method" in message and "id" in message:
                self.answer(message["id"], self.answers.get(message["method"]))
            self._messages.put(message)
        self._messages.put(None)

    def answer(self, number: Any, result: Any) -> None:
        with suppress(OSError, ValueError):  # The server has ended meanwhile.
            self.say({"jsonrpc": "2.0", "id": number, "result": result})

    def raw(self, data: bytes) -> None:
        with self._lock:
            self._target.write(data)
            self._target.flush()

    def say(self, message: Json) -> None:
        body = json.dumps(message).encode()
        self.raw(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def notify(self, method: str, params: Any) -> None:
        self.say({"jsonrpc": "2.0", "method": method, "params": params})

    def send(self, method: str, params: Any) -> int:
        number = next(self._ids)
        self.say({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        return number

    def request(self, method: str, params: Any = None) -> Any:
        reply = self.reply(self.send(method, params))
        assert "error" not in reply, reply
        return reply["result"]

    def error(self, method: str, params: Any = None) -> Json:
        return self.reply(self.send(method, params))["error"]

    def reply(self, number: Any) -> Json:
        return self.wait(lambda message: message.get("id") == number and "method" not in message)

    def wait(self, wanted: Callable[[Json], bool], patience: float = PATIENCE) -> Json:
        """The first message that is wanted; all others on the way are kept in `seen`."""
        end = time.monotonic() + patience
        while True:
            message = self._messages.get(timeout=max(0.01, end - time.monotonic()))
            assert message is not None, f"the server has gone; it said {self.seen}"
            self.seen.append(message)
            if wanted(message):
                return message

    def told(self, method: str, wanted: Callable[[Json], bool] = lambda _: True) -> Json:
        """The params of the next such notification or request."""
        return self.wait(lambda one: one.get("method") == method and wanted(one.get("params"))).get("params")

    def had(self, method: str) -> list[Any]:
        """The params of all such messages that came so far."""
        return [one["params"] for one in self.seen if one.get("method") == method]

    def nothing(self, method: str, seconds: float = 0.3) -> bool:
        """Is it true that nothing of this kind comes in that time?"""
        try:
            self.wait(lambda one: one.get("method") == method, seconds)
        except queue.Empty:
            return True
        return False

    def begin(self, root: Path | None = None, /, options: Json | None = None, **more: Any) -> Client:
        params = {"processId": None, "rootUri": root.as_uri() if root else None, "capabilities": {}, **more}
        answer = self.request("initialize", {**params, "initializationOptions": options})
        self.capabilities = answer["capabilities"]
        self.notify("initialized", {})
        return self

    def open(self, uri: str, text: str, language: str = "markdown") -> None:
        item = {"uri": uri, "languageId": language, "version": next(self._versions), "text": text}
        self.notify("textDocument/didOpen", {"textDocument": item})

    def change(self, uri: str, *changes: Json) -> int:
        version = next(self._versions)
        document = {"uri": uri, "version": version}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": list(changes)})
        return version

    def diagnostics(self, uri: str, version: int | None = None) -> list[Json]:
        """The next findings that are sent for a document."""
        told = self.told(
            "textDocument/publishDiagnostics",
            lambda params: params["uri"] == uri and version in (None, params.get("version")),
        )
        return told["diagnostics"]

    def opened(self, uri: str, text: str, language: str = "markdown") -> list[Json]:
        """Open a document and wait for its findings."""
        self.open(uri, text, language)
        return self.diagnostics(uri)

    def actions(self, uri: str, place: Json, diagnostics: list[Json] | None = None, **context: Any) -> list[Json]:
        about = {"diagnostics": diagnostics or [], **context}
        return self.request("textDocument/codeAction", {"textDocument": {"uri": uri}, "range": place, "context": about})


def read_message(source: BinaryIO) -> Json | None:
    length = None
    try:
        while (line := source.readline()).strip():
            if match := re.fullmatch(rb"Content-Length: (\d+)\r\n", line):
                length = int(match[1])
        if length is None:
            return None
        message: Json = json.loads(source.read(length))
        return message
    except (OSError, ValueError):
        return None


def command(*options: str, module: tuple[str, ...] = ("speakeasy_lsp",)) -> list[str]:
    return [sys.executable, "-m", *module, *options]


@pytest.fixture(scope="session")
def environment(_own_cache: Path) -> dict[str, str]:
    path = os.pathsep.join([str(ROOT), str(ROOT / "lsp_server")])
    return {**os.environ, "PYTHONPATH": path, "SPEAKEASY_CACHE": os.environ["SPEAKEASY_CACHE"]}


@pytest.fixture(autouse=True)
def _no_network() -> None:
    """Here tests connect to servers of their own, on this computer."""


@pytest.fixture
def over_stdio(environment: dict[str, str]) -> Iterator[Callable[..., Client]]:
    """A server of one's own, over standard input and output."""
    started: list[Client] = []

    def start(*options: str, module: tuple[str, ...] = ("speakeasy_lsp",)) -> Client:
        streams = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        process = subprocess.Popen(command(*options, module=module), env=environment, **streams)
        assert process.stdin
        assert process.stdout
        client = Client(process.stdout, process.stdin, process)
        started.append(client)
        return client

    yield start
    for client in started:
        assert client.process
        client.process.kill()
        client.process.wait()
        client.close()
        assert client.process.stderr
        client.process.stderr.close()


@pytest.fixture(scope="session")
def listening(environment: dict[str, str]) -> Callable[..., AbstractContextManager[str]]:
    """Start a server that listens; the value is its address."""

    @contextmanager
    def start(*options: str) -> Iterator[str]:
        process = subprocess.Popen(command(*options), stderr=subprocess.PIPE, env=environment)
        assert process.stderr
        yield process.stderr.readline().decode().split()[-1]
        process.terminate()
        process.communicate()

    return start


@pytest.fixture(scope="session")
def address(listening: Callable[..., AbstractContextManager[str]]) -> Iterator[tuple[str, int]]:
    """A server over TCP that all tests share: each connection gets a server object of its own."""
    with listening("--tcp", "--port", "0") as shown:
        host, _, port = shown.rpartition(":")
        yield host, int(port)


@pytest.fixture
def connected(address: tuple[str, int]) -> Iterator[Callable[[], Client]]:
    """A client of the shared server."""
    started: list[tuple[socket.socket, Client]] = []

    def start() -> Client:
        connection = socket.create_connection(address)
        client = Client(connection.makefile("rb"), connection.makefile("wb"))
        started.append((connection, client))
        return client

    yield start
    for connection, client in started:
        with suppress(OSError):
            connection.shutdown(socket.SHUT_RDWR)
        client.close()
        connection.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that no settings above it can reach."""
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def client(connected: Callable[[], Client], folder: Path) -> Client:
    """A client that pushes are sent to, with the folder as its workspace."""
    return connected().begin(folder)
