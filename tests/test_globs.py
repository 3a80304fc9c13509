from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.globs import is_glob, matches, reaches


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("letters/**", "letters/a.md"),
        ("letters/**", "letters/2024/may/a.md"),
        ("letters", "letters/2024/a.md"),
        ("letters/", "old/letters/a.md"),
        ("/letters", "letters/a.md"),
        ("./docs/a.md", "docs/a.md"),
        ("*.md", "a.md"),
        ("*.md", "docs/deep/a.md"),
        ("docs/*.md", "docs/a.md"),
        ("docs/**/*.md", "docs/a.md"),
        ("docs/**/*.md", "docs/x/y/a.md"),
        ("**/drafts/*", "a/b/drafts/c.md"),
        ("docs\\*.md", "docs/a.md"),
        ("a?c.md", "abc.md"),
        ("[ab].md", "b.md"),
        ("**", "anything/at/all.md"),
        ("**/**/a.md", "a.md"),
    ],
)
def test_these_match(pattern, path):
    assert matches(PurePosixPath(path), [pattern])


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("/letters", "old/letters/a.md"),
        ("docs/*.md", "docs/x/a.md"),
        ("docs/*.md", "more/docs/a.md"),
        ("*.md", "a.MD.txt"),
        ("docs/**/*.md", "docs/x/a.txt"),
        ("letters/**", "letter/a.md"),
        ("docs/a/b", "docs/a"),
        ("", "a.md"),
        ("/", "a.md"),
    ],
)
def test_these_do_not(pattern, path):
    assert not matches(PurePosixPath(path), [pattern])


def test_a_pattern_can_be_held_to_the_whole_path():
    assert reaches(("a", "b"), ("a", "b"))
    assert reaches(("a", "b", "c"), ("**", "c"))
    assert not reaches(("a", "b"), ("a",))
    assert reaches(("a", "b"), ("a",), inside=True)


NAMES = st.text("ab", min_size=1, max_size=3)


@given(st.lists(NAMES, min_size=1, max_size=6), st.data())
def test_a_path_is_matched_by_itself_and_by_stars_in_its_place(parts, data):
    path = PurePosixPath(*parts)
    assert matches(path, ["/" + "/".join(parts)])
    start = data.draw(st.integers(0, len(parts)))
    end = data.draw(st.integers(start, len(parts)))
    assert matches(path, ["/" + "/".join([*parts[:start], "**", *parts[end:]])])


def test_many_stars_take_no_longer_than_few():
    path = PurePosixPath("/".join(["a"] * 2000))
    assert not matches(path, ["/".join(["**", "a"] * 30) + "/b"])


def test_signs_make_a_glob():
    assert is_glob("docs/*.md")
    assert not is_glob("docs/a.md")
