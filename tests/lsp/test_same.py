"""A whole project, with all that can be set and decided: the editor says what the command line says, of every file."""

from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from speakeasy.cli import cli
from speakeasy.decisions.challenge import add_challenge
from speakeasy.decisions.keep import Keep, add_keep
from speakeasy_lsp.lines import Lines

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)
SETTINGS = """
house = ["our.toml"]
allow = ["leverage"]
exclude = ["left-out/*"]

[rules]
contraction = true
acronym = false

[[paths]]
files = ["easy/*"]
audience = "easy-read"
"""
HOUSE = """
[words.hall]
category = "wordy"
action = "replace"
pos = "noun"
use = ["room"]
why = "Ours is one room."
source = ["house"]
flags = ["The [hall|room]."]
"""
ENDS = ("\n", "\r\n")
PARTS = (
    "# The hall 😀\n", "- We utilise the hall.\n- They leverage it.\n", "The CMHT will facilitate it. Don't wait.\n",
    "> He said: “We utilise it.”\n", "| a | b |\n|---|---|\n| the hall | service users |\n", "`utilise` is code.\n",
    "Ask the service user, the client and the customer before they ring. 👩\u200d👩\u200d👧\n",
    "We utilise the hall.\n",
    "If you were in the house when the flood came in the winter, and the boiler broke, ring us, and we will send "
    "somebody, who will look at it, and then we will write to you about what we have decided.\n",
    "<!-- speakeasy: off-next utilise because it is ours -->\nWe utilise it here.\n", "He is wheelchair-bound.\n",
)  # fmt: skip


@pytest.fixture
def project(folder, monkeypatch):
    """A project with settings, words of its own, decisions and many documents."""
    monkeypatch.chdir(folder)
    (folder / "speakeasy.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "our.toml").write_text(HOUSE, encoding="utf-8")
    choose = random.Random(6)
    for name in ("plain", "easy", "left-out"):
        (folder / name).mkdir()
        for number in range(12):
            end = choose.choice(ENDS)
            text = "\n".join(choose.choices(PARTS, k=8)).replace("\n", end)
            (folder / name / f"{number}{choose.choice(('.md', '.txt', '.html'))}").write_bytes(text.encode())
    for file in [*(ROOT / "docs").glob("*.md"), *(ROOT / "examples").glob("*.md")]:
        (folder / file.name).write_bytes(file.read_bytes())
    add_keep(folder, Keep("utilise", "It is in the song.", DAY, "We utilise the hall."))
    add_keep(folder, Keep("service users", "They chose it.", DAY))
    for _ in range(2):
        add_challenge(folder, "client", DAY)
    add_challenge(folder, "wheelchair", DAY, code="wheelchair-bound")
    return folder


def of_the_command_line(folder):
    """For each file what the command line finds in it, and the text that it is found in."""
    run = CliRunner().invoke(cli, ["check", "--all", "--format", "json", "--jobs", "1", "."])
    rows = json.loads(run.stdout)
    assert rows["summary"]["not_checked"] == 0
    return {folder / file["name"]: file["diagnostics"] for file in rows["files"]}


def row_of(finding):
    severities = {"stop": 2, "change": 2, "explain": 3, "ask": 3, "consider": 3, "note": 4}
    return finding["code"], finding["span"]["start"], finding["span"]["end"], severities[finding["level"]]


def shown_row(one, lines):
    start, end = (lines.offset((place["line"], place["character"])) for place in one["range"].values())
    return one["code"], start, end, one["severity"]


def same(shown, findings, text):
    lines = Lines(text, "utf-16")
    assert [shown_row(one, lines) for one in shown] == [row_of(one) for one in findings]
    for one, finding in zip(shown, findings, strict=True):
        assert one["message"].startswith(finding["message"])
        assert finding["kept"] in one["message"]
        assert ("challenged" in one["message"]) is bool(finding["challenges"] and not finding["kept"])


def test_every_document_that_is_opened(connected, project):
    wanted = of_the_command_line(project)
    assert len(wanted) > 40
    assert any(one["kept"] for found in wanted.values() for one in found)
    assert any(one["challenges"] for found in wanted.values() for one in found)
    client = connected().begin(project, {"notes": True})
    for file, findings in wanted.items():
        text = file.read_bytes().decode()
        same(client.opened(file.as_uri(), text), findings, text)
    for file in (project / "left-out").iterdir():
        assert client.opened(file.as_uri(), file.read_bytes().decode()) == []


def test_the_workspace_checked_at_once(connected, project):
    wanted = of_the_command_line(project)
    client = connected().begin(project, {"notes": True})
    answer = client.request("workspace/executeCommand", {"command": "speakeasy.checkWorkspace"})
    published = {one["uri"]: one["diagnostics"] for one in client.had("textDocument/publishDiagnostics")}
    assert (answer["files"], answer["problems"]) == (len(wanted), [])
    assert published.keys() == {file.as_uri() for file in wanted}
    for file, findings in wanted.items():
        same(published[file.as_uri()], findings, file.read_bytes().decode())
