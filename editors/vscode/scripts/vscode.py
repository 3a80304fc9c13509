"""A real VS Code to try the extension in: the server and the page that the npm package code-server holds.

It needs no compiler and no window: a Chromium shows the page.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import urlopen

from tools import cache_folder, environment, node, npm, run

VERSION = "4.139.1"
"""Of code-server. It is VS Code 1.139."""
_PATIENCE = 60.0
_UNUSED = ("node_modules/@github", "extensions/copilot", "extensions/mermaid-markdown-features")

_FLAGS = (
    "--without-connection-token",
    "--accept-server-license-terms",
    "--force-disable-user-env",  # Programs are found on the path that we give, not on that of a shell.
    "--disable-telemetry",
    "--disable-experiments",
    "--disable-workspace-trust",
    "--reconnection-grace-time=1",  # Without it, servers of closed pages live on for three hours.
)


def program() -> Path:
    """VS Code's server. Fetched from npm the first time: 50 MB, and 300 MB on the disk."""
    folder = cache_folder() / f"vscode-{VERSION}"
    main = folder / "package" / "lib" / "vscode" / "out" / "server-main.js"
    done = folder / "done"
    if not done.exists():
        folder.mkdir(exist_ok=True)
        npm("pack", f"code-server@{VERSION}", cwd=folder)
        with tarfile.open(next(folder.glob("*.tgz"))) as archive:
            archive.extractall(folder, filter="data")
        inner = main.parents[1]
        npm("install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", cwd=inner)
        for name in _UNUSED:
            shutil.rmtree(inner / name, ignore_errors=True)
        done.touch()
    return main


def install(extension: Path, home: Path) -> None:
    """Put a .vsix into the VS Code of this home folder."""
    home.mkdir(parents=True, exist_ok=True)
    places = ["--server-data-dir", home / "data", "--extensions-dir", home / "extensions"]
    run([node(), program(), "--accept-server-license-terms", *places, "--install-extension", extension], cwd=home)


_TESTS_INSIDE = "--enable-smoke-test-driver"
"""The page may then be told which tests to run. It shows no messages, so it is not for tests with eyes."""


@contextmanager
def serving(home: Path, path: str, *, inside: bool = False) -> Iterator[int]:
    """VS Code serves, at the port that this gives. `path` is the PATH that its extensions see.

    `inside`: tests run inside it.
    """
    port = _free_port()
    env = {**environment(), "EXTENSIONS_GALLERY": '{"serviceUrl":""}', "SPEAKEASY_CACHE": str(home / "cache")}
    env.pop("PYTHONPATH", None)
    env["PATH"] = path
    places = ["--server-data-dir", home / "data", "--extensions-dir", home / "extensions"]
    command = [node(), program(), "--host", "127.0.0.1", "--port", str(port), *_FLAGS, *places]
    command += [_TESTS_INSIDE] if inside else []
    with (home / "vscode.log").open("w") as log:
        server = subprocess.Popen(command, env=env, stdout=log, stderr=log, start_new_session=True)
        try:
            _wait_for(port, home)
            yield port
        finally:
            _end(server)


def _end(server: subprocess.Popen[bytes]) -> None:
    """End it with all that it started."""
    if sys.platform == "win32":
        server.kill()
        return
    for how in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(server.pid, how)
        with suppress(subprocess.TimeoutExpired):
            server.wait(10)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int, home: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/version", timeout=1):
            return
        time.sleep(0.2)
    sys.exit(f"VS Code did not start. {home / 'vscode.log'} may say why.")
