"""A folder with a word list and a letter, and commands that are run in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from speakeasy.cli import cli

LIST = """[words.hub]
category = "jargon"
action = "replace"
pos = "noun"
use = ["shared room"]
why = "Nobody outside the office calls it that."
source = ["editors"]
flags = ["Meet us in the [hub|shared room]."]
passes = ["It is in the room."]
"""

Run = Callable[..., Result]


@pytest.fixture
def word_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a good list, a letter, and a stop for settings above it."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "ours.toml").write_text(LIST, encoding="utf-8")
    (tmp_path / "letter.md").write_text("We meet in the hub. " * 7 + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def run_words(word_folder: Path) -> Run:
    """Run `speakeasy words …` in the folder."""

    def make(*args: str) -> Result:
        return CliRunner().invoke(cli, ["words", *args], prog_name="speakeasy")

    return make
