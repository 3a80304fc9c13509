"""The cache folder, and writing whole files or none."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from speakeasy import cache

HOME = Path("/home/ada").absolute()


def test_the_variable_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path))
    assert cache.folder() == tmp_path


def test_a_relative_choice_starts_from_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(cache.VARIABLE, "kept")
    assert cache.folder() == Path.cwd() / "kept"


def test_an_empty_variable_is_no_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, "")
    assert cache.folder() == cache.usual(sys.platform, os.environ, Path.home())


@pytest.mark.parametrize(
    ("platform", "environment", "place"),
    [
        ("linux", {}, HOME / ".cache" / "speakeasy"),
        ("linux", {"XDG_CACHE_HOME": str(HOME / "fast")}, HOME / "fast" / "speakeasy"),
        ("linux", {"XDG_CACHE_HOME": "not/absolute"}, HOME / ".cache" / "speakeasy"),
        ("darwin", {"XDG_CACHE_HOME": "/elsewhere"}, HOME / "Library" / "Caches" / "speakeasy"),
        ("win32", {}, HOME / "AppData" / "Local" / "speakeasy" / "Cache"),
        ("win32", {"LOCALAPPDATA": str(HOME / "Local")}, HOME / "Local" / "speakeasy" / "Cache"),
    ],
)
def test_each_kind_of_computer_has_its_usual_place(platform: str, environment: dict[str, str], place: Path) -> None:
    assert cache.usual(platform, environment, HOME) == place


def test_without_a_home_nothing_can_be_kept_and_nothing_is_littered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    nowhere = cache.usual("linux", {}, Path("~"))
    assert not cache.write_atomically(nowhere / "words", b"a")
    assert not list(tmp_path.iterdir())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(data=st.binary())
def test_what_was_written_is_there(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "made" / "on the way" / "words"
    assert cache.write_atomically(path, data)
    assert path.read_bytes() == data
    assert [path] == list(path.parent.iterdir())


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert not cache.write_atomically(tmp_path / "file" / "words", b"a")


def test_a_failed_write_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "words"
    path.mkdir()
    assert not cache.write_atomically(path, b"a")
    assert [path] == list(tmp_path.iterdir())


def test_many_writers_leave_one_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "words"
    everything = [bytes([number]) * 100_000 for number in range(8)]
    writers = [Thread(target=cache.write_atomically, args=(path, data)) for data in everything]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert path.read_bytes() in everything
    assert [path] == list(tmp_path.iterdir())


def test_only_the_latest_are_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path))
    for age in range(5):
        file = tmp_path / f"words-{age}"
        file.touch()
        os.utime(file, (100 - age, 100 - age))
    (tmp_path / "other").touch()
    cache.keep_latest("words-*", 2)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["other", "words-0", "words-1"]


def test_a_folder_that_is_not_there_has_nothing_to_remove(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "none"))
    cache.keep_latest("words-*", 2)
    assert not (tmp_path / "none").exists()
