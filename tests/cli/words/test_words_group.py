"""The group: help with examples, and the nearest name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_help_teaches_with_examples(run_words: Run) -> None:
    output = run_words("--help").output
    for part in ("check", "find", "forms", "preview", "stats", "speakeasy words find client"):
        assert part in output


@pytest.mark.parametrize("name", ["check", "find", "forms", "preview", "stats"])
def test_each_command_shows_examples(run_words: Run, name: str) -> None:
    result = run_words(name, "--help")
    assert result.exit_code == 0
    assert result.output.startswith(f"Usage: speakeasy words {name} ")
    assert f"speakeasy words {name} " in result.output.partition("Examples:")[2]


def test_a_misspelled_command_gets_the_nearest(run_words: Run) -> None:
    result = run_words("chek")
    assert result.exit_code == 2
    assert "“chek” is not a command. Did you mean “check”?" in result.stderr
