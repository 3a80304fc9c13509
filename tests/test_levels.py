"""How loudly entries and rules speak: entry, audience, settings, and the guard for words about people."""

from __future__ import annotations

from datetime import date

import pytest

from speakeasy.config import Config
from speakeasy.levels import Levels
from speakeasy.rules import all_rules
from speakeasy.wordlists.entry import Agreement, Entry

BASE = {"pos": "noun", "why": "w", "source": ("s",), "flags": ("[x]",)}
WORDY = Entry(name="utilise", category="wordy", topic="long-word", action="replace", **BASE)
PEOPLE = Entry(name="client", category="inclusive", topic="disability", action="ask", **BASE)
IDIOM = Entry(name="driving-seat", category="figurative", topic="idiom", action="consider", **BASE)


@pytest.mark.parametrize(
    ("entry", "config", "level"),
    [
        (WORDY, {}, "change"),
        (WORDY, {"rules": {"utilise": False}}, None),
        (WORDY, {"rules": {"wordy": False}}, None),
        (WORDY, {"rules": {"wordy": False, "utilise": True}}, "change"),
        (WORDY, {"rules": {"long-word": {"level": "note"}}}, "note"),
        (IDIOM, {"audience": "easy-read"}, "change"),
        (IDIOM, {"audience": "easy-read", "rules": {"figurative": {"level": "note"}}}, "note"),
        (IDIOM, {"audience": "professionals"}, None),
        (IDIOM, {"audience": "professionals", "rules": {"figurative": True}}, "consider"),
        (IDIOM, {"audience": "easy-read", "rules": {"figurative": True}}, "change"),
        (IDIOM, {"audience": "easy-read", "rules": {"figurative": {"level": "consider"}}}, "consider"),
        (IDIOM, {"audience": "professionals", "rules": {"driving-seat": True}}, "consider"),
        (PEOPLE, {"rules": {"client": {"level": "change"}}}, "change"),
    ],
)
def test_of_entry(entry, config, level):
    assert Levels(Config(**config)).of_entry(entry) == level


def test_an_audience_never_raises_words_about_people_that_nobody_agreed():
    entry = Entry(name="x", category="inclusive", action="consider", audiences={"easy-read": "change"}, **BASE)
    assert Levels(Config(audience="easy-read")).of_entry(entry) == "consider"


def test_regions():
    entry = Entry(name="x", category="wordy", action="replace", regions=("US",), **BASE)
    assert Levels(Config()).of_entry(entry) is None
    assert Levels(Config(region="US")).of_entry(entry) == "change"


def test_of_rule():
    rule = all_rules()["hard-sentence"]
    assert Levels(Config()).of_rule(rule) == ("consider", {})
    assert Levels(Config(rules={"hard-sentence": False})).of_rule(rule) is None
    assert Levels(Config(rules={"sentence": False})).of_rule(rule) is None
    _, options = Levels(Config(audience="easy-read", rules={"hard-sentence": {"warn": 10}})).of_rule(rule)
    assert options == {"warn": 10, "strong": 15, "ideas": 1}


def test_a_name_that_a_rule_had_before_still_works():
    rule = all_rules()["hard-sentence"]
    assert Levels(Config(rules={"long-sentence": False})).of_rule(rule) is None
    assert Levels(Config(rules={"long-sentence": {"warn": 9, "level": "note"}})).of_rule(rule) == ("note", {"warn": 9})


def test_a_rule_on_request_is_off_unless_it_is_named():
    rule = all_rules()["busy-punctuation"]
    assert Levels(Config()).of_rule(rule) is None
    assert Levels(Config(rules={"punctuation": {"level": "change"}})).of_rule(rule) is None
    assert Levels(Config(rules={"busy-punctuation": True})).of_rule(rule) == ("consider", {})
    assert Levels(Config(audience="easy-read")).of_rule(rule) == ("consider", {})
    assert Levels(Config(audience="easy-read", rules={"busy-punctuation": False})).of_rule(rule) is None
    assert Levels(Config(audience="easy-read", rules={"punctuation": False})).of_rule(rule) is None


AGREED = Entry(
    name="x", category="inclusive", action="consider", level="change", status="agreed",
    agreed=Agreement("the Monday group", date(2026, 1, 1), date(2026, 5, 1)), **BASE,
)  # fmt: skip


def test_past_its_day_an_entry_goes_soft():
    assert Levels(Config(), today=date(2026, 5, 1)).of_entry(AGREED) == "change"
    assert Levels(Config(), today=date(2026, 5, 2)).of_entry(AGREED) == "consider"
    raised = Config(rules={"x": {"level": "change"}})
    assert Levels(raised, today=date(2026, 5, 2)).of_entry(AGREED) == "change"


@pytest.mark.parametrize(("status", "level"), [("kept", "explain"), ("proposed", "consider"), ("agreed", "change")])
def test_what_is_kept_or_proposed_is_never_loud(status, level):
    entry = Entry(name="x", category="wordy", action="replace", status=status, **BASE)
    assert Levels(Config()).of_entry(entry) == level
