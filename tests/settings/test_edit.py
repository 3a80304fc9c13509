"""A list added to the settings, with all else as it was."""

from __future__ import annotations

import pytest

from speakeasy.errors import ConfigError
from speakeasy.settings.edit import add_to, set_values
from speakeasy.settings.file import read_layers


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (None, 'house = ["a.toml"]\n'),
        ("# Ours.\n\n[rules]\nx = false\n", '# Ours.\nhouse = ["a.toml"]\n\n[rules]\nx = false\n'),
        ('house = ["b.toml"] # one\n', 'house = ["b.toml", "a.toml"] # one\n'),
        ('house = [\n  "b.toml", # b\n]\n', 'house = [\n  "b.toml", # b\n  "a.toml",\n]\n'),
    ],
)
def test_speakeasy_toml(tmp_path, before, after):
    file = tmp_path / "speakeasy.toml"
    if before is not None:
        file.write_text(before)
    add_to(file, "house", "a.toml")
    assert file.read_text() == after


def test_pyproject(tmp_path):
    file = tmp_path / "pyproject.toml"
    file.write_text('[tool.speakeasy]\naudience = "board"\n\n[tool.other]\nhouse = 1\n')
    add_to(file, "house", "a.toml")
    assert file.read_text() == '[tool.speakeasy]\naudience = "board"\nhouse = ["a.toml"]\n\n[tool.other]\nhouse = 1\n'


def test_settings_that_cannot_be_read(tmp_path):
    file = tmp_path / "speakeasy.toml"
    file.write_text("house = [")
    with pytest.raises(ConfigError, match="this is not TOML"):
        add_to(file, "house", "a.toml")
    assert file.read_text() == "house = ["


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


def test_values_in_pyproject(tmp_path):
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
    with pytest.raises(ConfigError, match="this is not TOML"):
        set_values(path, {"audience": "board"})
    assert path.read_text() == "audience = \n"
