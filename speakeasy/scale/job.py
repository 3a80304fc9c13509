"""What is done for one file: read it, check it with the settings that hold for it."""

from __future__ import annotations

from pathlib import Path

import msgspec

from speakeasy.checker import Checker, Memory
from speakeasy.decisions.look import Decided
from speakeasy.files import read_bytes
from speakeasy.formats import read
from speakeasy.model import Checked
from speakeasy.praise import praise_for
from speakeasy.scale.local import CheckOne, checked
from speakeasy.settings import Settings


def make_check(settings: Settings) -> CheckOne:
    """A function that checks one file. Files with equal settings share a checker.

    Raises `WordlistError` at once for a house list that cannot be used.
    """
    return Checks(settings).file


def make_praised(settings: Settings) -> CheckOne:
    """The same, with good news too. Raises as `make_check` does."""
    return Checks(settings, praised=True).file


class Checks:
    """The checkers of a project, and its decisions. Raises `WordlistError` for a house list that cannot be used."""

    def __init__(self, settings: Settings, *, praised: bool = False) -> None:
        self._settings = settings
        self._praised = praised
        usual = settings.for_path()
        self._checkers = {usual: Checker(usual)}
        self._decided = Decided(settings.root)

    def file(self, path: Path) -> Checked:
        """Check a file. Raises `NotReadError`."""
        return self.data(read_bytes(path, self._settings.for_path(path).max_size), path)

    def data(self, data: bytes, path: Path) -> Checked:
        """Check bytes as if they stood in this file. Raises `NotReadError`."""
        config = self._settings.for_path(path)
        if config not in self._checkers:
            self._checkers[config] = Checker(config)
        checker = self._checkers[config]
        if not self._praised:
            return _checked(data, str(path), checker, self._decided)
        document = read(data, str(path), boilerplate=config.boilerplate)
        memory: Memory = {}
        found = self._decided.apply(document, checker.check(document, memory))
        praise = praise_for(document, found, checker.explained(document, memory))
        return Checked(str(path), document, tuple(found), praise=tuple(praise))


def check_data(data: bytes, name: str, settings: Settings, *, praised: bool = False) -> Checked:
    """Check bytes that are not in a file. Raises `WordlistError` for a house list that cannot be used."""
    checks = Checks(settings, praised=praised)
    return checked(lambda path: msgspec.structs.replace(checks.data(data, path), name=name), Path(name))


def _checked(data: bytes, name: str, checker: Checker, decided: Decided) -> Checked:
    document = read(data, name, boilerplate=checker.config.boilerplate)
    return Checked(name, document, tuple(decided.apply(document, checker.check(document))))
