"""A list added to the settings, with all else as it was."""

from __future__ import annotations

import pytest

from speakeasy.errors import ConfigError
from speakeasy.settings.edit import add_house


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
    add_house(file, "a.toml")
    assert file.read_text() == after


def test_pyproject(tmp_path):
    file = tmp_path / "pyproject.toml"
    file.write_text('[tool.speakeasy]\naudience = "board"\n\n[tool.other]\nhouse = 1\n')
    add_house(file, "a.toml")
    assert file.read_text() == '[tool.speakeasy]\naudience = "board"\nhouse = ["a.toml"]\n\n[tool.other]\nhouse = 1\n'


def test_settings_that_cannot_be_read(tmp_path):
    file = tmp_path / "speakeasy.toml"
    file.write_text("house = [")
    with pytest.raises(ConfigError, match="cannot be read"):
        add_house(file, "a.toml")
    assert file.read_text() == "house = ["
