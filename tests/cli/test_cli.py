"""The group: help, names, and the one door for what people can put right."""

from __future__ import annotations

import ast
import gc
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import speakeasy
from speakeasy.__main__ import main

Run = Callable[..., Result]
_COMMAND = [sys.executable, "-m", "speakeasy"]


def test_help_teaches_with_examples(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    for part in ("speakeasy check letter.md", "speakeasy explain", "check", "score", "completion"):
        assert part in result.output


def test_every_command_has_help(run: Run) -> None:
    for name in ("check", "completion", "config", "explain", "rules", "score", "words"):
        result = run(name, "-h")
        assert result.exit_code == 0, name
        assert result.output.startswith(f"Usage: speakeasy {name} ")


def test_the_version_is_the_constant(run: Run) -> None:
    assert run("--version").output == f"speakeasy {speakeasy.__version__}\n"


def test_a_misspelled_command_gets_the_nearest(run: Run) -> None:
    result = run("chek")
    assert result.exit_code == 2
    assert "“chek” is not a command. Did you mean “check”?" in result.stderr


def test_a_file_in_place_of_a_command_gets_the_cure(run: Run) -> None:
    assert "To check it: speakeasy check letter.md" in run("letter.md").stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("check", "--audience", "publc"), "“publc” is not an audience. Did you mean “public”?"),
        (("check", "--off", "pasive-voice"), "Did you mean “passive-voice”?"),
        (("check", "--house", "none.toml"), "none.toml"),
        (("check", "--config", "none.toml"), "none.toml"),
        (("explain", "utlise"), "Did you mean “utilise”?"),
        (("rules", "--audience", "publc"), "Did you mean “public”?"),
    ],
)
def test_a_slip_is_one_line_and_no_traceback(run: Run, args: tuple[str, ...], said: str) -> None:
    result = run(*args)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.startswith("speakeasy: ")
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""


def test_ctrl_c_ends_with_130(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("speakeasy.cli.check.run", stop)
    result = run("check", "letter.md")
    assert result.exit_code == 130
    assert result.output == ""


@pytest.mark.skipif(os.name == "nt", reason="signals are other there")
def test_a_real_ctrl_c_leaves_no_traceback(folder: Path) -> None:
    started = subprocess.Popen(
        [*_COMMAND, "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert started.stdin is not None
    started.stdin.write(b"x" * 100_000)  # Returns once the command reads, so once it is past its start.
    started.stdin.flush()
    started.send_signal(signal.SIGINT)
    _, errors = started.communicate(timeout=30)
    assert started.returncode == 130
    assert b"Traceback" not in errors


@pytest.mark.skipif(os.name == "nt", reason="pipes are other there")
def test_a_closed_pipe_is_quiet(folder: Path) -> None:
    (folder / "long.txt").write_text("\n\n".join(f"We utilise hall {n} whilst it is there." for n in range(3000)))
    started = subprocess.Popen(
        [*_COMMAND, "check", "--format", "jsonl", "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert started.stdout is not None
    started.stdout.readline()
    started.stdout.close()
    assert started.stderr is not None
    assert started.stderr.read() == b""
    started.stderr.close()
    assert started.wait(timeout=30) != 0


def test_a_start_imports_nothing_heavy(folder: Path) -> None:
    code = (
        "import sys\nfrom speakeasy.cli import cli\n"
        "try:\n    cli(['check', 'letter.md'], prog_name='speakeasy')\n"
        "except SystemExit:\n    print(sorted(sys.modules), file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    assert "has a plainer word" in ended.stdout
    loaded = set(ast.literal_eval(ended.stderr))
    heavy = "textstat nltk wordfreq rich asyncio multiprocessing pathspec platformdirs difflib json tomllib html.parser"
    unused = "importlib.metadata concurrent.futures speakeasy.text.readability speakeasy.explain speakeasy.report.json"
    assert "speakeasy.checker" in loaded
    assert not loaded & {*heavy.split(), *unused.split(), "speakeasy.cli.score", "pygls"}


def test_a_slip_of_ours_ends_with_2_and_not_as_findings_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("speakeasy.cli.cli", lambda **_: 1 / 0)
    with pytest.raises(SystemExit) as end:
        main()
    gc.enable()
    assert end.value.code == 2
    assert "ZeroDivisionError" in capsys.readouterr().err
