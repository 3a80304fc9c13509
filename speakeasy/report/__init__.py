"""Reports: one module an output, each with `write(results, out, options, summary)`.

Results are written as they come, so the memory used does not grow with the number of documents.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from types import MappingProxyType
from typing import TextIO

from speakeasy.model import Checked
from speakeasy.report.options import Options
from speakeasy.report.summary import Summary

__all__ = ["FORMATS", "Options", "Summary", "write"]

# Named here, so that a start imports the one module it needs.
_MODULES = MappingProxyType(
    {"text": "text", "json": "json", "jsonl": "jsonl", "sarif": "sarif", "github": "github"},
)

FORMATS: tuple[str, ...] = tuple(_MODULES)
"""The names that `write` knows; the first is for people."""


def write(
    results: Iterable[Checked],
    out: TextIO,
    form: str = "text",
    options: Options | None = None,
    summary: Summary | None = None,
) -> None:
    """Write a report in one of `FORMATS` to a text stream. Raises `KeyError` for any other name.

    Each result is counted in `summary` as it passes by, so that it holds the totals at the end.
    """
    summary = summary or Summary()
    module = import_module(f"speakeasy.report.{_MODULES[form]}")
    module.write(summary.count(results), out, options or Options(), summary)
