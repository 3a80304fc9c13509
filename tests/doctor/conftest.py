"""Lists with slips of each kind, and what the doctor says of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from speakeasy.doctor.examine import examine
from speakeasy.doctor.remark import Remark
from speakeasy.doctor.shelf import open_shelf

LISTS = Path(__file__).parent / "lists"

Seen = Callable[..., list[Remark]]


@pytest.fixture(scope="session")
def seen() -> Seen:
    """The remarks about a list of the folder, by its name. They are made once."""
    known: dict[tuple[str, ...], list[Remark]] = {}

    def look(*names: str) -> list[Remark]:
        if names not in known:
            known[names] = examine(open_shelf([LISTS / f"{name}.toml" for name in names]))
        return known[names]

    return look
