"""The server in a real editor. Runs where Neovim 0.11 or later is on the PATH, as `nvim`."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("neovim.lua")


def version() -> tuple[int, ...]:
    program = shutil.which("nvim")
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout if program else ""
    found = re.match(r"NVIM v(\d+)\.(\d+)", said)
    return tuple(map(int, found.groups())) if found else (0,)


@pytest.mark.skipif(version() < (0, 11), reason="there is no Neovim 0.11 or later here")
def test_neovim(folder, environment):
    document, report = folder / "letter.md", folder / "report.txt"
    document.write_text("😀 We utilise the hall. They utilise it too.\n", encoding="utf-8")
    names = {"PYTHON": sys.executable, "DOCUMENT": str(document), "REPORT": str(report)}
    run = ["nvim", "--clean", "--headless", "-c", f"luafile {SCRIPT}"]
    subprocess.run(run, env={**environment, **names}, check=True, timeout=60, capture_output=True)
    said = dict(line.split("=", 1) for line in report.read_text(encoding="utf-8").splitlines())
    assert (said.pop("flagged 1"), said.pop("flagged 2")) == ("utilise", "utilise")
    assert said.pop("line") == "😀 We utilise the hall. They use it too."
    assert said.pop("menu").startswith("Use “use”; Use “use” everywhere in this file (2 places); ")
    assert {name: value for name, value in said.items() if value != "true"} == {}
    assert document.read_text(encoding="utf-8") == "😀 We use the hall. They use it too.\n"
