"""The command that starts the language server."""

from __future__ import annotations

import gc
import sys

import click

from speakeasy.errors import SpeakeasyError

_PORT = 7457


@click.command("lsp")
@click.option(
    "--stdio", "way", flag_value="stdio", default=True, help="Talk over standard input and output: the default."
)
@click.option("--tcp", "way", flag_value="tcp", help="Listen on a TCP port.")
@click.option("--ws", "way", flag_value="ws", help="Listen on a WebSocket, for editors in a web page.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", default=_PORT, show_default=True, type=click.IntRange(0, 65535), help="0: any free port.")
@click.option("--origin", multiple=True, metavar="URL", help="A web page that may connect. Can be given again.")
@click.option("--log", type=click.Path(), help="Write a log to this file, to find out what goes wrong.")
def command(way: str, host: str, port: int, origin: tuple[str, ...], log: str | None) -> None:
    """Start the language server, for editors.

    Editors start it themselves. docs/editors.md says how to set each one up.
    """
    _keep_log(log)
    gc.enable()  # The command line switches it off, for runs that end soon.
    from speakeasy_lsp import connect

    if way == "stdio":
        sys.exit(connect.over_stdio())
    try:
        if way == "tcp":
            sys.exit(connect.over_tcp(host, port, _ready))
        sys.exit(connect.over_websocket(host, port, origin, _ready))
    except OSError as error:
        raise click.ClickException(f"{host}:{port} cannot be used: {error.strerror}. Choose another --port.") from None
    except SpeakeasyError as error:
        raise click.ClickException(str(error)) from None


def _ready(address: str) -> None:
    click.echo(f"speakeasy listens on {address}", err=True)


def _keep_log(file: str | None) -> None:
    """Without a file, nothing is logged: editors show each line on standard error to people."""
    import logging

    handler = logging.FileHandler(file, encoding="utf-8") if file else logging.NullHandler()
    logging.basicConfig(
        handlers=[handler], level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
