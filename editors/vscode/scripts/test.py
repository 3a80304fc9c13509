"""All tests of the extension: `npm test`, or `python scripts/test.py`.

First the types and the tests of single parts. Then the packed extension in a real VS Code, in a Chromium.
`--quick` leaves VS Code out. `--keep` keeps the packages of the last time. Names of files in `tests/real`: only those.
“pictures” takes the pictures of the README; look at them before you copy them to `images`.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import bundle
import package
import vscode
from tools import HERE, environment, node, npm, packages, run

REAL = HERE / "tests" / "real"
_UNIVERSAL = ("find.test.ts",)
"""Tests of the package without a copy of speakeasy. There is no Python on their PATH."""
_INSIDE = ("api.test.ts",)
"""Tests that run inside VS Code."""
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
    "window.title": "${activeEditorShort}",
    "workbench.editor.useModal": "off",
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
    wanted = [f"{name}*.ts" for name in named] or ["*.test.ts"]
    tests = [file for pattern in wanted for file in sorted(REAL.glob(pattern))]
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
        universal = file.name in _UNIVERSAL
        vscode.install(vsix(package.UNIVERSAL if universal else package.this_computer()), home)
        machine = home / "data" / "data" / "Machine" / "settings.json"
        machine.parent.mkdir(parents=True, exist_ok=True)
        machine.write_text(json.dumps(_CALM))
        path = path_for(home, python=not universal)
        given = {
            "API_TESTS": str(api_tests()),
            "BIN": path,
            "CHROMIUM": browser,
            "LIBRARIES": os.pathsep.join(libraries()),
            "MACHINE_SETTINGS": str(machine),
            "PICTURES": str(package.OUT / "pictures"),
            "PYTHON": str(plain_python()),
            "RAN": str(home / "ran"),
            "WORKSPACE": str(workspace),
        }
        with vscode.serving(home, path, inside=file.name in _INSIDE) as port:
            flags = ["--disable-warning=MODULE_TYPELESS_PACKAGE_JSON", "--test-reporter=spec", "--test"]
            env = {**environment(), **given, "VSCODE_PORT": str(port)}
            return subprocess.call([node(), *flags, file], cwd=HERE, env=env)


def path_for(home: Path, *, python: bool) -> str:
    """A PATH with the tools of a shell and no speakeasy on it: with a plain Python, or without."""
    folder = home / "bin"
    folder.mkdir()
    if python:
        (folder / "python3").symlink_to(plain_python())
    return str(folder)


def plain_python() -> Path:
    """The Python that this one was made from, so that no speakeasy of an environment is seen."""
    return Path(getattr(sys, "_base_executable", sys.executable)).resolve()


def libraries() -> list[str]:
    """The folders of the bundled copy, for this Python."""
    return [str(bundle.BUNDLED / "libs"), str(bundle.BUNDLED / f"cp{sys.version_info[0]}{sys.version_info[1]}")]


def api_tests() -> Path:
    """The tests that run inside VS Code, as the one file of code that it wants."""
    folder = package.OUT / "api"
    flags = ["--bundle", "--external:vscode", "--format=cjs", "--platform=node", f"--outfile={folder / 'index.js'}"]
    run([packages() / "esbuild" / "bin" / "esbuild", "tests/api/index.ts", *flags])
    shutil.copy(HERE / "tests" / "api" / "package.json", folder)
    return folder


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
