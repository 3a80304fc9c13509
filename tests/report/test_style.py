from __future__ import annotations

import io
from pathlib import Path

import pytest

from speakeasy.report.style import Style, style_for


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "on_terminal", "colour", "links"),
    [
        ({}, True, True, True),
        ({}, False, False, False),
        ({"NO_COLOR": "1"}, True, False, False),
        ({"NO_COLOR": ""}, True, True, True),
        ({"TERM": "dumb"}, True, False, False),
        ({"FORCE_COLOR": "1"}, False, True, False),
        ({"FORCE_COLOR": "0"}, False, False, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False, False),
    ],
)
def test_colours_and_links_are_for_terminals(
    environment: dict[str, str], on_terminal: bool, colour: bool, links: bool
) -> None:
    stream = Terminal() if on_terminal else io.StringIO()
    assert style_for(stream, environment) == Style(colour=colour, links=links)


def test_plain_style_changes_nothing() -> None:
    style = Style()
    assert [style.title("a"), style.strong("a"), style.mark("a"), style.place("a", "a")] == ["a"] * 4


def test_a_place_links_to_a_file_that_is_there(tmp_path: Path) -> None:
    file = tmp_path / "a letter.md"
    style = Style(links=True)
    assert style.place("x", str(file)) == "x"
    file.touch()
    assert style.place("x", str(file)) == f"\x1b]8;;{file.as_uri()}\x1b\\x\x1b]8;;\x1b\\"


def test_nothing_is_red() -> None:
    style = Style(colour=True)
    for text in (style.title("a"), style.strong("a"), style.mark("a")):
        assert text.startswith("\x1b[")
        assert text.endswith("a\x1b[0m")
        assert "31" not in text
