"""The language server from outside: start, keys to findings, and memory after long typing.

python benchmarks/lsp.py FILE.md … [--keys 40] [--hour]

Start is compared with `python -c "import pygls.lsp.server"`, in turn, and the median is taken. A key is timed from
the first byte of its message to the findings of that very version. With --hour, 18,000 keys are typed into the first
document, five for each second of an hour, as fast as the server answers; its memory is read on the way (Linux).
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

ROUNDS = 7
AN_HOUR = 18_000
PART = 400
"""Letters that are typed before they are taken out."""
URI = "untitled:benchmark"


class Server:
    """One server, from its start to its end."""

    def __init__(self) -> None:
        self.started = time.perf_counter()
        command = [sys.executable, "-m", "speakeasy", "lsp"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.version = 0
        self.say(id=1, method="initialize", params={"processId": None, "rootUri": None, "capabilities": {}})
        self.hear(lambda one: one.get("id") == 1)
        self.ready = time.perf_counter() - self.started
        self.say(method="initialized", params={})

    def say(self, **message: Any) -> None:
        """Send a message."""
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def hear(self, wanted: Any) -> None:
        """Wait for a message."""
        assert self.process.stdout
        while True:
            length = int(self.process.stdout.readline().split()[1])
            self.process.stdout.readline()
            if wanted(json.loads(self.process.stdout.read(length))):
                return

    def findings(self) -> None:
        """Wait for the findings of the newest version."""
        self.hear(lambda one: "params" in one and one["params"].get("version") == self.version)

    def open(self, text: str) -> float:
        """Open a document. Returns the seconds since the start."""
        self.version += 1
        item = {"uri": URI, "languageId": "markdown", "version": self.version, "text": text}
        self.say(method="textDocument/didOpen", params={"textDocument": item})
        self.findings()
        return time.perf_counter() - self.started

    def type(self, line: int, column: int, end: int, text: str) -> float:
        """Type at a place. Returns the seconds until the findings came."""
        self.version += 1
        place = {"start": {"line": line, "character": column}, "end": {"line": line, "character": end}}
        document = {"uri": URI, "version": self.version}
        started = time.perf_counter()
        changes = [{"range": place, "text": text}]
        self.say(method="textDocument/didChange", params={"textDocument": document, "contentChanges": changes})
        self.findings()
        return time.perf_counter() - started

    def megabytes(self) -> float:
        """The memory that it holds now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024

    def end(self) -> None:
        """Stop it."""
        self.say(id=2, method="shutdown", params=None)
        self.say(method="exit", params=None)
        self.process.wait()


def start(text: str) -> None:
    """Print how long a start takes."""
    base, ready, first = [], [], []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", "import pygls.lsp.server"], check=True)
        base.append(time.perf_counter() - began)
        server = Server()
        ready.append(server.ready)
        first.append(server.open(text))
        server.end()
    usual = statistics.median(base)
    for name, times in (("import pygls.lsp.server", base), ("initialize answered", ready), ("first findings", first)):
        print(f"{statistics.median(times) * 1000:6.0f} ms  {statistics.median(times) / usual:5.2f} x  {name}")


def keys(file: str, text: str, count: int) -> None:
    """Print how long a key takes in this document."""
    server = Server()
    server.open(text)
    lines = text.split("\n")
    middle = next(n for n in range(len(lines) // 2, len(lines)) if len(lines[n]) > 20 and lines[n][0] != "#")
    column = len(lines[middle]) // 2
    times = [server.type(middle, column, column + number % 2, "" if number % 2 else "x") for number in range(count)]
    times = sorted(times[3:])
    late = times[int(0.95 * len(times))]
    print(
        f"{statistics.median(times) * 1000:6.1f} ms median {late * 1000:6.1f} ms p95  {len(text):>9,} letters  {file}"
    )
    server.end()


def hour(text: str) -> None:
    """Print the memory on the way through an hour of typing: the text itself, in parts that are taken out again."""
    server = Server()
    server.open(text)
    line = text.count("\n")
    typed = text.replace("\n", " ")
    column = 0
    for number in range(AN_HOUR):
        if number % (AN_HOUR // 6) == 0:
            print(f"{server.megabytes():6.0f} MB after {number:>6,} keys")
        if column == PART:
            server.type(line, 0, column, "")
            column = 0
        server.type(line, column, column, typed[number % len(typed)])
        column += 1
    print(f"{server.megabytes():6.0f} MB after {AN_HOUR:>6,} keys")
    server.end()


def main() -> None:
    """Measure what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--keys", type=int, default=40)
    parser.add_argument("--hour", action="store_true")
    options = parser.parse_args()
    texts = {file: Path(file).read_text(encoding="utf-8") for file in options.files}
    if options.hour:
        hour(texts[options.files[0]])
        return
    start(texts[options.files[0]])
    for file, text in texts.items():
        keys(file, text, options.keys)


if __name__ == "__main__":
    main()
