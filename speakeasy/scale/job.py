"""What is done for one file: read it, check it with the settings that hold for it."""

from __future__ import annotations

from pathlib import Path

from speakeasy.checker import Checker
from speakeasy.config import Config
from speakeasy.errors import SpeakeasyError
from speakeasy.files import read_bytes
from speakeasy.formats import read
from speakeasy.model import Checked
from speakeasy.scale.local import CheckOne
from speakeasy.settings import Settings


def make_check(settings: Settings) -> CheckOne:
    """A function that checks one file. Files with equal settings share a checker.

    Raises `WordlistError` at once for a house list that cannot be used.
    """
    usual = settings.for_path()
    checkers = {usual: Checker(usual)}

    def check_one(path: Path) -> Checked:
        config = settings.for_path(path)
        if config not in checkers:
            checkers[config] = Checker(config)
        return _checked(read_bytes(path, config.max_size), str(path), config, checkers[config])

    return check_one


def check_data(data: bytes, name: str, settings: Settings) -> Checked:
    """Check bytes that are not in a file."""
    config = settings.for_path(Path(name))
    try:
        return _checked(data, name, config, Checker(config))
    except SpeakeasyError as error:
        return Checked(name, None, problem=str(error))


def _checked(data: bytes, name: str, config: Config, checker: Checker) -> Checked:
    document = read(data, name, boilerplate=config.boilerplate)
    return Checked(name, document, tuple(checker.check(document)))
