"""What the editor shows is what the command line says, at the same place, in each way of counting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from speakeasy.cli import cli
from speakeasy_lsp.lines import ENCODINGS, Lines

HARD = (
    "We utilise the hall. He is wheelchair-bound. The form was sent by the CMHT. "
    "Due to the fact that it rains, we stay."
)
DOCUMENTS = {
    "emoji.md": f"# 😀 Hello\n\n👩\u200d👩\u200d👧 e\u0301 {HARD}\n\n- {HARD}\n",
    "crlf.md": f"# Hello\r\n\r\n{HARD}\r\n\r\n> {HARD}\r\n",
    "no-end.md": f"{HARD}\n\nWe utilise it",
    "odd-lines.md": f"One\u2028{HARD}\u0085{HARD}\x0c{HARD}\n\n{HARD}",
    "front.md": f"---\ntitle: We utilise it\n---\n\n{HARD} `We utilise it` [utilise](utilise.md) &amp; *utilise*\n",
    "table.md": f"| 😀 | {HARD} |\n|---|---|\n| {HARD} | [x](y) |\n",
    "off.md": f"{HARD}\n\n<!-- speakeasy: off-next utilise because we say so -->\n{HARD}\n",
    "page.html": f"<!doctype html><meta charset='iso-8859-1'><title>é {HARD}</title><p>é 😀 {HARD}<p>{HARD}",
    "page.njk": f"{{% if x %}}<p>{HARD}</p>{{% endif %}}{{{{ utilise }}}}\n",
    "plain.txt": f"Hello 😀\n\n{HARD}\nAnd on.\n\n* {HARD}\n",
    "empty.md": "",
}


def of_the_command_line(file: Path) -> list[tuple[str, int, int, str]]:
    run = CliRunner().invoke(cli, ["check", "--all", "--format", "json", str(file)])
    found = json.loads(run.stdout)["files"][0]["diagnostics"]
    return [(one["code"], one["span"]["start"], one["span"]["end"], one["level"]) for one in found]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_same_findings_as_on_the_command_line(connected, folder, name, encoding):
    text = DOCUMENTS[name]
    file = folder / name
    file.write_bytes(text.encode())
    client = connected().begin(
        folder, {"notes": True}, capabilities={"general": {"positionEncodings": [encoding, "utf-16"]}}
    )
    assert client.capabilities["positionEncoding"] == encoding
    lines = Lines(text, encoding)
    severities = {"stop": 2, "change": 2, "explain": 3, "ask": 3, "consider": 3, "note": 4}
    wanted = [
        (code, lines.position(start), lines.position(end), severities[level])
        for code, start, end, level in of_the_command_line(file)
    ]
    shown = [
        (one["code"], tuple(one["range"]["start"].values()), tuple(one["range"]["end"].values()), one["severity"])
        for one in client.opened(file.as_uri(), text)
    ]
    assert shown == wanted
    assert bool(wanted) is (name != "empty.md")


def test_the_client_that_names_no_encoding_gets_utf16(connected, folder):
    assert connected().begin(folder).capabilities["positionEncoding"] == "utf-16"
