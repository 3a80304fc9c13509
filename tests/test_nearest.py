from __future__ import annotations

from speakeasy.nearest import did_you_mean, nearest

NAMES = ("audience", "region", "fail-on", "Allow")


def test_the_nearest_name_is_found():
    assert nearest("audeince", NAMES) == "audience"


def test_capitals_and_underscores_do_not_count():
    assert nearest("FAIL_ON", NAMES) == "fail-on"
    assert nearest("allow", NAMES) == "Allow"


def test_nothing_is_near_to_something_else():
    assert nearest("xylophone", NAMES) is None
    assert nearest("anything", ()) is None


def test_the_hint_is_a_sentence_to_put_after_a_message():
    assert did_you_mean("regoin", NAMES) == " Did you mean “region”?"


def test_a_few_names_are_all_said_when_none_is_near():
    assert did_you_mean("zzz", ("off", "on")) == " Choose from: off, on."


def test_many_names_are_not():
    assert did_you_mean("zzz", [f"name{number}" for number in range(100)]) == ""
    assert did_you_mean("zzz", ()) == ""


def test_the_order_of_the_names_does_not_matter():
    names = ["form", "farm", "firm"]
    assert {nearest("frm", order) for order in (names, names[::-1], [names[1], names[0], names[2]])} == {
        nearest("frm", names)
    }
