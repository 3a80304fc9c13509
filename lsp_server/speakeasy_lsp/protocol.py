"""What we ask of pygls' protocol beyond what it does: see each method for why."""

from __future__ import annotations

import logging
from typing import Any

import msgspec
from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams, JsonRpcInvalidRequest
from pygls.protocol import LanguageServerProtocol, lsp_method
from pygls.protocol.json_rpc import JsonRPCNotification

from speakeasy_lsp.documents import OpenDocument
from speakeasy_lsp.lines import Encoding

_log = logging.getLogger(__name__)
_NOTHING = JsonRPCNotification(method="$/nothing", jsonrpc="2.0", params=None)


class Protocol(LanguageServerProtocol):
    """Keeps the open documents itself, answers every request, and writes JSON the fast way."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.documents: dict[str, OpenDocument] = {}
        self.exit_code: int | None = None
        """What the program ends with; None until the client says that it is to end."""

    @property
    def encoding(self) -> Encoding:
        """What a character is to this client."""
        capabilities = getattr(self, "server_capabilities", None)  # pygls sets it when the client has come.
        chosen = capabilities.position_encoding if capabilities else None
        return str(getattr(chosen, "value", chosen) or "utf-16")  # type: ignore[return-value]

    # --- documents: pygls ends lines where no editor does, so a paste with U+2028 would corrupt its copy ---

    @lsp_method(types.TEXT_DOCUMENT_DID_OPEN)
    def lsp_text_document__did_open(self, params: types.DidOpenTextDocumentParams) -> None:
        self.documents[params.text_document.uri] = OpenDocument(params.text_document, self.encoding)
        self._to_feature(types.TEXT_DOCUMENT_DID_OPEN, params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        document = self.documents.get(params.text_document.uri)
        if document is not None:
            document.apply(params.content_changes, params.text_document.version)
            self._to_feature(types.TEXT_DOCUMENT_DID_CHANGE, params)

    @lsp_method(types.TEXT_DOCUMENT_DID_CLOSE)
    def lsp_text_document__did_close(self, params: types.DidCloseTextDocumentParams) -> None:
        self.documents.pop(params.text_document.uri, None)
        self._to_feature(types.TEXT_DOCUMENT_DID_CLOSE, params)

    def _to_feature(self, method: str, params: Any) -> None:
        handler = self.fm.features.get(method)
        if handler is not None:
            handler(params)

    # --- commands: pygls would let the work of a cancelled command go on ---

    @lsp_method(types.WORKSPACE_EXECUTE_COMMAND)
    async def lsp_workspace__execute_command(  # type: ignore[override]
        self, params: types.ExecuteCommandParams
    ) -> Any:
        handler = self.fm.commands.get(params.command)
        if handler is None:
            raise JsonRpcInvalidParams(f"There is no command “{params.command}”.")
        return await handler(*(params.arguments or []))

    # --- the end: pygls leaves by `sys.exit`, from inside whatever loop it runs in ---

    @lsp_method(types.EXIT)
    def lsp_exit(self, *_: Any) -> None:  # type: ignore[override]
        self.exit_code = 0 if self._shutdown else 1

    def handle_message(self, message: Any) -> None:
        """Do what a message asks. A request after the end is refused: pygls would leave it without an answer."""
        if self._shutdown and hasattr(message, "id") and hasattr(message, "method"):
            refused = JsonRpcInvalidRequest("The server is shutting down.")
            self._send_response(message.id, None, refused.to_response_error())
        else:
            super().handle_message(message)

    # --- notifications: pygls keeps a future of each for ever, and people type all day ---

    def _check_handler_result(self, future: Any) -> None:
        super()._check_handler_result(future)
        self._request_futures = {key: one for key, one in self._request_futures.items() if not one.done()}

    # --- answers: wrong params get one too, and no answer holds a traceback, which would show paths ---

    def structure_message(self, data: dict[str, Any]) -> Any:
        """A message as pygls' types. What cannot be one is answered here, where its id is still known."""
        if self.get_message_type(data.get("method", "")) is None and "method" in data:
            data = {"params": None, **data}  # pygls wants some, even in a message that it does not know.
        try:
            return super().structure_message(data)
        except JsonRpcException as problem:
            if "id" in data and "method" in data:
                self._send_response(data["id"], None, problem.to_response_error())
            else:
                _log.warning("A message was not understood: %s", data.get("method"))
            return _NOTHING

    def _send_response(self, msg_id: Any, result: Any = None, error: Any = None) -> None:
        self._result_types.pop(msg_id, None)
        answer: dict[str, Any] = {"jsonrpc": self.VERSION, "id": msg_id}
        if error is not None:
            answer["error"] = {"code": error.code, "message": error.message}
        else:
            answer["result"] = self._plain(result)
        self._send_data(answer)

    def _plain(self, value: Any) -> Any:
        """Pygls' types as dicts. What we build ourselves is plain already, and there may be thousands of it."""
        if isinstance(value, (list, tuple)):
            return [self._plain(one) for one in value]
        return self._converter.unstructure(value) if hasattr(value, "__attrs_attrs__") else value

    def refuse(self, msg_id: Any, error: dict[str, Any]) -> None:
        """Answer what could not even be read as a message."""
        self._send_data({"jsonrpc": self.VERSION, "id": msg_id, "error": error})

    def send(self, method: str, params: dict[str, Any]) -> None:
        """Send a notification that is plain already."""
        self._send_data({"jsonrpc": self.VERSION, "method": method, "params": params})

    def _send_data(self, data: Any) -> None:
        if not data or self.writer is None:
            return
        body = msgspec.json.encode(self._plain(data))
        header = b"Content-Length: %d\r\n\r\n" % len(body) if self._include_headers else b""
        try:
            self.writer.write(header + body)
        except (OSError, ValueError):  # The client no longer listens. The reading side will see its end.
            self.writer = None
            self.exit_code = 1
