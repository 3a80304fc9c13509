"""From what people name to files: folders are walked, globs matched, ignore files heeded. And a file's bytes."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from msgspec import Struct

from speakeasy.errors import NotReadError
from speakeasy.globs import is_glob, matches
from speakeasy.nearest import nearest
from speakeasy.paths import absolute, inside, is_file, is_folder, is_there

if TYPE_CHECKING:
    from speakeasy.ignored import Ignored

_LEFT_OUT = frozenset({"CVS", "_darcs", "node_modules"})
"""Folders of version control and of other people's code. Those that start with a dot are left out anyway."""


class Found(Struct, frozen=True):
    """A file to check; or one that is not, with the `problem`, or with the `kind` that is not one of ours.

    `kind` is the ending of its name, such as ".png", or words, such as "no ending". Count them, and say so.
    """

    path: Path
    problem: str = ""
    kind: str = ""


class Search(Struct, frozen=True):
    """What to look for in folders: endings such as ".md"; and globs to leave out, that count from `root`."""

    suffixes: tuple[str, ...]
    exclude: tuple[str, ...] = ()
    root: Path = Path()


def find(names: Iterable[str | Path], search: Search) -> Iterator[Found]:
    """What these names stand for, in order, each file once.

    A file given by name is always there. Folders are walked in the order of names; hidden folders and what
    Git ignores are left out, and links to folders are not followed. A name that does not exist, or a folder
    that cannot be opened, is a `Found` with a problem.
    """
    seen: set[Path] = set()
    for name in names:
        for found in _find_one(str(name), search):
            place = absolute(found.path)
            if place not in seen:
                seen.add(place)
                yield found


def _find_one(name: str, search: Search) -> Iterator[Found]:
    path = Path(name)
    if is_folder(path):
        yield from _walk(path, search)
    elif is_there(path) or not is_glob(name):
        yield Found(path) if is_there(path) else Found(path, problem=_missing(path))
    else:
        yield from _match(name, search)


def _missing(path: Path) -> str:
    try:
        close = nearest(path.name, os.listdir(path.parent))  # noqa: PTH208 - the names are wanted, not paths
    except OSError:
        close = None
    hint = f" Did you mean “{path.parent / close}”?" if close else ""
    return f"{path}: there is no such file or folder.{hint}"


def _match(pattern: str, search: Search) -> Iterator[Found]:
    """The files of a glob. It is walked from the last folder before its first wild sign."""
    names = PurePath(pattern).parts
    wild = next(place for place, name in enumerate(names) if is_glob(name))
    base = Path(*names[:wild])
    rest = "/" + "/".join(names[wild:])
    none = True
    for found in _walk(base, search) if is_folder(base) else ():
        place = inside(found.path, base)
        if found.problem or (place is not None and matches(place, [rest])):
            none = False
            yield found
    if none:
        yield Found(Path(pattern), problem=f"{pattern}: no file has a name like this.")


def _walk(top: Path, search: Search) -> Iterator[Found]:
    """All that is in a folder: its files, then its folders. The stack is ours: depth cannot exhaust Python's."""
    from speakeasy.ignored import ignored_above  # a single file has no need of it

    place = inside(top, search.root) or PurePath()
    folders = [_Folder(top, absolute(top), place, ignored_above(top))]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder.path) as entries:
                names = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
        except OSError as error:
            yield Found(folder.path, problem=f"{folder.path}: this folder cannot be opened ({error.strerror}).")
            continue
        folder = folder.with_own_rules()
        kept = [(name, is_dir) for name, is_dir in names if folder.keeps(name, is_dir, search)]
        yield from (_look(folder.path / name, search) for name, is_dir in kept if not is_dir)
        folders.extend(folder.inner(name) for name, is_dir in reversed(kept) if is_dir)


class _Folder(Struct, frozen=True):
    """A folder on the way: its path as people wrote it, the whole path, and the place that globs look at."""

    path: Path
    whole: Path
    place: PurePath
    ignored: Ignored

    def with_own_rules(self) -> _Folder:
        return _Folder(self.path, self.whole, self.place, self.ignored.within(self.whole))

    def inner(self, name: str) -> _Folder:
        return _Folder(self.path / name, self.whole / name, self.place / name, self.ignored)

    def keeps(self, name: str, is_dir: bool, search: Search) -> bool:
        if name.startswith(".") or (is_dir and name in _LEFT_OUT):
            return False
        return not (matches(self.place / name, search.exclude) or self.ignored.covers(self.whole / name, is_dir))


def _look(path: Path, search: Search) -> Found:
    """A file that a walk came upon."""
    if is_folder(path):
        return Found(path, kind="linked folder")
    if not is_file(path):
        return Found(path, kind="not a file")
    if path.name.lower().endswith(search.suffixes):
        return Found(path)
    return Found(path, kind=path.suffix.lower() or "no ending")


def read_bytes(path: Path, max_size: int) -> bytes:
    """A file's bytes. Raises `NotReadError` if it is missing, closed to us, no file, or over `max_size` bytes."""
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise NotReadError(f"{path} is a folder. Name a file in it.")
        if not stat.S_ISREG(facts.st_mode):
            raise NotReadError(f"{path} is not a plain file. Pipe its text in, and name it “-”.")
        data = path.read_bytes() if facts.st_size <= max_size else b""
    except FileNotFoundError:
        raise NotReadError(_missing(path)) from None
    except PermissionError:
        raise NotReadError(f"{path}: you may not read this file. Ask its owner to let you.") from None
    except (OSError, ValueError) as error:
        raise NotReadError(f"{path}: this file cannot be read ({getattr(error, 'strerror', None) or error}).") from None
    size = max(facts.st_size, len(data))
    if size > max_size:
        said, limit = _said(size), _said(max_size)
        if said == limit:
            said, limit = f"{size:,} bytes", f"{max_size:,} bytes"
        raise NotReadError(f"{path} is {said}; the limit is {limit}. Set max-size to read it.")
    return data


def _said(size: int) -> str:
    for unit, name in ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "KB")):
        if size >= unit:
            return f"{round(size / unit, 1):g} {name}"
    return f"{size} bytes"
