"""Real editors, started without a screen. Each test runs where its editor is, and says where it is not."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
LINE = "😀 We utilise the hall. They utilise it too."

Version = tuple[int, ...]
Drive = Callable[..., dict[str, str]]


def programs(name: str) -> Iterator[str]:
    """Every program of this name: on the PATH, or beside our Python, where pip puts them."""
    folders = [*os.environ.get("PATH", "").split(os.pathsep), str(Path(sys.executable).parent)]
    for folder in dict.fromkeys(folders):
        if found := shutil.which(name, path=folder):
            yield found


def version_of(program: str) -> Version:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    found = re.search(r"(\d+)\.(\d+)", said)
    return tuple(map(int, found.groups())) if found else (0,)


@pytest.fixture
def editor() -> Callable[[str, Version, Version], str]:
    """The first program of this name with a version from one up to another."""

    def find(name: str, least: Version, below: Version = (999,)) -> str:
        for program in programs(name):
            if least <= version_of(program) < below:
                return program
        wanted = ".".join(map(str, least))
        upper = f", before {'.'.join(map(str, below))}," if below[0] < 999 else ""
        pytest.skip(f"there is no {name} {wanted} or later{upper} here")

    return find


@pytest.fixture
def drive(folder: Path, environment: dict[str, str]) -> Drive:
    """Run an editor with a script, on a letter in the folder. Returns what the script reports."""
    letter, report = folder / "letter.md", folder / "report.txt"
    letter.write_text(f"{LINE}\n", encoding="utf-8")
    names = {"PYTHON": sys.executable, "DOCUMENT": str(letter), "REPORT": str(report), "HOME": str(folder)}

    def run(*command: str) -> dict[str, str]:
        done = subprocess.run(command, check=False, env={**environment, **names}, timeout=90, capture_output=True)
        assert report.exists(), done.stderr.decode()
        said = dict(line.split("=", 1) for line in report.read_text(encoding="utf-8").splitlines())
        assert done.returncode == 0, (said, done.stderr.decode())
        return said

    return run


def wrong(said: dict[str, str]) -> dict[str, str]:
    """What should be true, and is not."""
    return {name: value for name, value in said.items() if value in ("false", "nil")}
