"""A group finds the module of a command by its name, and only when it is run."""

from __future__ import annotations

import sys
from types import ModuleType

import click
import pytest
from click.testing import CliRunner

from speakeasy.cli.lazy import LazyGroup


@pytest.fixture
def group(monkeypatch: pytest.MonkeyPatch) -> LazyGroup:
    monkeypatch.setitem(sys.modules, "house", ModuleType("house"))
    for name in ("import_", "plain"):
        module = ModuleType(f"house.{name}")
        module.command = click.command(name)(lambda: click.echo("done"))  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, f"house.{name}", module)
    return LazyGroup("house", package="house", table={"import": "Bring in.", "plain": "Plain.", "absent": "Not there."})


@pytest.mark.parametrize("name", ["import", "plain"])
def test_a_command_is_found_by_its_name(group: LazyGroup, name: str) -> None:
    assert CliRunner().invoke(group, [name]).output == "done\n"


def test_help_imports_nothing(group: LazyGroup) -> None:
    output = CliRunner().invoke(group, ["--help"]).output
    assert "Not there." in output


def test_an_unknown_name(group: LazyGroup) -> None:
    result = CliRunner().invoke(group, ["plian"])
    assert result.exit_code == 2
    assert "“plian” is not a command. Did you mean “plain”?" in result.output
