from __future__ import annotations

from pathlib import Path

from speakeasy.paths import absolute, inside, is_file, is_folder, is_there, shown


def test_a_path_is_seen_from_a_folder_around_it():
    assert inside(Path("a/b/../c.md"), Path("a")) == Path("c.md")
    assert inside(Path("b/c.md"), Path("a")) is None


def test_links_are_not_followed(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert absolute(tmp_path / "link" / "a.md") == tmp_path / "link" / "a.md"


def test_near_paths_are_shown_as_people_would_type_them(tmp_path, monkeypatch):
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "a" / "b")
    assert shown(tmp_path / "a" / "b" / "x.toml") == "x.toml"
    assert shown(tmp_path / "a" / "x.toml") == str(Path("../x.toml"))
    assert shown(tmp_path / "x.toml") == str(tmp_path / "x.toml")


def test_questions_do_not_raise(tmp_path):
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    for ask in (is_file, is_folder, is_there):
        assert not ask(loop)
        assert not ask(tmp_path / ("x" * 5000))
    assert is_folder(tmp_path)
    assert is_there(tmp_path)
