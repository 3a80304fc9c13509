"""All tests of the extension: `npm test`, or `python scripts/test.py`.

First the types and the tests of single parts. Then the packed extension in a real VS Code, in a Chromium.
`--quick` leaves VS Code out. `--keep` keeps the packages of the last time. Names of files: only those tests.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import package
import vscode
from tools import HERE, environment, node, npm, packages

REAL = HERE / "tests" / "real"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_CALM = {
    "chat.disableAIFeatures": True,
    "chat.commandCenter.enabled": False,
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "workbench.startupEditor": "none",
    "editor.minimap.enabled": False,
    "editor.wordWrap": "on",
    "workbench.colorTheme": "Default Light Modern",
    "window.commandCenter": False,
}
"""Settings of this VS Code: nothing that covers what the tests look at."""


def main(arguments: list[str]) -> int:
    """Run what is wanted. Returns the exit code."""
    packages()
    named = [one for one in arguments if not one.startswith("--")]
    if not named:
        print(npm("run", "check"), npm("run", "unit"))
    if "--quick" in arguments:
        print("Skipped: the tests in a real VS Code. Without --quick, they run too.")
        return 0
    browser = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _BROWSERS)), None)
    if browser is None:
        print("Skipped: the tests in a real VS Code. They need a Chromium; CHROMIUM can say where one is.")
        return 1
    for target in (package.UNIVERSAL, package.this_computer()):
        if "--keep" not in arguments or not vsix(target).exists():
            package.package(target)
    tests = [file for file in sorted(REAL.glob("*.test.ts")) if not named or file.name.split(".")[0] in named]
    return max([try_out(file, browser) for file in tests], default=0)


def vsix(target: str) -> Path:
    """The packed extension for a target."""
    return package.OUT / f"speakeasy-words-{package.version()}-{target}.vsix"


def try_out(file: Path, browser: str) -> int:
    """Run one file of tests, in a VS Code and a workspace of its own. Returns the exit code."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name).resolve() / "home"
        workspace = home.parent / "letters"
        shutil.copytree(REAL / "workspace", workspace)
        (workspace / ".vscode").mkdir()
        (workspace / ".vscode" / "settings.json").write_text("{}")
        first = file.read_text(encoding="utf-8").splitlines()[0]
        universal = "universal" in first
        vscode.install(vsix(package.UNIVERSAL if universal else package.this_computer()), home)
        machine = home / "data" / "data" / "Machine"
        machine.mkdir(parents=True, exist_ok=True)
        (machine / "settings.json").write_text(json.dumps(_CALM))
        with vscode.serving(home, path_for(home, python=not universal)) as port:
            given = {
                "VSCODE_PORT": str(port),
                "WORKSPACE": str(workspace),
                "CHROMIUM": browser,
                "PICTURES": str(package.OUT / "pictures"),
            }
            flags = ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--test-reporter=spec", "--test"]
            return subprocess.call([node(), *flags, file], cwd=HERE, env={**environment(), **given})


def path_for(home: Path, *, python: bool) -> str:
    """A PATH with a plain Python on it and no speakeasy, or with neither."""
    folder = home / "bin"
    folder.mkdir()
    if python:
        (folder / "python3").symlink_to(getattr(sys, "_base_executable", sys.executable))
    return str(folder)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
