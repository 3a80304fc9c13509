from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from speakeasy.model import Checked

Make = Callable[..., Any]


def test_the_whole_report_is_one_object(letter: Checked, unread: Checked, written: Make) -> None:
    report = json.loads(written([letter, unread], "json"))
    assert report["version"] == 1
    assert report["tool"]["name"] == "speakeasy"
    assert [file["name"] for file in report["files"]] == ["letter.md", "plan.pdf"]
    assert report["files"][1] == {
        "name": "plan.pdf",
        "problem": unread.problem,
        "diagnostics": [],
        "skipped": [],
        "praise": [],
    }
    assert report["summary"] == {
        "checked": 1,
        "not_checked": 1,
        "with_findings": 1,
        "findings": {"hard": {"change": 1}, "shut-out": {"consider": 1}},
        "skipped": {},
        "kinds": {},
    }


def test_a_finding_says_where_it_is_in_both_ways(document: Make, finding: Make, written: Make) -> None:
    text = "🙂 漢字\r\n🙂 We utilised it."
    name = "caf\u00e9.md"
    report = json.loads(written([Checked(name, document(text, name), (finding(text, "utilised"),))], "json"))
    found = report["files"][0]["diagnostics"][0]
    start = text.index("utilised")
    assert found["span"] == {"start": start, "end": start + 8}
    assert (found["start"], found["end"]) == ({"line": 2, "column": 6}, {"line": 2, "column": 14})
    assert found["text"] == "utilised"
    assert found["suggestions"] == [{"text": "used", "advice": ""}]
    assert report["files"][0]["name"] == name


def test_no_files(written: Make) -> None:
    assert json.loads(written([], "json"))["files"] == []


def test_a_name_that_is_no_text_can_be_written(unread: Checked, written: Make) -> None:
    strange = Checked("a\udcff.md", None, problem="x")
    for form in ("text", "json", "jsonl", "github"):
        assert "a\ufffd.md" in written([strange], form)
    assert "a%EF%BF%BD.md" in written([strange], "sarif")


def test_a_text_in_another_language_is_not_checked(document: Make, written: Make) -> None:
    report = json.loads(written([Checked("a.md", document("Bonjour", language="French"))], "json"))
    assert report["files"][0]["problem"] == "The text is in French. speakeasy reads English."
    assert (report["summary"]["checked"], report["summary"]["not_checked"]) == (0, 1)
