"""Make the .vsix files: `python scripts/package.py [TARGET …]`.

Without a target: the universal one, and the one of this computer. “all” makes every one. They land in `out/`.
"""

from __future__ import annotations

import json
import platform
import shutil
import sys
from pathlib import Path

import bundle
from tools import HERE, PROJECT, node, npm, packages, run

OUT = HERE / "out"
UNIVERSAL = "universal"


def main(wanted: list[str]) -> None:
    """Make what is wanted, and say what was made."""
    targets = wanted or [UNIVERSAL, this_computer()]
    if targets == ["all"]:
        targets = [UNIVERSAL, *bundle.TARGETS]
    if unknown := [one for one in targets if one != UNIVERSAL and one not in bundle.TARGETS]:
        sys.exit(f"“{unknown[0]}” is not a target. Choose from: all, {UNIVERSAL}, {', '.join(bundle.TARGETS)}.")
    for target in targets:
        made, fits = package(target)
        holds = f"with a copy for Python {', '.join(fits)}" if fits else "with no copy of speakeasy"
        print(f"{made.relative_to(HERE)}: {made.stat().st_size / 1_000_000:.1f} MB, {holds}")


def package(target: str) -> tuple[Path, list[str]]:
    """Make one. Returns its file, and the versions of Python that the copy in it fits."""
    fits: list[str] = []
    if target == UNIVERSAL:
        bundle.clear()
    else:
        fits = bundle.make(target)
    made = OUT / f"speakeasy-words-{version()}-{target}.vsix"
    OUT.mkdir(exist_ok=True)
    vsce = [node(), packages() / "@vscode" / "vsce" / "vsce", "package", "--out", made]
    npm("run", "build")
    _write_licences()
    # The code is one file, so no packages go along. The project names no repository yet.
    plain = ["--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links"]
    run([*vsce, *plain, *([] if target == UNIVERSAL else ["--target", target])])
    return made, fits


def version() -> str:
    """The version of the extension."""
    return str(json.loads((HERE / "package.json").read_text(encoding="utf-8"))["version"])


def this_computer() -> str:
    """The target that fits this computer."""
    system = {"Linux": "linux", "Darwin": "darwin", "Windows": "win32"}[platform.system()]
    machine = "arm64" if platform.machine().lower() in ("arm64", "aarch64") else "x64"
    return f"{system}-{machine}"


def _write_licences() -> None:
    """The licences of the packages that are in our one file of code. esbuild says which these are."""
    folder = packages()
    esbuild = folder / "esbuild" / "bin" / "esbuild"
    meta = HERE / "dist" / "parts.json"
    flags = ["--bundle", "--external:vscode", "--format=cjs", "--platform=node", "--outfile=dist/parts.js"]
    run([esbuild, "src/extension.ts", *flags, f"--metafile={meta}"])
    inputs = json.loads(meta.read_text(encoding="utf-8"))["inputs"]
    names = sorted({name.split("node_modules/")[-1].split("/")[0] for name in inputs if "node_modules/" in name})
    texts = [f"{name}\n\n{_licence_of(folder / name)}" for name in names]
    (HERE / "dist" / "licences.txt").write_text(("\n\n" + "-" * 60 + "\n\n").join(texts), encoding="utf-8")
    for part in ("parts.json", "parts.js"):
        (HERE / "dist" / part).unlink()
    shutil.copy(PROJECT / "LICENSE", HERE / "LICENSE")


def _licence_of(package: Path) -> str:
    files = sorted(file for file in package.iterdir() if file.name.lower().startswith(("license", "licence")))
    if not files:
        sys.exit(f"{package.name} has no licence file, so it cannot go along.")
    return files[0].read_text(encoding="utf-8").strip()


if __name__ == "__main__":
    main(sys.argv[1:])
