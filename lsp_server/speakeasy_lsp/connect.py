"""The three ways to reach the server: standard input and output, TCP, WebSocket.

Each connection gets a server of its own: pygls' server object holds one client.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from pygls.io_ import StdinAsyncReader, StdoutWriter

from speakeasy_lsp.server import Server
from speakeasy_lsp.wire import TooLongError, handle, serve

_LOOK_FOR_PARENT = 2.0
"""Seconds between two looks whether the editor still lives."""


def over_stdio() -> int:
    """Serve the one client on standard input and output. Returns the exit code."""
    source, target = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # A stray `print` must not end up between the messages.
    return asyncio.run(_stdio(source, target))


async def _stdio(source: object, target: object) -> int:
    server = Server(alone=True)
    server.protocol.set_writer(StdoutWriter(target))  # type: ignore[arg-type]
    reader = StdinAsyncReader(source, ThreadPoolExecutor(1))  # type: ignore[arg-type]
    watch = asyncio.create_task(_leave_with_parent(server))
    with suppress(BrokenPipeError, ConnectionError):
        try:
            await serve(reader, server.protocol)
        except TooLongError:
            server.protocol.exit_code = 1
    watch.cancel()
    await server.stop()
    return server.protocol.exit_code or 0


async def _leave_with_parent(server: Server) -> None:
    """End when the editor is gone. One that crashed may leave its pipe open."""
    while True:
        await asyncio.sleep(_LOOK_FOR_PARENT)
        parent = server.parent
        if parent is not None and not _lives(parent):
            os._exit(1)  # A thread still waits for input, and would hold a normal end.


def _lives(process: int) -> bool:
    if sys.platform == "win32":
        return True  # `os.kill` would end it there. The pipe is closed with the editor.
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def over_tcp(host: str, port: int, ready: Callable[[str], None]) -> int:
    """Serve every client that connects, until Ctrl-C. `ready` is told the address."""
    with suppress(KeyboardInterrupt):
        asyncio.run(_tcp(host, port, ready))
    return 0


async def _tcp(host: str, port: int, ready: Callable[[str], None]) -> None:
    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        server = Server()
        server.protocol.set_writer(writer)
        # A ValueError is a header line without end.
        with suppress(ConnectionError, asyncio.IncompleteReadError, TooLongError, ValueError):
            await serve(reader, server.protocol)
        await server.stop()
        writer.close()

    listener = await asyncio.start_server(connected, host, port)
    ready("{}:{}".format(*listener.sockets[0].getsockname()[:2]))
    async with listener:
        await listener.serve_forever()


def over_websocket(host: str, port: int, origins: tuple[str, ...], ready: Callable[[str], None]) -> int:
    """Serve every client that connects. A web page may connect only from one of `origins`."""
    with suppress(KeyboardInterrupt):
        asyncio.run(_websocket(host, port, origins, ready))
    return 0


class _Outbox:
    """Sends in the order of writing, from one task: two sends at once could change places."""

    def __init__(self, send: Callable[[str], object]) -> None:
        self._send = send
        self._waiting: asyncio.Queue[bytes] = asyncio.Queue()

    def write(self, data: bytes) -> None:
        self._waiting.put_nowait(data)

    async def run(self) -> None:
        while True:
            await self._send((await self._waiting.get()).decode())  # type: ignore[misc]


async def _websocket(host: str, port: int, origins: tuple[str, ...], ready: Callable[[str], None]) -> None:
    try:
        from websockets.asyncio.server import ServerConnection
        from websockets.asyncio.server import serve as listen
    except ImportError:
        from speakeasy.errors import SpeakeasyError

        raise SpeakeasyError("--ws needs one more package: pip install 'speakeasy-words[ws]'") from None

    from speakeasy_lsp.wire import MOST_BYTES

    async def connected(socket: ServerConnection) -> None:
        server = Server(local=False)
        outbox = _Outbox(socket.send)
        server.protocol.set_writer(outbox, include_headers=False)  # type: ignore[arg-type]
        sending = asyncio.create_task(outbox.run())
        async for message in socket:
            handle(message, server.protocol)
            if server.protocol.exit_code is not None:
                break
        sending.cancel()
        await server.stop()

    allowed = [None, *origins]  # None: no browser sends a request without its origin.
    async with listen(connected, host, port, origins=allowed, max_size=MOST_BYTES) as listener:  # type: ignore[arg-type]
        ready("ws://{}:{}".format(*next(iter(listener.sockets)).getsockname()[:2]))
        await listener.serve_forever()
