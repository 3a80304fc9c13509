"""`speakeasy forget`: nothing of a person stays, and all else does."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from speakeasy.checker import check
from speakeasy.cli import cli
from speakeasy.config import Config

WORDS = """\
[words.wobblehub]
category = "wordy"
action = "replace"
pos = "noun"
use = ["Sam"]
why = "It is long."
source = ["house"]
flags = ["The [wobblehub|Sam] is open."]
status = "agreed"
agreed = { by = "Sam and the group", on = 2026-01-02 }
dissent = "Sam likes it."
"""


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    settings = 'house = ["words.toml"]\n\n[[paths]]\nfiles = ["sam/**"]\nabout = ["people/sam.toml"]\n'
    (tmp_path / "speakeasy.toml").write_text(settings, encoding="utf-8")
    (tmp_path / "words.toml").write_text(WORDS, encoding="utf-8")
    (tmp_path / "people").mkdir()
    (tmp_path / "people/sam.toml").write_text('name = "Sam"\nsay = ["cripple"]\n', encoding="utf-8")
    (tmp_path / "people/samira.toml").write_text('name = "Samira"\n', encoding="utf-8")
    run("challenge", "client", "--from", "sam", "--why", "My mother hated it.", "--instead", "guest")
    run("challenge", "hall", "--from", "Samira", "--why", "Sam told me.")
    run("challenges", "answer", "1", "kept", "Sam and we talked about it.")
    run("keep", "hall", "--because", "Sam likes it.", "--by", "Sam")
    run("pledge", "--alone", "--who", "Sam", "--in-person", "Sam at the desk")
    return tmp_path


def run(*words: str, code: int = 0) -> str:
    result = CliRunner().invoke(cli, list(words))
    assert result.exit_code == code, (result.output, result.exception)
    return result.output


def everything() -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(Path().rglob("*")) if path.is_file()}


def test_nothing_of_a_person_stays_and_all_else_does():
    said = run("forget", "Sam", "--yes")
    for name, data in everything().items():
        text = data.decode("utf-8", "replace").replace("Samira", "").replace("wobblehub|Sam]", "")
        text = text.replace('use = ["Sam"]', "")
        assert "sam" not in text.lower().replace("sam/**", ""), name
        assert "mother" not in text
    assert not Path("people/sam.toml").exists()
    assert Path("people/samira.toml").exists()
    assert "1. “client”: kept, and explained" in run("challenges")
    assert "somebody and we talked about it." in run("challenges")
    assert "from Samira" in run("challenges")
    assert "Git" in said
    assert "We found nothing from Sam" in run("forget", "Sam", "--yes")
    run("check", ".")


def test_nothing_changes_without_a_yes():
    before = everything()
    assert "add --yes" in run("forget", "Sam", code=2)
    assert everything() == before
    assert "nothing from Tom" in run("forget", "Tom", "--yes")
    assert "Say which name" in run("forget", " ", code=2)
    assert everything() == before


def test_a_full_disk_changes_no_decision(monkeypatch):
    before = {name: data for name, data in everything().items() if name.startswith("decisions")}
    write, done = Path.write_bytes, []

    def full(path: Path, data: bytes) -> int:
        done.append(path)
        if len(done) > 3:
            raise OSError(28, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", full)
    assert "No space left" in run("forget", "Sam", "--yes", code=2)
    assert {name: data for name, data in everything().items() if name.startswith("decisions")} == before


def test_a_file_that_nobody_can_read_is_told_first():
    Path("decisions/keeps.toml").write_text("<<<<<<< HEAD\n", encoding="utf-8")
    before = everything()
    assert "two people changed this at once" in run("forget", "Sam", "--yes", code=2)
    assert everything() == before


def test_a_page_with_changes_by_hand_is_named():
    with Path("decisions/pledge.md").open("a", encoding="utf-8") as page:
        page.write("\nMore.\n")
    assert "The name is still in decisions/pledge.md. Please look there." in run("forget", "Sam", "--yes")


def test_what_is_printed_is_easy():
    said = run("forget", "Sam", "--yes").replace("\n", "\n\n")
    found = check(said, "said.txt", Config(audience="easy-read"))
    assert [(one.code, said[one.span.start : one.span.end]) for one in found if one.level != "note"] == []
