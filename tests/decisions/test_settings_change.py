"""Settings are changed in place: comments and tables stay."""

from __future__ import annotations

import pytest

from speakeasy.decisions.settings_change import set_values
from speakeasy.errors import DecisionError
from speakeasy.settings.file import read_layers


def test_comments_and_tables_stay(tmp_path):
    path = tmp_path / "speakeasy.toml"
    path.write_text('# Ours.\nfail-on = "stop" # why\n\n[rules]\njargon = false # because\n')
    set_values(path, {"audience": "easy-read"})
    text = path.read_text()
    assert "# Ours." in text
    assert "# because" in text
    layers = read_layers(path)
    assert layers is not None
    assert layers[0].values == {"fail_on": "stop", "audience": "easy-read", "rules": {"jargon": False}}


def test_a_file_that_is_not_there_yet(tmp_path):
    set_values(tmp_path / "speakeasy.toml", {"audience": "board"})
    assert (tmp_path / "speakeasy.toml").read_text() == 'audience = "board"\n'


def test_in_pyproject(tmp_path):
    path = tmp_path / "pyproject.toml"
    path.write_text('[project]\nname = "x" # our name\n\n[tool.speakeasy]\nfail-on = "stop"\n')
    set_values(path, {"audience": "board"})
    layers = read_layers(path)
    assert layers is not None
    assert layers[0].values["audience"] == "board"
    assert "# our name" in path.read_text()


def test_a_file_with_a_slip_stays_as_it_is(tmp_path):
    path = tmp_path / "speakeasy.toml"
    path.write_text("audience = \n")
    with pytest.raises(DecisionError, match="this is not TOML"):
        set_values(path, {"audience": "board"})
    assert path.read_text() == "audience = \n"
