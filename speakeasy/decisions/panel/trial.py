"""A list tried out before it is written: what the doctor says of it, and what it would flag in our documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct
from msgspec.structs import replace

from speakeasy.checker import Checker
from speakeasy.config import Config
from speakeasy.doctor.examine import examine
from speakeasy.doctor.preview import change_in
from speakeasy.doctor.shelf import open_shelf
from speakeasy.errors import NotReadError
from speakeasy.files import read_bytes
from speakeasy.formats import read
from speakeasy.paths import absolute
from speakeasy.settings import Settings
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.writing import put

_SETTLED = ("source", "level")
"""What the doctor would ask of a list for all the world: here the group itself says how loud a word is."""


class Trial(Struct, frozen=True):
    """`remarks` are of the list doctor. The counts are places in `files` documents, by entry."""

    remarks: tuple[str, ...]
    new: dict[str, int]
    gone: dict[str, int]
    other: dict[str, int]
    files: int


def try_out(target: Path, entries: Sequence[Entry], settings: Settings, documents: Iterable[Path]) -> Trial:
    """What the list at `target` would do with these entries in it. Nothing there is changed.

    Raises `WordlistError` if the entries cannot be put into the list.
    """
    with _copy_of(target) as copy:
        put(copy, entries)
        house = tuple(path for path in settings.for_path().house if absolute(path) != absolute(target))
        names = {entry.name for entry in entries}
        remarks = examine(open_shelf([copy], house))
        ours = [one for one in remarks if one.entry in names and not one.info and one.kind not in _SETTLED]
        told = tuple(f"{one.entry}: {one.what} {one.cure}" for one in ours)
        return _compared(target, copy, settings, documents, told)


def _compared(
    target: Path, copy: Path, settings: Settings, documents: Iterable[Path], remarks: tuple[str, ...]
) -> Trial:
    checker_for = cache(Checker)  # documents with equal settings share two
    counts: tuple[Counter[str], Counter[str], Counter[str]] = (Counter(), Counter(), Counter())
    files = 0
    for path in documents:
        config = settings.for_path(path)
        try:
            document = read(read_bytes(path, config.max_size), str(path), boilerplate=config.boilerplate)
        except NotReadError:
            continue  # A check says so. Here it changes nothing.
        change = change_in(document, checker_for(config), checker_for(_with(config, target, copy)))
        counts[0].update(one.code for one in change.new)
        counts[1].update(one.code for one in change.gone)
        counts[2].update(one.code for _, one in change.other)
        files += 1
    new, gone, other = map(dict, counts)
    return Trial(remarks, new, gone, other, files)


def _with(config: Config, target: Path, copy: Path) -> Config:
    """The settings with the copy in the place of the list, or at the end."""
    house = tuple(copy if absolute(path) == absolute(target) else path for path in config.house)
    return replace(config, house=house if copy in house else (*house, copy))


@contextmanager
def _copy_of(target: Path) -> Iterator[Path]:
    with TemporaryDirectory(prefix="speakeasy-") as folder:
        copy = Path(folder) / target.name
        if target.exists():
            copy.write_bytes(target.read_bytes())
        yield copy
