"""Decisions show in reports from the moment they are made."""

from __future__ import annotations

import json
from datetime import date

from click.testing import CliRunner

from speakeasy.cli import cli
from speakeasy.decisions.challenge import add_challenge
from speakeasy.decisions.keep import Keep, add_keep

DAY = date(2026, 11, 22)


def _project(folder):
    (folder / "speakeasy.toml").write_text("", encoding="utf-8")
    (folder / "a.md").write_text("We utilise the hall. Ask the service user.\n", encoding="utf-8")


def test_kept_and_challenged_words_show(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    _project(tmp_path)
    before = CliRunner().invoke(cli, ["check", "a.md"])
    assert before.exit_code == 1
    add_keep(tmp_path, Keep("utilise", "It is in the song.", DAY, "We utilise the hall."))
    add_challenge(tmp_path, "service user", DAY)
    after = CliRunner().invoke(cli, ["check", "a.md"])
    assert after.exit_code == 0
    assert "Kept on purpose\n\na.md:1:4 “utilise”: It is in the song. [utilise]\n" in after.output
    assert "1 person has challenged this word." in after.output
    assert "Kept on purpose: 1 place." in after.output
    rows = json.loads(CliRunner().invoke(cli, ["check", "a.md", "--format", "json"]).output)["files"][0]["diagnostics"]
    assert [(row["code"], row["kept"], row["challenges"]) for row in rows] == [
        ("utilise", "It is in the song.", 0),
        ("service-user", "", 1),
    ]


def test_a_broken_file_of_decisions_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    _project(tmp_path)
    add_keep(tmp_path, Keep("utilise", "Why.", DAY))
    path = tmp_path / "decisions" / "keeps.toml"
    path.write_text(path.read_text(encoding="utf-8") + ">>>>>>> theirs\n", encoding="utf-8")
    result = CliRunner().invoke(cli, ["check", "a.md"])
    assert result.exit_code == 2
    assert "two people changed this at once" in result.output
