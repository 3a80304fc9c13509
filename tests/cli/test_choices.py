"""`speakeasy choices` shows each question, and a star before what holds."""

from __future__ import annotations

from click.testing import CliRunner

from speakeasy.cli import cli


def _lines(*options: str) -> list[str]:
    result = CliRunner().invoke(cli, ["choices", "--no-config", *options])
    assert result.exit_code == 0
    return result.output.splitlines()


def test_the_region_is_shown():
    assert any(line.startswith("  * disabled-people ") for line in _lines())
    assert any(line.startswith("  * people-with-disabilities ") for line in _lines("--region", "US"))


def test_a_settings_file_is_shown(tmp_path):
    settings = tmp_path / "speakeasy.toml"
    settings.write_text('[choices]\ndisability = "either"\n', encoding="utf-8")
    result = CliRunner().invoke(cli, ["choices", "--config", str(settings)])
    first = result.output.index("disability: ")
    assert "* either\n    (chosen in the settings)" in result.output[first : first + 600]
