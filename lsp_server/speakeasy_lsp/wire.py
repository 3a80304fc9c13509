"""Bytes from the client, as messages. One loop for every kind of connection."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Awaitable
from typing import Any
from typing import Protocol as Shape

import msgspec

from speakeasy_lsp.protocol import Protocol

MOST_BYTES = 256 * 1024 * 1024
"""A longer message is refused: a wrong length would fill the memory."""

_LENGTH = re.compile(rb"content-length:[ \t]*(\d{1,15})[ \t]*\r?\n", re.IGNORECASE)
_PARSE_ERROR = {"code": -32700, "message": "This message is not JSON."}
_INVALID = {"code": -32600, "message": "This is not a JSON-RPC 2.0 message."}
_log = logging.getLogger(__name__)


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
        if not line or b"HTTP/" in line:  # A web page may send what it likes to a port of this computer.
            return None
        if match := _LENGTH.fullmatch(line):
            length = int(match[1])
            if length > MOST_BYTES:
                raise TooLongError
        elif not line.strip() and length is not None:
            return length


def handle(body: bytes | str, protocol: Protocol) -> None:
    """Handle one message. What is no message is answered and forgotten; no message ends the server."""
    try:
        data: Any = _parsed(body)
    except (ValueError, RecursionError):
        protocol.refuse(None, _PARSE_ERROR)
        return
    if not isinstance(data, dict) or not _is_message(data):
        protocol.refuse(data.get("id") if isinstance(data, dict) else None, _INVALID)
        return
    try:
        protocol.handle_message(protocol.structure_message(data))
    except Exception:  # noqa: BLE001 - no message may end the server
        _log.exception("A message could not be handled.")


def _parsed(body: bytes | str) -> Any:
    try:
        return msgspec.json.decode(body)
    except msgspec.DecodeError:
        return json.loads(body)  # It also takes half a surrogate pair, which editors send while people type.


def _is_message(data: dict[str, Any]) -> bool:
    """Has it the shape of a request, a notification or an answer?"""
    named = isinstance(data.get("method"), str)
    answer = "id" in data and ("result" in data or "error" in data)
    return data.get("jsonrpc") == "2.0" and (named or answer) and isinstance(data.get("id", 0), int | str | None)
