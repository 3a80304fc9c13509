from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from speakeasy.config import Config, Known
from speakeasy.settings.layers import Layer, flat, merged, origins

KNOWN = Known({"hard-sentence": {"warn": 20, "strong": 25}, "passive-voice": {}}, (), lambda config: ())


def layer(where: str, **values: Any) -> Layer:
    return Layer(values, {key: where for key, _ in flat(values)})


def test_no_layers_are_the_defaults():
    assert merged([]) == Config()


def test_the_last_one_wins():
    assert merged([layer("a", audience="board"), layer("b", audience="public")]).audience == "public"


def test_lists_add_up():
    assert merged([layer("a", allow=("ramp",)), layer("b", allow=("hub",))]).allow == ("ramp", "hub")


def test_options_of_one_rule_are_laid_over_each_other():
    wide = layer("a", rules={"hard-sentence": {"warn": 18, "strong": 30}, "jargon": False})
    narrow = layer("b", rules={"hard-sentence": {"warn": 15}, "jargon": True})
    assert merged([wide, narrow]).rules == {"hard-sentence": {"warn": 15, "strong": 30}, "jargon": True}


def test_true_switches_on_and_keeps_options():
    wide = layer("a", rules={"hard-sentence": {"warn": 18}})
    assert merged([wide, layer("b", rules={"hard-sentence": True})]).rules == {"hard-sentence": {"warn": 18}}
    assert merged([wide, layer("b", rules={"hard-sentence": False})]).rules == {"hard-sentence": False}


@given(st.lists(st.dictionaries(st.sampled_from("abc"), st.booleans() | st.just({"level": "note"})), max_size=4))
def test_layers_can_be_joined_in_steps(tables):
    layers = [layer("x", rules=table) for table in tables]
    steps = Config()
    for one in layers:
        steps = merged([layer("x", rules=dict(steps.rules)), one])
    assert steps == merged(layers)


def test_each_setting_says_where_it_comes_from():
    file = layer("speakeasy.toml:1", audience="easy-read", allow=("ramp",), rules={"hard-sentence": {"warn": 14}})
    typed = layer("command line", allow=("hub",), fail_on="stop")
    rows = {key: (value, where) for key, value, where in origins([file, typed], KNOWN)}
    assert rows["audience"] == ("easy-read", "speakeasy.toml:1")
    assert rows["region"] == ("UK", "default")
    assert rows["fail-on"] == ("stop", "command line")
    assert rows["allow"] == (("ramp", "hub"), "speakeasy.toml:1, command line")
    assert rows["rules.hard-sentence.warn"] == (14, "speakeasy.toml:1")
    assert rows["rules.hard-sentence.strong"] == (15, "audience easy-read")
    assert rows["rules.passive-voice.level"] == ("change", "audience easy-read")
    assert rows["rules.figurative.level"] == ("change", "audience easy-read")


def test_defaults_of_rules_are_shown_where_nothing_else_is_set():
    rows = {key: (value, where) for key, value, where in origins([], KNOWN)}
    assert rows["rules.hard-sentence.strong"] == (25, "default")
    assert rows["rules.passive-voice"] == (True, "default")
    assert rows["max-size"] == (10_000_000, "default")


def test_a_rule_that_is_off_shows_no_options():
    off = layer("x", rules={"hard-sentence": False})
    rows = {key: value for key, value, _ in origins([off], KNOWN)}
    assert rows["rules.hard-sentence"] is False
    assert "rules.hard-sentence.warn" not in rows


def test_a_rule_that_is_on_again_is_not_shown_as_off():
    on = layer("x", audience="transcript", rules={"hard-sentence": {"warn": 30}})
    rows = {key: value for key, value, _ in origins([on], KNOWN)}
    assert rows["rules.hard-sentence.warn"] == 30
    assert "rules.hard-sentence" not in rows


def test_the_region_of_an_audience_is_shown_as_its_own():
    rows = {key: (value, where) for key, value, where in origins([layer("x", audience="us-public")])}
    assert rows["region"] == ("US", "audience us-public")
