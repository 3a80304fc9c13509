"""Bytes from the client, as messages. One loop for every kind of connection."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable
from typing import Any, Protocol as Shape

from speakeasy_lsp.protocol import Protocol

MOST_BYTES = 256 * 1024 * 1024
"""A longer message is refused: a wrong length would fill the memory."""

_LENGTH = re.compile(rb"content-length:[ \t]*(\d{1,15})[ \t]*\r?\n", re.IGNORECASE)
_PARSE_ERROR = {"code": -32700, "message": "This message is not JSON."}


class Reader(Shape):
    """What we need of a stream."""

    def readline(self) -> Awaitable[bytes]: ...

    def readexactly(self, n: int, /) -> Awaitable[bytes]: ...


class TooLongError(Exception):
    """A message says that it is longer than `MOST_BYTES`."""


async def serve(reader: Reader, protocol: Protocol) -> None:
    """Handle messages until the client goes, or says that it is the end."""
    while protocol.exit_code is None:
        length = await _length(reader)
        if length is None:
            return
        body = await reader.readexactly(length)
        if len(body) < length:
            return
        handle(body, protocol)


async def _length(reader: Reader) -> int | None:
    """The bytes of the next message, from its headers. None when there is no more."""
    length = None
    while True:
        line = await reader.readline()
        if not line:
            return None
        if match := _LENGTH.fullmatch(line):
            length = int(match[1])
            if length > MOST_BYTES:
                raise TooLongError
        elif not line.strip() and length is not None:
            return length


def handle(body: bytes | str, protocol: Protocol) -> None:
    """Handle one message. What is no message is answered and forgotten."""
    try:
        message: Any = json.loads(body, object_hook=protocol.structure_message)
    except (ValueError, RecursionError):
        protocol._send_data({"jsonrpc": "2.0", "id": None, "error": _PARSE_ERROR})  # noqa: SLF001
        return
    if hasattr(message, "jsonrpc"):
        protocol.handle_message(message)
