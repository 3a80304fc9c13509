"""The user's cache folder: where things that are slow to make are kept.

Nothing here is needed for an answer. A folder that is missing, full or read-only costs time, never a check.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "SPEAKEASY_CACHE"
"""Set it in the environment to keep the cache somewhere else."""


def folder() -> Path:
    """The folder to keep things in. It may not exist yet."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen).absolute()
    # platformdirs knows these places too, but costs 37 ms of a cold start, for three lines of knowledge.
    return usual(sys.platform, os.environ, Path(os.path.expanduser("~")))  # noqa: PTH111 -- Path.home() can raise


def usual(platform: str, environment: Mapping[str, str], home: Path) -> Path:
    """Where programs keep a cache on this kind of computer. Without a home: a place that holds nothing."""
    if platform == "win32":
        named = environment.get("LOCALAPPDATA", "")
        place = Path(named or home / "AppData" / "Local") / "speakeasy" / "Cache"
    elif platform == "darwin":
        place = home / "Library" / "Caches" / "speakeasy"
    else:
        named = environment.get("XDG_CACHE_HOME", "")
        # The XDG rules say to pass over a path that is not absolute.
        place = (Path(named) if Path(named).is_absolute() else home / ".cache") / "speakeasy"
    return place if place.is_absolute() else Path(os.devnull).absolute() / "speakeasy"


def write_atomically(path: Path, data: bytes) -> bool:
    """Put `data` at `path`, whole or not at all, and say whether it worked.

    Readers never see half a file, and two writers at once do no harm: the last one wins.
    """
    # A name of its own for each writer, in the same folder: only then is the last step one step.
    temporary = path.with_name(f".{path.name}.{os.urandom(6).hex()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            temporary.write_bytes(data)
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError:
        return False
    return True


def keep_latest(pattern: str, number: int) -> None:
    """Of the files in the folder whose names fit `pattern`, remove all but the `number` newest."""
    try:
        files = sorted(folder().glob(pattern), key=lambda file: file.stat().st_mtime_ns, reverse=True)
        for file in files[number:]:
            file.unlink(missing_ok=True)
    except OSError:
        return  # Another speakeasy tidies up at the same time, or nothing may be removed here.
