"""A folder with a few documents, and commands that are run in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from speakeasy.cli import cli

LETTER = "# Hello\n\nWe utilised the hall. They will utilise it too.\n"
CLEAN = "We used the hall.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a letter with something to look at, a clean one, and a picture."""
    # A settings file above the tests must not reach them.
    (tmp_path / ".git").mkdir()
    (tmp_path / "letter.md").write_text(LETTER, encoding="utf-8")
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Callable[..., Result]:
    """Run a command in the folder."""

    def make(*args: str, data: str | bytes | None = None) -> Result:
        return CliRunner().invoke(cli, args, input=data, prog_name="speakeasy")

    return make
