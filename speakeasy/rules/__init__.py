"""The rules: one file each, found by walking this package. File name, function name and code agree."""

from __future__ import annotations

import pkgutil
from importlib import import_module

from speakeasy.rule import Rule


def all_rules() -> dict[str, Rule]:
    """Every rule by its code, sorted."""
    modules = sorted(module.name for module in pkgutil.iter_modules(__path__))
    rules = [getattr(import_module(f"{__name__}.{name}"), name) for name in modules]
    return {rule.code: rule for rule in rules}
