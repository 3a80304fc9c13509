from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from speakeasy.model import Checked


def test_one_finding_a_line(letter: Checked, unread: Checked, written: Callable[..., Any]) -> None:
    lines = [json.loads(line) for line in written([letter, unread], "jsonl").splitlines()]
    assert [(line["file"], line.get("code")) for line in lines] == [
        ("letter.md", "utilise"),
        ("letter.md", "sufferer"),
        ("plan.pdf", None),
    ]
    assert lines[2]["problem"] == unread.problem


def test_a_text_in_another_language_says_so(document: Callable[..., Any], written: Callable[..., Any]) -> None:
    (line,) = written([Checked("a.md", document("Bonjour", language="French"))], "jsonl").splitlines()
    assert json.loads(line) == {"file": "a.md", "problem": "The text is in French. speakeasy reads English."}
