"""`speakeasy words export`."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from speakeasy.wordlists.lists import read_lists, shipped_files

Run = Callable[..., Result]

HUB = """# Ours.
[words.hub]
category = "jargon"
topic = "places"
action = "replace"
pos = "noun"
use = ["place"]
why = "We say so."
source = ["house"]
flags = ["The [hub|place]."]
"""


@pytest.fixture
def house(folder: Path) -> Path:
    path = folder / "words.toml"
    path.write_text(HUB, encoding="utf-8")
    (folder / "speakeasy.toml").write_text('house = ["words.toml"]\n')
    return path


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_own_lists(run: Run, house: Path) -> None:
    (row,) = rows(run("words", "export", "-o", "-").stdout)
    assert (row["name"], row["use"], row["flags"]) == ("hub", "place", "The [hub|place].")


def test_a_file(run: Run, house: Path, folder: Path) -> None:
    result = run("words", "export", "words.toml", "-o", "ours.csv")
    assert result.exit_code == 0
    assert result.stderr == "ours.csv: 1 word.\n"
    assert (folder / "ours.csv").read_bytes().startswith(b"\xef\xbb\xbfname,terms,")


def test_ours_by_topic_and_category(run: Run) -> None:
    result = run("words", "export", "--shipped", "--topic", "padding", "--category", "wordy", "-o", "-")
    wanted = {one.name for one in read_lists(shipped_files())[0] if one.topic == "padding" and one.category == "wordy"}
    assert {row["name"] for row in rows(result.stdout)} == wanted != set()


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("-o", "-"), "you have no word list of your own here"),
        (("--shipped", "-o", "words.doc"), "words.doc: end the name with .csv or .xlsx"),
        (("--shipped", "--topic", "paddding", "-o", "-"), "Did you mean “padding”?"),
        (("none.toml", "-o", "-"), "none.toml"),
        ((), "--output"),
    ],
)
def test_what_cannot_be_done(run: Run, args: tuple[str, ...], says: str) -> None:
    result = run("words", "export", *args)
    assert result.exit_code == 2
    assert says in result.stderr


def test_a_folder_is_made_and_a_file_is_none(run: Run, house: Path, folder: Path) -> None:
    assert run("words", "export", "-o", "new/words.csv").exit_code == 0
    result = run("words", "export", "-o", "words.toml/words.csv")
    assert result.exit_code == 2
    assert "the sheet cannot be written here" in result.stderr


def test_topics_are_completed() -> None:
    from speakeasy.cli.words.export import command

    (topic,) = [one for one in command.params if one.name == "topic"]
    found = topic.type.shell_complete(click.Context(command), topic, "pad")
    assert [one.value for one in found] == ["padding"]


def test_the_help_has_examples(run: Run) -> None:
    assert "speakeasy words export -o words.xlsx" in run("words", "export", "--help").stdout
