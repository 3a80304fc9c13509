from __future__ import annotations

from speakeasy.model import Checked
from speakeasy.report.summary import Summary


def test_results_pass_by_and_are_counted(letter: Checked, unread: Checked) -> None:
    summary = Summary()
    assert list(summary.count([letter, unread])) == [letter, unread]
    assert (summary.checked, summary.with_findings) == (1, 1)
    assert summary.problems == [("plan.pdf", unread.problem)]
    assert summary.levels == {"hard": {"change": 1}, "shut-out": {"consider": 1}}
