from __future__ import annotations

import subprocess
from pathlib import Path
from shutil import which

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from speakeasy.files import Search, find

SEARCH = Search((".md",))
needs_git = pytest.mark.skipif(which("git") is None, reason="there is no Git to compare with")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, text: str = "") -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def found(*names: str) -> list[str]:
    return [one.path.as_posix() for one in find(names, SEARCH)]


def fill(repository: bool = True) -> None:
    if repository:
        Path(".git").mkdir()
    write(".gitignore", "build/\n*.tmp.md\n/top.md\n# a comment\n!\n\n")
    for folder in ("", "docs/", "docs/deep/", "build/"):
        for name in ("a.md", "b.tmp.md", "top.md"):
            write(folder + name)
    write("docs/.gitignore", "!b.tmp.md\ndeep/a.md\n")


def test_each_ignore_file_counts_from_its_folder_and_the_nearest_decides():
    fill()
    assert found(".") == [
        "a.md",
        "docs/a.md",
        "docs/b.tmp.md",
        "docs/top.md",
        "docs/deep/b.tmp.md",
        "docs/deep/top.md",
    ]


def listed_by_git() -> list[str]:
    git = ["git", "-c", "core.quotePath=off", "-c", "core.excludesFile=", "-c", "core.ignoreCase=false"]
    command = [*git, "ls-files", "--others", "--exclude-standard", "-z", "*.md"]
    listed = subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")
    return sorted(name for name in listed.split("\0") if name)


@needs_git
def test_git_itself_agrees():
    fill(repository=False)
    subprocess.run(["git", "init", "-q", "."], check=True)
    write("odd names/é & co.md")
    write("logs/x/y.md")
    write("logs/.gitignore", "*\n!keep/\n!keep/*.md\n!.gitignore\n")
    write("logs/keep/k.md")
    write("docs/trail.md")
    write("docs/deep/.gitignore", "trail.md  \n\\#hash.md\n")
    write("docs/deep/#hash.md")
    assert sorted(found(".")) == listed_by_git()


NAMES = ["a", "b", "c.md", "*", "**", "?", "[ab]", "[^a]*", "[!b].md", "*.md", "\\*", "\\c.md", "a\\ ", "!a", "#"]
LINES = st.lists(
    st.builds(
        lambda before, names, after: before + "/".join(names) + after,
        st.sampled_from(["", "!", "/", "!/", "#", "\\!"]),
        st.lists(st.sampled_from(NAMES), max_size=4),
        st.sampled_from(["", "/", " ", "/  "]),
    ),
    max_size=4,
)


@needs_git
@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(top=LINES, inner=LINES)
def test_git_agrees_whatever_the_lines(here, top, inner):
    if not Path(".git").exists():
        subprocess.run(["git", "init", "-q", "."], check=True)
        for folder in ("", "a/", "a/b/", "a/b/a/", "b/", "b/a/"):
            write(folder + "c.md")
            write(folder + "b.md")
    write(".gitignore", "\n".join(top))
    write("a/.gitignore", "\n".join(inner))
    assert sorted(found(".")) == listed_by_git()


def test_ignore_files_above_count_up_to_the_top_of_the_repository():
    fill()
    assert found("docs/deep") == ["docs/deep/b.tmp.md", "docs/deep/top.md"]


def test_without_a_repository_those_above_do_not_count():
    fill(repository=False)
    assert "docs/deep/b.tmp.md" in found("docs/deep")
    assert found("docs/deep") == ["docs/deep/a.md", "docs/deep/b.tmp.md", "docs/deep/top.md"]


def test_an_ignored_folder_that_is_given_by_name_is_walked():
    fill()
    assert found("build") == ["build/a.md", "build/b.tmp.md", "build/top.md"]


def test_the_private_ignore_file_of_a_repository_counts_too():
    Path(".git").mkdir()
    write(".git/info/exclude", "private/\n")
    write("private/a.md")
    write("docs/a.md")
    assert found(".") == ["docs/a.md"]
    assert found("docs") == ["docs/a.md"]


def test_an_ignore_file_that_is_not_utf8_still_counts():
    Path(".gitignore").write_bytes(b"caf\xe9.md\nb.md\n")
    write("a.md")
    write("b.md")
    assert found(".") == ["a.md"]


def test_an_ignore_file_that_cannot_be_read_is_passed_over():
    Path(".gitignore").mkdir()
    write("a.md")
    assert found(".") == ["a.md"]
