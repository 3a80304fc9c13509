"""`speakeasy words import`."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from speakeasy.cli import cli
from speakeasy.wordlists.lists import read_lists, shipped_files
from speakeasy.wordlists.toml_text import entry_toml

Run = Callable[..., Result]

LIST = """# Ours.

# A comment.
[words.hub]
category = "jargon" # say what it is
topic = "places"
action = "replace"
pos = "noun"
use = ["place"]
why = "We say so."
source = ["house"]
flags = ["The [hub|place]."]

[words.wobble]
category = "jargon"
action = "replace"
pos = "verb"
use = ['shake']
why = "It is short."
source = ["house"]
flags = ["It [wobbled|shook]."]

[acronyms]
all = ["WBL"]
"""


@pytest.fixture
def house(folder: Path) -> Path:
    path = folder / "words.toml"
    path.write_text(LIST, encoding="utf-8")
    (folder / "speakeasy.toml").write_text('house = ["words.toml"]\n')
    return path


@pytest.fixture
def edit(run: Run, house: Path, folder: Path) -> Callable[[Callable[[list[dict[str, str]]], object]], None]:
    """Export, change the rows, save as Excel would save it."""

    def make(change: Callable[[list[dict[str, str]]], object]) -> None:
        text = run("words", "export", "-o", "-").stdout.removeprefix("\ufeff")
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        change(rows)
        out = io.StringIO(newline="")
        writer = csv.DictWriter(out, list(rows[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
        (folder / "sheet.csv").write_bytes(out.getvalue().encode("cp1252"))

    return make


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_there_and_back_changes_no_letter(run: Run, house: Path, kind: str) -> None:
    pytest.importorskip("openpyxl")
    assert run("words", "export", "-o", f"sheet.{kind}").exit_code == 0
    result = run("words", "import", f"sheet.{kind}", "--remove-missing")
    assert result.exit_code == 0
    assert result.stdout == f"{house}: nothing to change.\n"
    assert house.read_text(encoding="utf-8") == LIST


@pytest.mark.parametrize("file", shipped_files(), ids=lambda path: path.name)
def test_our_own_lists_there_and_back(run: Run, folder: Path, file: Path) -> None:
    (folder / file.name).write_bytes(file.read_bytes())
    assert run("words", "export", file.name, "-o", "sheet.csv").exit_code == 0
    result = run("words", "import", "sheet.csv", "--into", file.name, "--remove-missing")
    assert result.exit_code == 0
    assert (folder / file.name).read_bytes() == file.read_bytes()


SOME = read_lists(shipped_files())[0][::60]
COMMENTS = st.sampled_from(["", "# note\n", "\n\n", "# a\n\n# b\n", '[classes]\nx = ["y"]\n\n'])


def pieces() -> Iterator[st.SearchStrategy[str]]:
    for entry in SOME:
        yield st.sampled_from(["", entry_toml(entry), f"# {entry.name}\n{entry_toml(entry)}\n"])


@settings(deadline=None, max_examples=20)
@given(st.tuples(COMMENTS, *pieces()).map("".join), st.sampled_from(["\n", "\r\n"]))
def test_any_list_there_and_back(tmp_path_factory: pytest.TempPathFactory, text: str, end: str) -> None:
    base = tmp_path_factory.getbasetemp()
    data = text.replace("\n", end).encode()
    (base / "any.toml").write_bytes(data)
    for args in (["export", str(base / "any.toml"), "-o"], ["import", "--into", str(base / "any.toml")]):
        result = CliRunner().invoke(cli, ["words", *args, str(base / "any.csv"), "--no-config"])
        assert result.exit_code == 0, result.output
    assert (base / "any.toml").read_bytes() == data


def test_only_what_differs_changes(run: Run, house: Path, edit: Callable[..., None]) -> None:
    jelly = {
        "name": "jelly",
        "terms": "wobbly jelly",
        "pos": "noun",
        "use": "pudding",
        "flags": "A [wobbly jelly|pudding].",
    }
    edit(lambda rows: (rows[0].update(why="“Place” – plain."), rows.append({**rows[1], **jelly})))
    result = run("words", "import", "sheet.csv", "--dry-run")
    assert result.stdout.splitlines() == [
        f"{house}: this would change.",
        "  + jelly",
        "  ~ hub (why)",
        "1 added, 1 changed, 0 taken out.",
    ]
    assert house.read_text(encoding="utf-8") == LIST
    assert run("words", "import", "sheet.csv").exit_code == 0
    text = house.read_text(encoding="utf-8")
    start = text.index("[words.jelly]")
    assert LIST.replace("We say so.", "“Place” – plain.") == text[:start] + text[text.index("[words.wobble]") :]


def test_rows_that_are_missing(run: Run, house: Path, edit: Callable[..., None]) -> None:
    edit(lambda rows: rows.pop(1))
    result = run("words", "import", "sheet.csv")
    assert "1 word of the list not in the sheet: left as they are." in result.stdout
    assert house.read_text(encoding="utf-8") == LIST
    assert "  - wobble" in run("words", "import", "sheet.csv", "--remove-missing").stdout
    assert "wobble" not in house.read_text(encoding="utf-8")
    assert "[acronyms]" in house.read_text(encoding="utf-8")


def test_all_problems_at_once_and_nothing_written(run: Run, house: Path, edit: Callable[..., None]) -> None:
    edit(lambda rows: (rows[0].update(action="replce", flags=""), rows[1].update(flags="It [shook].")))
    result = run("words", "import", "sheet.csv")
    assert result.exit_code == 2
    assert result.stderr.splitlines() == [
        "sheet.csv, row 2, column “action”: “replce” is not one of the choices. Did you mean “replace”?",
        "sheet.csv, row 2, column “flags”: this cell is empty. Fill it in. Sentences to flag, one a line. "
        "Put the word in [brackets], such as [utilised|used].",
        "sheet.csv, row 3, column “flags”: “It [shook].”: flags nothing",
        "3 things to put right. Nothing was written.",
    ]
    assert house.read_text(encoding="utf-8") == LIST


def test_a_new_list(run: Run, house: Path, edit: Callable[..., None], folder: Path) -> None:
    edit(lambda rows: None)
    result = run("words", "import", "sheet.csv", "--into", "new/list.toml", "--no-config")
    assert result.exit_code == 0
    assert 'house = ["new/list.toml"]' in result.stdout
    assert len(read_lists([folder / "new" / "list.toml"])[0]) == 2


def test_which_list(run: Run, house: Path, edit: Callable[..., None], folder: Path) -> None:
    edit(lambda rows: None)
    assert "--into house/words.toml" in run("words", "import", "sheet.csv", "--no-config").stderr
    (folder / "two.toml").write_text("")
    assert "Choose one with --into" in run("words", "import", "sheet.csv", "--house", "two.toml").stderr
    result = run("words", "import", "sheet.csv", "--into", "two.toml")
    assert result.exit_code == 2
    assert f"sheet.csv, row 2, column “name”: “hub” is in {house} already." in result.stderr


def test_a_name_of_ours_stays_in_one_file(run: Run, folder: Path) -> None:
    assert run("words", "export", str(shipped_files()[0]), "-o", "sheet.csv").exit_code == 0
    result = run("words", "import", "sheet.csv", "--into", str(shipped_files()[1]), "--dry-run")
    assert result.exit_code == 2
    assert f"is in {shipped_files()[0]} already" in result.stderr


def test_the_name_of_a_rule(run: Run, house: Path, edit: Callable[..., None]) -> None:
    edit(lambda rows: rows[0].update(name="hard-sentence", terms="hub"))
    assert "row 2, column “name”: a rule has the name “hard-sentence”" in run("words", "import", "sheet.csv").stderr
