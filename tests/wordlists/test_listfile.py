"""One file read: its slips noted one by one, or raised at the first."""

from __future__ import annotations

import pytest

from speakeasy.errors import WordlistError
from speakeasy.wordlists.listfile import entry_lines, lines_in, read_list

ENTRY = 'category = "jargon"\naction = "consider"\npos = "noun"\nwhy = "w"\nsource = ["a"]\nflags = ["[one]"]\n'
TEXT = f"[words.one]\n{ENTRY}\n[words.two]\nwhy = 3\n\n[words.three]\n{ENTRY}\n[sources]\nmine = 3\n[wrods]\n"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_every_slip_is_noted_and_the_rest_is_read(file):
    slips: list[tuple[str, str]] = []
    home = read_list(file, lambda name, error: slips.append((name, str(error))))
    assert [entry.name for entry in home.entries] == ["one", "three"]
    assert [name for name, _ in slips] == ["", "two", ""]
    assert slips[1][1].startswith("a.toml:9: words.two: ")
    assert set(home.raw) == {"one", "two", "three"}


def test_the_first_slip_is_raised(file):
    with pytest.raises(WordlistError, match="wrods"):
        read_list(file)


def test_lines(file):
    assert lines_in(file) == {"one": 1, "two": 9, "three": 12}


@pytest.mark.parametrize("heading", ["[words.a-b]", '[words."a-b"]', "  [ words . a-b ]  # mine", "[words.'a-b']"])
def test_ways_to_write_a_heading(heading):
    assert entry_lines(f"\n{heading}\n") == {"a-b": 2}
