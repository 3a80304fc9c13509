"""The group: help with examples, and the nearest name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_help_teaches_with_examples(run: Run) -> None:
    output = run("--help").output
    for part in ("check", "find", "forms", "preview", "stats", "speakeasy words find client"):
        assert part in output


@pytest.mark.parametrize("name", ["check", "find", "forms", "preview", "stats"])
def test_each_command_shows_examples(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert result.output.startswith(f"Usage: speakeasy words {name} ")
    assert f"speakeasy words {name} " in result.output.partition("Examples:")[2]


def test_a_misspelled_command_gets_the_nearest(run: Run) -> None:
    result = run("chek")
    assert result.exit_code == 2
    assert "“chek” is not a command. Did you mean “check”?" in result.stderr
