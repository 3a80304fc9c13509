"""Questions about paths that never raise: the file system may refuse to answer."""

from __future__ import annotations

import os
from pathlib import Path, PurePath


def absolute(path: PurePath) -> Path:
    """The whole path without `..`. Links are not followed, so that people see the path they know."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - `resolve` follows links


def inside(path: PurePath, root: PurePath) -> PurePath | None:
    """The path as seen from `root`, or None if it is not under it."""
    try:
        return absolute(path).relative_to(absolute(root))
    except ValueError:
        return None


def is_file(path: PurePath) -> bool:
    """Is it a file that can be looked at?"""
    return os.path.isfile(path)  # noqa: PTH113 - `Path.is_file` raises where a folder may not be opened


def is_folder(path: PurePath) -> bool:
    """Is it a folder that can be looked at?"""
    return os.path.isdir(path)  # noqa: PTH112 - as above


def is_there(path: PurePath) -> bool:
    """Is there anything of this name that can be looked at?"""
    return os.path.exists(path)  # noqa: PTH110 - as above


def shown(path: PurePath) -> str:
    """A path as people would type it from where they are; the whole path if it is far away."""
    try:
        near = os.path.relpath(path)
    except (ValueError, OSError):
        return str(path)
    return str(path) if PurePath(near).parts[:2] == ("..", "..") else near
