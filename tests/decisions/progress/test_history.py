"""The history only grows, line by line; a line that was cut off costs nothing but itself."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from speakeasy.decisions.progress.history import FILE, Line, add_lines, by_kind, read_lines
from speakeasy.decisions.store import folder_for
from speakeasy.errors import DecisionError

BOTH = ("letters", "minutes")


def line(on: str, kind: str = "letters", **more: object) -> Line:
    return Line(on=date.fromisoformat(on), kind=kind, **more)  # type: ignore[arg-type]


def test_what_was_added_is_read(tmp_path):
    assert read_lines(tmp_path) == ([], [])
    first = line("2026-10-01", words=5, hard={"wordy": 1}, paths=("letters",), audience="board")
    add_lines(tmp_path, [first])
    text = (folder_for(tmp_path) / FILE).read_text()
    add_lines(tmp_path, [line("2026-11-01"), line("2026-11-01", "minutes")])
    assert (folder_for(tmp_path) / FILE).read_text().startswith(text)
    assert read_lines(tmp_path) == ([first, line("2026-11-01"), line("2026-11-01", "minutes")], [])


def test_each_month_has_its_last_day_and_each_day_its_last_run():
    lines = [line("2026-10-02"), line("2026-10-30", words=1), line("2026-10-30", words=2), line("2026-10-05", words=9)]
    months = by_kind([line("2026-11-01", "minutes"), line("2026-11-03"), *lines], (), BOTH)
    assert list(months) == ["letters", "minutes"]
    assert [(one.month, one.words) for one in months["letters"]] == [("2026-10", 2), ("2026-11", 0)]


def test_only_the_same_paths_are_compared():
    lines = [line("2026-10-01", words=1), line("2026-11-01", words=2, paths=("a.md",))]
    assert [one.words for one in by_kind(lines, (), BOTH)["letters"]] == [1]
    assert [one.words for one in by_kind(lines, ("a.md",), BOTH)["letters"]] == [2]
    assert by_kind(lines, (), ["minutes"]) == {}


def test_a_line_that_was_cut_off(tmp_path):
    add_lines(tmp_path, [line("2026-10-01")])
    path = folder_for(tmp_path) / FILE
    path.write_bytes(path.read_bytes() + b'{"on":"2026-1')
    add_lines(tmp_path, [line("2026-11-01")])
    lines, problems = read_lines(tmp_path)
    assert lines == [line("2026-10-01"), line("2026-11-01")]
    assert len(problems) == 1
    assert f"{FILE}:2: this line is not whole" in problems[0]


def test_a_merge_conflict_is_named(tmp_path):
    add_lines(tmp_path, [line("2026-10-01")])
    path = folder_for(tmp_path) / FILE
    path.write_text("<<<<<<< HEAD\n" + path.read_text())
    with pytest.raises(DecisionError, match=r"jsonl:1: two people changed this at once"):
        read_lines(tmp_path)


def test_a_folder_that_takes_nothing(tmp_path):
    folder_for(tmp_path).write_text("")
    with pytest.raises(DecisionError, match="we cannot write the history here"):
        add_lines(tmp_path, [line("2026-10-01")])


def test_many_at_once(tmp_path):
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: add_lines(tmp_path, [line("2026-10-01", words=n)] * 2), range(40)))
    lines, problems = read_lines(tmp_path)
    assert sorted(one.words for one in lines) == sorted([*range(40)] * 2)
    assert problems == []


WRITER = """
import sys
from datetime import date
from pathlib import Path
from speakeasy.decisions.progress.history import Line, add_lines
while True:
    add_lines(Path(sys.argv[1]), [Line(on=date(2026, 1, 1), kind="x" * 5000)])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_killed_while_writing_no_line_is_lost(tmp_path):
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path)])
    path = folder_for(tmp_path) / FILE
    deadline = time.monotonic() + 30
    while not (path.exists() and path.stat().st_size > 50_000) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    before = len(read_lines(tmp_path)[0])
    add_lines(tmp_path, [line("2026-10-01")])
    lines, problems = read_lines(tmp_path)
    assert len(lines) == before + 1
    # The system may stop a write between two pages: that one line is named, and swallows no other.
    assert len(problems) <= 1
