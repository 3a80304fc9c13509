"""The JSON schema of the reports. To renew it: `python -m speakeasy.report.schema > docs/report.schema.json`."""

from __future__ import annotations

import sys
from inspect import cleandoc
from typing import Any

import msgspec

from speakeasy.report.rows import VERSION, Line, ProblemLine, Report


def schema() -> dict[str, Any]:
    """A schema for `--format json`. Its parts `Line` and `ProblemLine` are for `--format jsonl`."""
    (report, _, _), parts = msgspec.json.schema_components([Report, Line, ProblemLine], ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:speakeasy:report:{VERSION}",
        "title": f"speakeasy report, version {VERSION}",
        **report,
        "$defs": {name: _with_tidy_words(part) for name, part in parts.items()},
    }


def _with_tidy_words(part: dict[str, Any]) -> dict[str, Any]:
    """From 3.13 on, Python takes the indent out of docstrings itself: the file must not differ for it."""
    words = part.get("description")
    return {**part, "description": cleandoc(words)} if words else part


def written() -> str:
    """The schema as the text of its file."""
    return msgspec.json.format(msgspec.json.encode(schema()), indent=2).decode() + "\n"


if __name__ == "__main__":
    sys.stdout.write(written())
