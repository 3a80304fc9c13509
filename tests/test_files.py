from __future__ import annotations

import os
import threading
from collections.abc import Iterable
from pathlib import Path

import pytest

from speakeasy.errors import NotReadError
from speakeasy.files import Found, Search, find, read_bytes

SEARCH = Search((".md", ".txt"))
IS_ROOT = not hasattr(os, "geteuid") or os.geteuid() == 0


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str, text: str = "Text.") -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def to_check(names: Iterable[str], search: Search = SEARCH) -> list[str]:
    return [found.path.as_posix() for found in find(names, search) if not found.problem and not found.kind]


def problems(*names: str) -> list[str]:
    return [found.problem for found in find(names, SEARCH) if found.problem]


def test_a_folder_gives_its_files_and_then_its_folders_by_name():
    write("z.md", "a.txt", "b/z.md", "b/a/x.md", "b/a.md", "B/y.md")
    assert to_check(["."]) == ["a.txt", "z.md", "B/y.md", "b/a.md", "b/z.md", "b/a/x.md"]


def test_a_file_given_by_name_is_always_there():
    write(".hidden.md", "data.csv", "ignored.md", "left.md")
    write(".gitignore", text="ignored.md")
    names = [".hidden.md", "data.csv", "ignored.md", "left.md"]
    assert to_check(names, Search((".md",), exclude=("left.md",))) == names


def test_a_file_comes_once_however_often_it_is_named():
    write("docs/a.md", "docs/b.md")
    assert to_check(["docs/b.md", "docs", "./docs/../docs/a.md"]) == ["docs/b.md", "docs/a.md"]


def test_hidden_names_and_version_control_are_passed_over():
    write(".git/a.md", ".github/a.md", ".a.md", "CVS/a.md", "node_modules/x/a.md", "a.md")
    assert list(find(["."], SEARCH)) == [Found(Path("a.md"))]


def test_endings_count_whatever_their_capitals():
    write("A.MD", "b.Txt")
    assert to_check(["."]) == ["A.MD", "b.Txt"]


def test_other_kinds_are_named_so_that_they_can_be_counted():
    write("a.md", "b.PNG", "Makefile", "c.tar.gz")
    assert [found.kind for found in find(["."], SEARCH)] == ["no ending", "", ".png", ".gz"]


def test_globs_to_leave_out_count_from_the_root_of_the_settings():
    write("docs/a.md", "docs/drafts/b.md", "docs/c.txt", "drafts/d.md")
    search = Search((".md", ".txt"), exclude=("/drafts", "docs/*.txt"), root=Path.cwd())
    assert to_check(["."], search) == ["docs/a.md", "docs/drafts/b.md"]
    assert to_check(["docs"], search) == ["docs/a.md", "docs/drafts/b.md"]
    assert to_check(["."], Search((".md",), exclude=("drafts",))) == ["docs/a.md"]


def test_globs_find_files_as_a_shell_would():
    write("docs/a.md", "docs/x/y/b.md", "docs/x/c.txt", "other/d.md", "e.md")
    assert to_check(["docs/**/*.md"]) == ["docs/a.md", "docs/x/y/b.md"]
    assert to_check(["*.md"]) == ["e.md"]
    assert to_check(["doc?/*"]) == ["docs/a.md", "docs/x/c.txt", "docs/x/y/b.md"]


def test_a_glob_from_the_top_of_the_disk_works(here):
    write("docs/a.md")
    assert to_check([f"{here.as_posix()}/docs/*.md"]) == [f"{here.as_posix()}/docs/a.md"]


def test_a_glob_without_files_is_a_problem():
    write("a.md")
    assert problems("docs/*.md", "*.docx") == [
        "docs/*.md: no file has a name like this.",
        "*.docx: no file has a name like this.",
    ]


def test_a_file_whose_name_looks_like_a_glob_is_found():
    write("report[1].md")
    assert to_check(["report[1].md"]) == ["report[1].md"]


def test_a_missing_name_is_a_problem_with_the_nearest_name():
    write("docs/report.md")
    assert problems("docs/reprot.md", "nothing/at/all.md", "docs/report.md") == [
        f"{Path('docs/reprot.md')}: there is no such file or folder. Did you mean “{Path('docs/report.md')}”?",
        f"{Path('nothing/at/all.md')}: there is no such file or folder.",
    ]


def test_links_to_folders_are_not_followed_but_named():
    write("docs/a.md")
    Path("docs/loop").symlink_to(Path.cwd() / "docs")
    Path("docs/gone.md").symlink_to(Path.cwd() / "nowhere")
    Path("docs/self.md").symlink_to(Path.cwd() / "docs" / "self.md")
    Path("docs/link.md").symlink_to(Path.cwd() / "docs" / "a.md")
    found = {one.path.name: one.kind for one in find(["docs"], SEARCH)}
    assert found == {
        "a.md": "",
        "gone.md": "not a file",
        "link.md": "",
        "loop": "linked folder",
        "self.md": "not a file",
    }


def test_a_link_to_a_folder_that_is_given_by_name_is_walked():
    write("docs/a.md")
    Path("link").symlink_to(Path.cwd() / "docs")
    assert to_check(["link"]) == ["link/a.md"]


def test_deep_folders_are_walked(here):
    folders = [here]
    while len(folders) < 1100:
        folders.append(folders[-1] / "d")
        folders[-1].mkdir()
    try:
        (folders[-1] / "a.md").touch()
        assert len(to_check(["."])) == 1
    finally:
        (folders[-1] / "a.md").unlink()
        for folder in folders[:0:-1]:
            folder.rmdir()


@pytest.mark.skipif(IS_ROOT, reason="the root user may open all folders")
def test_a_closed_folder_is_a_problem():
    write("docs/closed/a.md", "docs/b.md")
    Path("docs/closed").chmod(0)
    try:
        assert problems("docs") == ["docs/closed: this folder cannot be opened (Permission denied)."]
        assert problems("docs/*.md") == ["docs/closed: this folder cannot be opened (Permission denied)."]
    finally:
        Path("docs/closed").chmod(0o700)


def test_a_folder_that_cannot_be_listed_is_a_problem(monkeypatch):
    write("docs/closed/a.md", "docs/b.md")
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    said = f"{Path('docs/closed')}: this folder cannot be opened (Permission denied)."
    assert problems("docs") == [said]
    assert problems("docs/*.md") == [said]
    assert to_check(["docs"]) == ["docs/b.md"]


def test_a_file_is_read_as_it_is():
    Path("a.md").write_bytes(b"\xff\x00\r\n")
    assert read_bytes(Path("a.md"), 4) == b"\xff\x00\r\n"


def refused(name: str, max_size: int = 10_000_000) -> str:
    with pytest.raises(NotReadError) as error:
        read_bytes(Path(name), max_size)
    return str(error.value)


def test_a_file_over_the_limit_is_not_read():
    with Path("report.md").open("wb") as file:
        file.truncate(12_000_000)
    assert refused("report.md") == "report.md is 12 MB; the limit is 10 MB. Set max-size to read it."
    assert refused("report.md", 11_999_999) == (
        "report.md is 12,000,000 bytes; the limit is 11,999,999 bytes. Set max-size to read it."
    )
    assert refused("report.md", 100) == "report.md is 12 MB; the limit is 100 bytes. Set max-size to read it."


def test_a_missing_file_and_a_folder_are_said():
    write("docs/report.md")
    assert refused("docs") == "docs is a folder. Name a file in it."
    assert refused("docs/reprot.md").endswith(f"Did you mean “{Path('docs/report.md')}”?")
    assert "there is no such file" in refused("docs/report.md/x.md") or "cannot be read" in refused("docs/report.md/x")


@pytest.mark.parametrize("name", ["x" * 5000 + ".md", "a\0b.md"])
def test_impossible_names_are_said(name):
    assert "cannot be read" in refused(name)


@pytest.mark.skipif(IS_ROOT, reason="the root user may read all files")
def test_a_closed_file_is_said():
    Path("a.md").touch(mode=0)
    assert refused("a.md") == "a.md: you may not read this file. Ask its owner to let you."


def test_no_permission_is_said(monkeypatch):
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    write("a.md")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert refused("a.md") == "a.md: you may not read this file. Ask its owner to let you."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_never_makes_us_wait():
    os.mkfifo("pipe.md")
    said: list[str] = []
    waiting = threading.Thread(target=lambda: said.append(refused("pipe.md")), daemon=True)
    waiting.start()
    waiting.join(5)
    assert said == ["pipe.md is not a plain file. Pipe its text in, and name it “-”."]
