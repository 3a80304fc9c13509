"""Every rule does what its own examples say."""

from __future__ import annotations

from pathlib import Path

import pytest

from speakeasy.checker import Checker
from speakeasy.config import Config
from speakeasy.example import read_example
from speakeasy.model import Block, Document, Piece
from speakeasy.rules import all_rules

RULES = all_rules()
FLAGS = [(code, text) for code, rule in RULES.items() for text in rule.flags]
PASSES = [(code, text) for code, rule in RULES.items() for text in rule.passes]
CHECKER = Checker(Config(rules=dict.fromkeys(RULES, True)))


def found(code: str, text: str) -> list[tuple[int, int, str | None]]:
    kinds = RULES[code].kinds
    kind = "paragraph" if not kinds or "paragraph" in kinds else min(kinds)
    block = Block(kind, text, (Piece(0, len(text), 0, len(text)),))
    return [
        (one.span.start, one.span.end, one.suggestions[0].text if one.suggestions else None)
        for one in CHECKER.check(Document("t.txt", text, (block,)))
        if one.code == code
    ]


@pytest.mark.parametrize(("code", "marked"), FLAGS)
def test_flags(code, marked):
    example = read_example(marked)
    got = found(code, example.text)
    assert [one[:2] for one in got] == [one[:2] for one in example.marks]
    for (_, _, said), (_, _, first) in zip(example.marks, got, strict=True):
        assert said is None or said == first


@pytest.mark.parametrize(("code", "text"), PASSES)
def test_passes(code, text):
    assert found(code, text) == []


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_each_rule_has_docs_and_both_kinds_of_example(rule):
    assert rule.docs
    assert rule.flags or Path(__file__).with_name(f"test_{rule.check.__name__}.py").exists()
    assert rule.passes
    assert rule.source
