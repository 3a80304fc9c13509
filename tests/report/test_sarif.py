from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from speakeasy.model import Checked

Make = Callable[..., Any]


def _run(written: Make, *results: Checked) -> dict[str, Any]:
    report = json.loads(written(results, "sarif"))
    assert report["version"] == "2.1.0"
    (run,) = report["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    return dict(run)


def test_results_and_rules_agree(letter: Checked, written: Make) -> None:
    run = _run(written, letter, letter)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["utilise", "sufferer"]
    assert len(run["results"]) == 4
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert all("speakeasy explain" in rule["help"]["text"] for rule in rules)


def test_levels_are_warning_and_note_only(letter: Checked, written: Make) -> None:
    run = _run(written, letter)
    assert [result["level"] for result in run["results"]] == ["warning", "note"]


def test_regions_count_code_points(document: Make, finding: Make, written: Make) -> None:
    text = "🙂\n🙂 utilise it"
    run = _run(written, Checked("a.md", document(text), (finding(text, "utilise"),)))
    (result,) = run["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 2,
        "startColumn": 3,
        "endLine": 2,
        "endColumn": 10,
        "charOffset": 4,
        "charLength": 7,
        "snippet": {"text": "utilise"},
    }
    replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"] == {"text": "used"}


def test_a_binary_file_gets_no_fix(document: Make, finding: Make, written: Make) -> None:
    text = "utilise it"
    run = _run(written, Checked("a.docx", document(text, lines_are_paragraphs=True), (finding(text, "utilise"),)))
    assert "fixes" not in run["results"][0]


def test_a_file_that_was_not_checked_is_a_notice(unread: Checked, written: Make) -> None:
    (invocation,) = _run(written, unread)["invocations"]
    assert invocation["executionSuccessful"] is False
    (notice,) = invocation["toolExecutionNotifications"]
    assert notice["level"] == "warning"
    assert unread.problem in notice["message"]["text"]


def test_paths_are_written_as_uris(document: Make, finding: Make, written: Make, tmp_path: Path) -> None:
    names = ["my letters/a b.md", str(tmp_path / "c.md"), "C:\\letters\\d.md"]
    text = "utilise"
    results = [Checked(name, document(text, name), (finding(text, text),)) for name in names]
    uris = [
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in _run(written, *results)["results"]
    ]
    assert uris == ["my%20letters/a%20b.md", (tmp_path / "c.md").as_uri(), "file:///C:/letters/d.md"]


def test_a_text_in_another_language_is_a_note_and_no_failure(document: Make, written: Make) -> None:
    run = _run(written, Checked("a.md", document("Bonjour", language="French")))
    (invocation,) = run["invocations"]
    (notice,) = invocation["toolExecutionNotifications"]
    assert invocation["executionSuccessful"]
    assert notice["level"] == "note"
    assert "French" in notice["message"]["text"]
