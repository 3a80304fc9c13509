from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from speakeasy.model import Checked, Skipped, Span
from speakeasy.report.schema import schema
from speakeasy.report.schema import written as schema_written

Make = Callable[..., Any]
_FILE = Path(__file__).parents[2] / "docs" / "report.schema.json"


def test_the_written_schema_is_up_to_date() -> None:
    assert _FILE.read_text(encoding="utf-8") == schema_written(), (
        "To renew it: python -m speakeasy.report.schema > docs/report.schema.json"
    )


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())


def test_real_reports_follow_the_schema(letter: Checked, unread: Checked, document: Make, written: Make) -> None:
    skipped = Checked("b.md", document("Hello.", skipped=(Skipped("code", Span(0, 2)),)))
    validator = jsonschema.Draft202012Validator(schema())
    validator.validate(json.loads(written([letter, unread, skipped], "json")))
    for line in written([letter], "jsonl").splitlines():
        validator.evolve(schema={"$ref": "#/$defs/Line", "$defs": schema()["$defs"]}).validate(json.loads(line))
    (line,) = written([unread], "jsonl").splitlines()
    validator.evolve(schema={"$ref": "#/$defs/ProblemLine", "$defs": schema()["$defs"]}).validate(json.loads(line))


def test_the_schema_refuses_another_version(letter: Checked, written: Make) -> None:
    report = {**json.loads(written([letter], "json")), "version": 2}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, schema())
