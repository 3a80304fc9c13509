"""What is done for one file: read it, check it with the settings that hold for it."""

from __future__ import annotations

from pathlib import Path

from speakeasy.checker import Checker
from speakeasy.decisions.look import Decided
from speakeasy.files import read_bytes
from speakeasy.formats import read
from speakeasy.model import Checked
from speakeasy.scale.local import CheckOne, checked
from speakeasy.settings import Settings


def make_check(settings: Settings) -> CheckOne:
    """A function that checks one file. Files with equal settings share a checker.

    Raises `WordlistError` at once for a house list that cannot be used.
    """
    usual = settings.for_path()
    checkers = {usual: Checker(usual)}
    decided = Decided(settings.root)

    def check_one(path: Path) -> Checked:
        config = settings.for_path(path)
        if config not in checkers:
            checkers[config] = Checker(config)
        return _checked(read_bytes(path, config.max_size), str(path), checkers[config], decided)

    return check_one


def check_data(data: bytes, name: str, settings: Settings) -> Checked:
    """Check bytes that are not in a file. Raises `WordlistError` for a house list that cannot be used."""
    config = settings.for_path(Path(name))
    checker, decided = Checker(config), Decided(settings.root)
    return checked(lambda _path: _checked(data, name, checker, decided), Path(name))


def _checked(data: bytes, name: str, checker: Checker, decided: Decided) -> Checked:
    document = read(data, name, boilerplate=checker.config.boilerplate)
    return Checked(name, document, tuple(decided.apply(document, checker.check(document))))
