"""The rules: one file each, found by walking this package. File name, function name and code agree."""

from __future__ import annotations

from importlib import import_module
from os import listdir
from os.path import dirname

from speakeasy.rule import Rule


def all_rules() -> dict[str, Rule]:
    """Every rule by its code, sorted."""
    files = listdir(dirname(__file__))  # noqa: PTH120, PTH208 - pkgutil and pathlib would cost a start more than this
    names = sorted(file.removesuffix(".py") for file in files if file.endswith(".py") and not file.startswith("_"))
    rules = [getattr(import_module(f"{__name__}.{name}"), name) for name in names]
    return {rule.code: rule for rule in rules}
