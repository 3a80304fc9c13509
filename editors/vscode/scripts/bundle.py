"""The copy of speakeasy that comes along in the extension: our wheel, and all it needs, unpacked.

`bundled/libs` fits any Python. `bundled/cp311` and so on hold what is compiled, each for one version of Python.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from fnmatch import fnmatch
from pathlib import Path
from types import MappingProxyType
from zipfile import ZipFile

from tools import HERE, PROJECT, run

BUNDLED = HERE / "bundled"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")

TARGETS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "linux-x64": ("manylinux_2_28_x86_64", "manylinux2014_x86_64"),
        "linux-arm64": ("manylinux_2_28_aarch64", "manylinux2014_aarch64"),
        "alpine-x64": ("musllinux_1_2_x86_64", "musllinux_1_1_x86_64"),
        "alpine-arm64": ("musllinux_1_2_aarch64", "musllinux_1_1_aarch64"),
        "darwin-x64": ("macosx_11_0_x86_64",),
        "darwin-arm64": ("macosx_11_0_arm64",),
        "win32-x64": ("win_amd64",),
        "win32-arm64": ("win_arm64",),
    }
)
"""VS Code's names of platforms, and what pip calls them."""

_ONLY: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "pyphen": ("pyphen/*.py", "pyphen/dictionaries/hyph_en_*"),
        "textstat": ("textstat/resources/en/easy_words.txt",),
        "wordfreq": ("wordfreq/data/large_en.msgpack.gz",),
    }
)
"""Of these, speakeasy reads a few files only. The rest would be 60 MB, mostly words of other languages."""

_LICENCES = "*.dist-info/*"


def make(target: str) -> list[str]:
    """Write the folder `bundled` for one platform. Returns the versions of Python that it fits."""
    clear()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _unpack([_our_wheel(folder / "own")], BUNDLED / "libs")
        fits = [version for version in PYTHONS if _add(target, version, folder / version)]
    if not fits:
        sys.exit(f"No version of Python has all the compiled parts for {target}. bundle.txt names them.")
    return fits


def clear() -> None:
    """Take the folder `bundled` away: the universal extension has none."""
    shutil.rmtree(BUNDLED, ignore_errors=True)


def _our_wheel(folder: Path) -> Path:
    run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, PROJECT])
    return next(folder.glob("*.whl"))


def _add(target: str, version: str, folder: Path) -> bool:
    """Fetch and unpack what one version of Python needs. False if somebody has not compiled their part for it."""
    platforms = [part for one in TARGETS[target] for part in ("--platform", one)]
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:"]
    wanted = ["--implementation", "cp", "--python-version", version, *platforms]
    listed = ["--dest", str(folder), "--requirement", str(HERE / "bundle.txt")]
    if subprocess.run([*pip, *wanted, *listed], check=False, capture_output=True).returncode:
        return False
    wheels = sorted(folder.glob("*.whl"))
    pure = [wheel for wheel in wheels if wheel.stem.endswith("-none-any")]
    _unpack(pure, BUNDLED / "libs")
    _unpack(set(wheels) - set(pure), BUNDLED / f"cp{version.replace('.', '')}")
    return True


def _unpack(wheels: Iterable[Path], folder: Path) -> None:
    for wheel in wheels:
        only = _ONLY.get(wheel.name.split("-")[0])
        with ZipFile(wheel) as archive:
            names = [name for name in archive.namelist() if only is None or _fits(name, (*only, _LICENCES))]
            archive.extractall(folder, names)


def _fits(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatch(name, pattern) for pattern in patterns)
