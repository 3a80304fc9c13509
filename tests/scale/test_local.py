from __future__ import annotations

import importlib
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from types import ModuleType

import pytest

from speakeasy.errors import NotReadError
from speakeasy.scale import local, pool
from speakeasy.scale.local import check_files, usable_cores

HERE = Path(__file__).parent


@pytest.fixture
def standin(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(HERE))
    return importlib.import_module("standin")


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Even a small job goes to workers, in small chunks."""
    monkeypatch.setattr(local, "WORTH_SHARING", -1)
    monkeypatch.setattr(pool, "_CHUNK_FILES", 2)


def files(folder: Path, *texts: str) -> list[Path]:
    paths = [folder / f"{number:03}.md" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


GIVEN = {"home": os.getpid()}


def test_the_answers_are_the_same_for_any_number_of_cores(tmp_path, standin, shared):
    paths = files(tmp_path, *(f"Text {n} " * (n % 7) for n in range(30)), "raise", "refuse", "Plain é 😀.")
    alone = list(check_files(paths, standin.make, GIVEN, jobs=1))
    assert [answer.name for answer in alone] == [str(path) for path in paths]
    assert alone[3].diagnostics[0].message == "21 letters"
    for jobs in (2, 3):
        assert list(check_files(paths, standin.make, GIVEN, jobs=jobs)) == alone


def test_workers_do_the_work_of_a_large_job(tmp_path, standin, shared):
    paths = files(tmp_path, *["Text."] * 8)
    assert str(os.getpid()) not in {answer.problem for answer in check_files(paths, standin.where, None, jobs=2)}


def test_a_small_job_stays_in_this_process(tmp_path, standin):
    paths = files(tmp_path, *["Text."] * 8)
    assert {answer.problem for answer in check_files(paths, standin.where, None, jobs=2)} == {str(os.getpid())}


def test_size_decides_what_a_small_job_is(tmp_path):
    paths = files(tmp_path, "x" * local.WORTH_SHARING, "x")
    assert local.is_worth_sharing(paths)
    assert not local.is_worth_sharing(paths[:1])
    assert not local.is_worth_sharing([tmp_path / "missing.md"])


def test_a_file_that_kills_its_worker_twice_is_a_problem_and_the_rest_goes_on(tmp_path, standin, shared):
    paths = files(tmp_path, *["One."] * 5, "kill", *["Two."] * 20, "kill", "Three.")
    answers = list(check_files(paths, standin.make, GIVEN, jobs=2))
    assert [answer.name for answer in answers] == [str(path) for path in paths]
    problems = {Path(answer.name).name: answer.problem for answer in answers if answer.problem}
    assert list(problems) == ["005.md", "026.md"]
    assert "005.md: checking this file was cut off twice." in problems["005.md"]


def test_a_file_that_kills_its_worker_once_is_checked_after_all(tmp_path, standin, shared):
    paths = files(tmp_path, "One.", "once", "Two.")
    assert [answer.problem for answer in check_files(paths, standin.make, GIVEN, jobs=2)] == ["", "", ""]


@pytest.mark.skipif(sys.platform != "linux", reason="a worker that starts afresh has not got the stand-in")
def test_workers_that_cannot_even_start_never_make_us_wait(tmp_path, standin, shared, monkeypatch):
    monkeypatch.setattr(pool, "_begin", lambda check_one: os._exit(9))
    paths = files(tmp_path, *["Text."] * 6)
    assert ["cut off" in answer.problem for answer in check_files(paths, standin.make, GIVEN, jobs=2)] == [True] * 6


def test_all_is_checked_here_where_workers_are_not_allowed(tmp_path, standin, shared, monkeypatch):
    def refuse(*args: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(pool, "ProcessPoolExecutor", refuse)
    paths = files(tmp_path, *["Text."] * 8)
    assert {answer.problem for answer in check_files(paths, standin.where, None, jobs=2)} == {str(os.getpid())}


def test_workers_start_afresh_where_a_copy_would_not_be_safe(tmp_path, standin, shared):
    paths = files(tmp_path, "One.", "refuse", "Two.", "Three.")
    alone = list(check_files(paths, standin.make, GIVEN, jobs=1))
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        assert list(check_files(paths, standin.make, GIVEN, jobs=2)) == alone
        assert {answer.problem for answer in check_files(paths, standin.how, None, jobs=2)} == {"SpawnProcess"}
    finally:
        done.set()
        other.join()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("raise", "000.md: speakeasy stopped here (ZeroDivisionError: by nought). Please tell us."),
        ("refuse", "000.md is encrypted."),
        ("memory", "000.md: there was too little memory to check it. Split it, or check it alone."),
    ],
)
def test_a_file_that_cannot_be_checked_never_stops_the_others(tmp_path, standin, text, said):
    first, second = check_files(files(tmp_path, text, "Fine."), standin.make, GIVEN, jobs=1)
    assert first.problem.endswith(said)
    assert second.problem == ""


def test_a_name_that_is_not_unicode_comes_back_from_a_worker(standin, shared):
    paths = [Path("a\udcff.md"), Path("b.md")]
    assert [answer.name for answer in check_files(paths, standin.where, None, jobs=2)] == ["a\udcff.md", "b.md"]


def test_settings_that_cannot_be_used_are_said_before_the_first_file(tmp_path, standin):
    with pytest.raises(NotReadError):
        check_files(files(tmp_path, "Text."), standin.make, {"refuse": True})


def test_no_files_give_no_answers(standin):
    assert list(check_files([], standin.make, GIVEN)) == []


def test_cores_are_those_that_this_process_may_use():
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)


def test_multiprocessing_is_not_imported_for_a_small_job(tmp_path):
    code = (
        "import sys; from pathlib import Path; from speakeasy.scale.local import check_files; import standin\n"
        f"list(check_files([Path({str(tmp_path)!r})] * 2, standin.where, None, 2))\n"
        "sys.exit('multiprocessing' in sys.modules or 'concurrent.futures' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=HERE, env=environment(), check=False).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C reaches processes in another way there")
def test_ctrl_c_ends_all_workers_without_noise(tmp_path):
    files(tmp_path, *["sleep"] * 4)
    code = (
        "import sys; from pathlib import Path; from speakeasy.scale import local; import standin\n"
        "local.WORTH_SHARING = -1\n"
        "answers = local.check_files(sorted(Path(sys.argv[1]).glob('*.md')), standin.make, {'home': 0}, 2)\n"
        "print('started', flush=True)\n"
        "try: list(answers)\n"
        "except KeyboardInterrupt: print('stopped', flush=True)\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=HERE,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "started\n"
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(0.5)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (out, err, process.returncode) == ("stopped\n", "", 0)


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), *filter(None, sys.path)])}
