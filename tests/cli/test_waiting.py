from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from speakeasy.cli import waiting
from speakeasy.model import Checked

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer here")


class Terminal:
    """An error stream that keeps what is written past its buffer."""

    encoding = "utf-8"

    def __init__(self, path: Path, *, is_terminal: bool = True) -> None:
        self.path = path
        self.is_terminal = is_terminal
        self.number = os.open(path, os.O_RDWR | os.O_CREAT)

    def isatty(self) -> bool:
        return self.is_terminal

    def fileno(self) -> int:
        return self.number

    def written(self) -> str:
        return self.path.read_bytes().decode()


@pytest.fixture
def fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "_FIRST", 0.02)
    monkeypatch.setattr(waiting, "_EACH", 0.02)


def _slow(terminal: Terminal, wait: float = 0.06) -> Iterator[Checked]:
    for number in range(2):
        deadline = time.monotonic() + wait
        while time.monotonic() < deadline:
            time.sleep(0.005)
        yield Checked(str(number), None)


@pytest.mark.usefixtures("fast")
def test_a_long_check_says_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal(tmp_path / "screen")
    monkeypatch.setattr("sys.stderr", terminal)
    seen = []
    for result in waiting.with_progress(_slow(terminal), 2):
        seen.append(result.name)
        assert terminal.written().endswith("\r\x1b[K"), "the line is gone before a result is written"
    assert seen == ["0", "1"]
    assert "Checked 0 of 2 …" in terminal.written()
    assert "Checked 1 of 2 …" in terminal.written()
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_a_quick_check_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal(tmp_path / "screen")
    monkeypatch.setattr("sys.stderr", terminal)
    assert len(list(waiting.with_progress(_slow(terminal, 0), 2))) == 2
    assert terminal.written() == ""


@pytest.mark.usefixtures("fast")
def test_no_terminal_no_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal(tmp_path / "screen", is_terminal=False)
    monkeypatch.setattr("sys.stderr", terminal)
    assert len(list(waiting.with_progress(_slow(terminal), 2))) == 2
    assert terminal.written() == ""


@pytest.mark.usefixtures("fast")
def test_the_timer_ends_with_the_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal(tmp_path / "screen")
    monkeypatch.setattr("sys.stderr", terminal)
    before = signal.getsignal(signal.SIGALRM)

    def stopped() -> Iterator[Checked]:
        yield Checked("a", None)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(waiting.with_progress(stopped(), 2))
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) == before
