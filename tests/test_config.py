from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from speakeasy.config import Config, Known, check_rules
from speakeasy.errors import ConfigError

KNOWN = Known(
    rules={"hard-sentence": {"warn": 20, "strong": 25}, "rare-word": {"zipf": 2.5, "allow": (), "mode": "all"}},
    groups=("jargon", "social-care", "replace"),
    words=lambda config: ("utilise", *(path.stem for path in config.house)),
)


def said(**options: object) -> str:
    with pytest.raises(ConfigError) as error:
        check_rules(Config(**options), KNOWN)
    return str(error.value)


def test_the_defaults_are_the_publics_in_the_uk():
    config = Config()
    assert (config.audience, config.region, config.fail_on, config.max_size) == ("public", "UK", "change", 10_000_000)


def test_the_region_is_the_audiences_unless_it_is_given():
    assert Config(audience="us-public").region == "US"
    assert Config(audience="us-public", region="CA").region == "CA"


def test_equal_ones_are_one_key():
    first = Config(rules={"jargon": False, "rare-word": {"zipf": 3.0}}, allow=["ramp"], house=["ours.toml"])
    second = Config(rules={"rare-word": {"zipf": 3.0}, "jargon": False}, allow=("ramp",), house=(Path("ours.toml"),))
    assert {first: "checker"}[second] == "checker"
    assert first != Config(rules={"jargon": False, "rare-word": {"zipf": 3.5}}, allow=["ramp"], house=["ours.toml"])


def test_it_travels_between_processes():
    config = Config(audience="board", rules={"jargon": False}, house=(Path("ours.toml"),))
    assert pickle.loads(pickle.dumps(config)) == config


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"audience": "publik"}, "“publik” is not an audience. Did you mean “public”?"),
        ({"region": "GB"}, "“GB” is not a region. Choose from: UK, US, AU, IE, CA, NZ."),
        (
            {"fail_on": "error"},
            "“error” is not a level. Choose from: stop, change, explain, ask, consider, note.",
        ),
        ({"allow": "ramp"}, "“allow” must be a list."),
        ({"house": Path("ours.toml")}, "“house” must be a list."),
        ({"allow": None}, "“allow” must be a list."),
        ({"audience": 3}, "“audience” must be a name, such as “public”."),
        ({"boilerplate": "no"}, "“boilerplate” must be true or false."),
        ({"max_size": "10 MB"}, "“max_size” must be a whole number of bytes, over 0."),
        ({"rules": ["jargon"]}, "“rules” must be a table, such as [rules]."),
        (
            {"rules": {"jargon": "off"}},
            '“jargon” must be true, false or a table, such as { level = "consider" }.',
        ),
        (
            {"rules": {"jargon": {"level": "loud"}}},
            "“loud” is not a level. Choose from: stop, change, explain, ask, consider, note.",
        ),
    ],
)
def test_a_wrong_value_is_refused_with_the_cure(options, message):
    with pytest.raises(ConfigError) as error:
        Config(**options)
    assert str(error.value) == message


@pytest.mark.parametrize(
    "rules",
    [
        {"hard-sentence": False, "jargon": True, "social-care": {"level": "note"}, "utilise": False},
        {"hard-sentence": {"warn": 18, "level": "change"}},
        {"rare-word": {"zipf": 3, "allow": ["ramp"], "mode": "some"}},
        {},
    ],
)
def test_known_names_and_options_are_accepted(rules):
    check_rules(Config(rules=rules), KNOWN)


@pytest.mark.parametrize(
    ("rules", "message"),
    [
        (
            {"hard_sentense": False},
            "“hard_sentense” is not a rule, a category, a topic or a word. Did you mean “hard-sentence”?",
        ),
        ({"utilize": False}, "“utilize” is not a rule, a category, a topic or a word. Did you mean “utilise”?"),
        (
            {"hard-sentence": {"wran": 18}},
            "“wran” is not an option of “hard-sentence”. Did you mean “warn”?",
        ),
        ({"jargon": {"zipf": 3}}, "“zipf” is not an option of “jargon”. Choose from: level."),
        ({"hard-sentence": {"warn": "18"}}, "“warn” of “hard-sentence” must be a whole number."),
        ({"hard-sentence": {"warn": True}}, "“warn” of “hard-sentence” must be a whole number."),
        ({"rare-word": {"zipf": "rare"}}, "“zipf” of “rare-word” must be a number."),
        ({"rare-word": {"allow": "ramp"}}, "“allow” of “rare-word” must be a list."),
        ({"rare-word": {"mode": 3}}, "“mode” of “rare-word” must be text in quotes."),
    ],
)
def test_unknown_names_and_options_are_refused_with_the_nearest(rules, message):
    assert said(rules=rules) == message


def test_words_of_house_lists_are_known():
    check_rules(Config(rules={"ourword": False}, house=[Path("ourword.toml")]), KNOWN)
    assert "ourword" in said(rules={"ourword": False})


def test_words_are_not_asked_for_when_all_names_are_rules():
    def never(config: Config) -> tuple[str, ...]:
        raise AssertionError("the word lists were opened")

    check_rules(Config(rules={"hard-sentence": False, "jargon": False}), Known(KNOWN.rules, KNOWN.groups, never))


def test_words_are_asked_for_once():
    asked = []

    def words(_config: Config) -> set[str]:
        asked.append(1)
        return {"utilise", "commence"}

    check_rules(Config(rules={"utilise": False, "commence": True}), Known({}, set(), words))
    assert len(asked) == 1
