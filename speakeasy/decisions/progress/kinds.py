"""Which kind of document a file is: as the pledge says, or by its folder, or by the ending of its name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath

from speakeasy.decisions.store import FOLDER
from speakeasy.globs import matches
from speakeasy.paths import inside

ELSEWHERE = "other places"


def kind_of(path: PurePath, root: Path, kinds: Mapping[str, Sequence[str]]) -> str:
    """The kind of a file. The globs count from the folder of the settings."""
    place = inside(path, root)
    if place is None:
        return ELSEWHERE
    for name, globs in kinds.items():
        if matches(place, globs):
            return name
    return place.parts[0] if len(place.parts) > 1 else f"{place.suffix.lower().lstrip('.')} files".strip()


def is_ours(path: PurePath, root: Path) -> bool:
    """Is it one of our own pages, in the folder of decisions? They are no documents to count."""
    place = inside(path, root)
    return place is not None and place.parts[:1] == (FOLDER,)
