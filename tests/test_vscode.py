"""The VS Code extension says the same as the server: settings, languages, rules and words. No npm is needed here."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import speakeasy
from speakeasy.audiences import audience_names
from speakeasy.checker import Checker
from speakeasy.config import REGIONS
from speakeasy.formats import read
from speakeasy.rules import all_rules
from speakeasy.wordlists import say
from speakeasy_lsp import documents, projects

ROOT = Path(__file__).parents[1]
HERE = ROOT / "editors" / "vscode"
if not HERE.is_dir():
    pytest.skip("the extension is not part of this copy", allow_module_level=True)

PACKAGE: dict[str, Any] = json.loads((HERE / "package.json").read_text(encoding="utf-8"))
CONTRIBUTES = PACKAGE["contributes"]
SETTINGS: dict[str, Any] = CONTRIBUTES["configuration"][0]["properties"]
REASONS: dict[str, Any] = json.loads((HERE / "src" / "reasons.json").read_text(encoding="utf-8"))
README = (HERE / "README.md").read_text(encoding="utf-8")
ITS_OWN = {"level", "languages", "when", "lenses", "server.command", "trace.server"}
"""Settings that are no setting of a document: the extension uses them, or says them to the server in its own way."""


def test_each_setting_is_one_that_the_server_reads():
    names = {name.removeprefix("speakeasy.") for name in SETTINGS}
    assert names - ITS_OWN == {projects._camel(key) for key in projects._OF_THE_EDITOR}


def test_an_unset_setting_changes_nothing():
    unset = {name.removeprefix("speakeasy."): one["default"] for name, one in SETTINGS.items()}
    before = projects.Projects().of(None, None).config
    asked = projects.Projects()
    assert asked.set_editor({key: value for key, value in unset.items() if key not in ITS_OWN}, None) == ""
    assert asked.of(None, None).config == before


def test_choices_are_those_of_the_server():
    assert SETTINGS["speakeasy.audience"]["enum"] == ["", *audience_names()]
    assert SETTINGS["speakeasy.region"]["enum"] == ["", *REGIONS]


def test_languages_are_those_that_the_server_reads():
    languages = SETTINGS["speakeasy.languages"]
    assert languages["default"] == languages["items"]["enum"]
    assert set(languages["default"]) == set(documents._SUFFIX_OF) - {"text"}
    starts = {event.removeprefix("onLanguage:") for event in PACKAGE["activationEvents"] if "onLanguage" in event}
    assert starts == set(languages["default"])


def test_each_rule_has_a_reason():
    missing = set(all_rules()) - set(REASONS["rules"])
    assert not missing, "Give each a group in editors/vscode/src/reasons.json."
    assert set(REASONS["rules"]) <= set(all_rules())


@pytest.mark.parametrize("message", say._MESSAGES.values())
def test_what_is_said_of_a_word_has_a_reason(message):
    said = message.format(text="words")
    assert any(re.search(pattern, said) for pattern, _ in REASONS["said"])


def test_each_reason_has_its_place():
    used = {*REASONS["rules"].values(), *(reason for _, reason in REASONS["said"])}
    assert used <= set(REASONS["order"])
    assert {*REASONS["hardWords"], *REASONS["aboutPeople"]} <= set(REASONS["order"])


def test_the_readme_names_each_setting_and_command():
    assert [name for name in SETTINGS if f"`{name}`" not in README] == []
    assert [one["title"] for one in CONTRIBUTES["commands"] if one["title"] not in README] == []


def test_each_command_does_something():
    code = (HERE / "src" / "commands" / "all.ts").read_text(encoding="utf-8")
    names = [one["command"].removeprefix("speakeasy.") for one in CONTRIBUTES["commands"]]
    assert [name for name in names if not re.search(rf"^    {name}: ", code, re.MULTILINE)] == []


def test_it_has_the_version_of_the_library():
    assert PACKAGE["version"] == speakeasy.__version__


def test_the_lock_file_names_no_registry():
    assert '"resolved"' not in (HERE / "package-lock.json").read_text(encoding="utf-8")


def test_the_bundle_holds_all_that_the_library_needs():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=!~ ]", one)[0] for one in project["dependencies"]}
    lines = (HERE / "bundle.txt").read_text(encoding="utf-8").splitlines()
    assert needed <= {line.partition("==")[0] for line in lines}


def test_its_texts_are_plain():
    texts = {
        name: (HERE / name).read_text(encoding="utf-8") for name in ("README.md", "CHANGELOG.md", "media/python.md")
    }
    texts["package.json"] = "\n\n".join(_texts(CONTRIBUTES))
    checker = Checker()
    found = [
        f"{name}: {text[one.span.start : one.span.end]}"
        for name, text in texts.items()
        for one in checker.check(read(text.encode(), "page.md"))
        if one.level in ("stop", "change")
    ]
    assert found == []


def _texts(part: Any) -> list[str]:
    """All that people read in a part of package.json."""
    if isinstance(part, list):
        return [text for one in part for text in _texts(one)]
    if not isinstance(part, dict):
        return []
    read_by_people = ("description", "markdownDescription", "title", "contents", "altText")
    own = [part[key] for key in read_by_people if isinstance(part.get(key), str)]
    return [
        *own,
        *part.get("enumDescriptions", []),
        *part.get("enumItemLabels", []),
        *(text for one in part.values() for text in _texts(one)),
    ]
