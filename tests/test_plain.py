"""We keep to our own advice: nothing that people read from us has a finding to change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from speakeasy.checker import Checker
from speakeasy.config import Config
from speakeasy.example import read_example
from speakeasy.formats import read
from speakeasy.model import Block, Document, Piece
from speakeasy.rule import Rule
from speakeasy.rules import all_rules

ROOT = Path(__file__).parents[1]
CHECKER = Checker()
STRONG = ("stop", "change")
NAMES = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "wordlists/README.md", "docs/rules/README.md")
PAGES = [*(ROOT / name for name in NAMES), *sorted((ROOT / "docs").glob("*.md"))]
RULES = all_rules()
ALL_ON = Checker(Config(rules=dict.fromkeys(RULES, True)))


def strong_findings(text: str, name: str = "page.md") -> list[str]:
    document = read(text.encode(), name)
    return [
        f"{name}:{text.count(chr(10), 0, one.span.start) + 1}: [{one.code}] {text[one.span.start : one.span.end]}"
        for one in CHECKER.check(document)
        if one.level in STRONG
    ]


def test_this_test_can_fail():
    assert strong_findings("We utilise the hall.") == ["page.md:1: [utilise] utilise"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_pages(page):
    assert strong_findings(page.read_text(encoding="utf-8"), page.name) == []


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_rule_docs(rule):
    assert strong_findings(rule.docs) == []


def example_document(marked: str, rule: Rule) -> Document:
    text = read_example(marked).text
    kind = "paragraph" if not rule.kinds or "paragraph" in rule.kinds else min(rule.kinds)
    return Document("example.txt", text, (Block(kind, text, (Piece(0, len(text), 0, len(text)),)),))


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_rule_messages(rule):
    said = [
        text
        for marked in rule.flags
        for one in ALL_ON.check(example_document(marked, rule))
        if one.code == rule.code
        for text in (one.message, one.why, *(suggestion.advice for suggestion in one.suggestions))
    ]
    assert said or not rule.flags
    assert strong_findings("\n\n".join(said)) == []


def helps(command: click.Command, name: str) -> Iterator[tuple[str, str]]:
    yield name, command.help or ""
    for parameter in command.params:
        yield f"{name} {parameter.name}", getattr(parameter, "help", "") or ""
    if isinstance(command, click.Group):
        context = click.Context(command)
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found is not None
            yield from helps(found, f"{name} {inner}")


def test_help_of_the_command_line():
    from speakeasy.cli import cli

    texts = dict(helps(cli, "speakeasy"))
    assert texts["speakeasy check"]
    assert {name: found for name, text in texts.items() if (found := strong_findings(text))} == {}
