from __future__ import annotations

import os
from pathlib import Path

import pytest

from speakeasy.config import Known
from speakeasy.errors import ConfigError
from speakeasy.settings.file import layers_from, read_layers

KNOWN = Known(
    {"hard-sentence": {"warn": 20, "strong": 25}},
    ("jargon",),
    lambda config: ("utilise", *(path.stem for path in config.house)),
)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(text: str | bytes, name: str = "speakeasy.toml") -> str:
    path = Path.cwd() / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigError) as error:
        read_layers(path, KNOWN)
    return str(error.value)


def test_values_come_with_their_lines(here):
    (here / "ours.toml").touch()
    (here / "speakeasy.toml").write_text(
        'audience = "board"\nmax-size = "2 MB"\nhouse = ["ours.toml"]\n[rules]\nhard-sentence = { warn = 18 }\n'
        '[[paths]]\nfiles = ["letters/**"]\nfail-on = "stop"\n'
    )
    base, letters = read_layers(here / "speakeasy.toml", KNOWN) or ()
    assert base.values == {
        "audience": "board",
        "max_size": 2_000_000,
        "house": (here / "ours.toml",),
        "rules": {"hard-sentence": {"warn": 18}},
    }
    assert base.where["audience"] == "speakeasy.toml:1"
    assert base.where["rules.hard-sentence.warn"] == "speakeasy.toml:5"
    assert (letters.files, letters.values) == (("letters/**",), {"fail_on": "stop"})
    assert letters.where == {"fail-on": "speakeasy.toml:8"}


def test_a_pyproject_has_its_own_table(here):
    (here / "pyproject.toml").write_text('[project]\nname = "x"\n[tool.speakeasy]\naudience = "board"\n')
    (base,) = read_layers(here / "pyproject.toml", KNOWN) or ()
    assert base.where == {"audience": "pyproject.toml:4"}


@pytest.mark.parametrize("text", ['[project]\nname = "x"\n', "this is not TOML", '[project]\nname = "speakeasy"\n'])
def test_a_pyproject_that_is_not_about_us_is_passed_over(here, text):
    (here / "pyproject.toml").write_text(text)
    assert read_layers(here / "pyproject.toml", KNOWN) is None


def test_an_empty_file_sets_nothing(here):
    (here / "speakeasy.toml").touch()
    (base,) = read_layers(here / "speakeasy.toml", KNOWN) or ()
    assert base.values == {}


def test_a_byte_order_mark_and_windows_line_ends_are_fine(here):
    (here / "speakeasy.toml").write_bytes(b'\xef\xbb\xbfboilerplate = true\r\naudience = "board"\r\n')
    (base,) = read_layers(here / "speakeasy.toml", KNOWN) or ()
    assert base.where == {"boilerplate": "speakeasy.toml:1", "audience": "speakeasy.toml:2"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            '# us\n\naudeince = "board"\n',
            "speakeasy.toml:3: “audeince” is not a setting. Did you mean “audience”?",
        ),
        ('audience = "bord"', "speakeasy.toml:1: “bord” is not an audience. Did you mean “board”?"),
        ("\nboilerplate = 1", "speakeasy.toml:2: “boilerplate” must be true or false."),
        (
            "[rules]\nlong-sentnce = false",
            "speakeasy.toml:2: “long-sentnce” is not a rule, a category, a topic or a word. "
            "Did you mean “hard-sentence”?",
        ),
        (
            "[rules.hard-sentence]\nwarn = 18\nstorng = 20",
            "speakeasy.toml:3: “storng” is not an option of “hard-sentence”. Did you mean “strong”?",
        ),
        (
            '[rules]\njargon = { level = "loud" }',
            "speakeasy.toml:2: “loud” is not a level. Choose from: stop, change, explain, ask, consider, note.",
        ),
        (
            "[rules]\njargon = 1\nxyz = false",
            'speakeasy.toml:2: “jargon” must be true, false or a table, such as { level = "consider" }.',
        ),
        (
            "[rules]\nxyz = false\njargon = 1",
            'speakeasy.toml:3: “jargon” must be true, false or a table, such as { level = "consider" }.',
        ),
        (
            '\nhouse = ["our.toml"]',
            "speakeasy.toml:2: there is no word list our.toml. Its place counts from the settings file.",
        ),
        ("paths = 3", "speakeasy.toml:1: “paths” must be tables, each under its own [[paths]]."),
        (
            '[[paths]]\nfiles = ["a"]\n[[paths]]\naudience = "board"',
            'speakeasy.toml:3: this part needs “files”, such as files = ["letters/**"].',
        ),
        ("[[paths]]\nfiles = []", 'speakeasy.toml:1: this part needs “files”, such as files = ["letters/**"].'),
        (
            '[[paths]]\nfiles = ["a"]\nexclude = ["b"]',
            "speakeasy.toml:3: “exclude” is not a setting for some files only.",
        ),
        (
            '[[paths]]\nfiles = ["a"]\n[paths.rules]\nutilize = false',
            "speakeasy.toml:4: “utilize” is not a rule, a category, a topic or a word. Did you mean “utilise”?",
        ),
        ("a = 1\nb = [", "speakeasy.toml:2: this line is not TOML: Invalid value."),
        ("a = 1\na = 2\nb = 3", "speakeasy.toml:2: this line is not TOML: Cannot overwrite a value."),
        ("a b", "speakeasy.toml:1: this line is not TOML: Expected '=' after a key in a key/value pair."),
        (b"# \n# caf\xe9", "speakeasy.toml:2: the settings are not UTF-8. Save the file as UTF-8."),
    ],
)
def test_a_slip_is_refused_with_its_line_and_the_cure(text, message):
    assert said(text) == message


def test_lines_of_a_pyproject_are_found_inside_its_table():
    text = '[project]\nregion = "x"\n[tool.speakeasy]\nregion = "x"\n'
    assert said(text, "pyproject.toml").startswith("pyproject.toml:4: “x” is not a region.")


def test_our_part_of_a_pyproject_must_be_a_table():
    assert said("tool.speakeasy = 3", "pyproject.toml") == "pyproject.toml:1: [tool.speakeasy] must be a table."


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, "a = " + "9" * 5000])
def test_strange_numbers_and_depths_are_refused_too(text):
    assert said(text).startswith("speakeasy.toml:1: ")


def test_words_of_a_house_list_can_be_set_where_it_is_used(here):
    (here / "ours.toml").touch()
    path = here / "speakeasy.toml"
    path.write_text('[[paths]]\nfiles = ["a"]\nhouse = ["ours.toml"]\nrules.ours = false\n')
    assert len(read_layers(path, KNOWN) or ()) == 2
    assert "“ours” is not a rule" in said("rules.ours = false")


def test_without_known_names_only_the_shape_is_looked_at(here):
    path = here / "speakeasy.toml"
    path.write_text("rules.anything = false\n")
    assert read_layers(path)
    path.write_text("rules.anything = 3\n")
    with pytest.raises(ConfigError, match="“anything” must be true"):
        read_layers(path)


def test_a_missing_file_is_said(here):
    with pytest.raises(ConfigError, match="there is no such file"):
        read_layers(here / "gone.toml")


def test_a_folder_is_not_a_settings_file(here):
    with pytest.raises(ConfigError, match="the settings cannot be read"):
        read_layers(here)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the root user may read all files")
def test_a_closed_file_is_said(here):
    path = here / "speakeasy.toml"
    path.touch(mode=0)
    with pytest.raises(ConfigError, match="the settings cannot be read"):
        read_layers(path)


def test_slips_can_be_gathered_and_what_is_right_is_read(here):
    slips: list[ConfigError] = []
    text = b'audiance = "x"\nregion = "US"\nallow = 3\n[rules]\nutilize = false\n'
    (base,) = layers_from(text, here / "speakeasy.toml", KNOWN, slips.append) or ()
    assert [str(slip).partition(": ")[0] for slip in slips] == [f"speakeasy.toml:{line}" for line in (1, 3, 5)]
    assert base.values["region"] == "US"
    assert not {"audiance", "allow"} & set(base.values)
