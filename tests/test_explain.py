from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from speakeasy.errors import SpeakeasyError
from speakeasy.explain import page
from speakeasy.model import LEVELS
from speakeasy.rule import Rule, rule
from speakeasy.rules import all_rules
from speakeasy.text.passage import Sentence
from speakeasy.wordlists.choice import Choice, Option
from speakeasy.wordlists.entry import Agreement, Entry, View
from speakeasy.wordlists.lists import read_lists, shipped_files

_SOURCES = {"us-plain": {"title": "Plain guide", "who": "US government"}, "18f": {"title": "18F Guide", "who": "18F"}}


def _entry(name: str = "utilise", **fields: Any) -> Entry:
    plain: dict[str, Any] = {
        "category": "wordy",
        "action": "replace",
        "pos": "verb",
        "why": "“Use” is shorter.",
        "use": ("use",),
        "source": ("us-plain", "18f"),
        "flags": ("We [utilised|used] the [hall].",),
        "passes": ("The utility room.",),
    }
    return Entry(name=name, **{**plain, **fields})


@rule(category="sentence", flags=["[Long.]"], passes=["Short."], source=["18f"])
def long_line(_sentence: Sentence, *, warn: int = 20) -> list[Any]:
    """The line is long.

    Short ones help.
    """
    return []


_RULES: dict[str, Rule] = {"long-line": long_line}


def _page(name: str, *entries: Entry) -> str:
    return page(name, _RULES, {entry.name: entry for entry in entries}, _SOURCES)


@pytest.mark.parametrize("name", ["idle-switch", "unknown-switch"])
def test_the_page_of_a_slip_in_a_comment(name: str) -> None:
    assert _page(name).startswith(f"# {name}\n\nA comment ")


def test_the_page_of_a_word() -> None:
    text = _page("utilise", _entry())
    assert text.startswith("# utilise\n\n“Use” is shorter.\n\nIt may be hard to understand (wordy). Level: change, say")
    assert "## What to say\n\n- “use”\n" in text
    assert "- We **utilised** the **hall**. → We used the hall.\n" in text
    assert "This is fine:\n\n- The utility room.\n" in text
    assert "## Who says so\n\n- US government: Plain guide\n- 18F Guide\n" in text
    assert "`speakeasy check --off utilise`" in text
    assert "people say it about themselves" not in text


def test_the_page_of_a_rule() -> None:
    text = _page("long-line")
    assert text.startswith("# long-line\n\nThe line is long.\n\nShort ones help.\n")
    assert "## Options\n\n- `warn = 20`\n" in text
    assert "- **Long.**\n" in text
    assert "- Short.\n" in text
    assert "`long-line = false` under `[rules]`" in text


def test_a_word_about_people_says_who_and_where_people_differ() -> None:
    entry = _entry(
        "sufferer",
        category="inclusive",
        topic="disability",
        action="consider",
        use=(),
        advice="Say what it is like.",
        flags=("The [sufferers] sat.",),
        who="people who are ill",
        regions=("UK",),
        audiences={"easy-read": "change"},
        views=(View("CDC", "prefer", "US", "people with disabilities"), View("Some groups", "both")),
    )
    text = _page("sufferer", entry)
    assert "It may shut people out (inclusive, disability). Level: consider" in text
    assert "Who it may shut out: people who are ill." in text
    assert "- CDC (US) prefers it. It says “people with disabilities”.\n- Some groups uses both.\n" in text
    assert "- Say what it is like.\n" in text
    assert "Only in: UK." in text
    assert "For the audience easy-read: change." in text
    assert "where people say it about themselves" in text
    assert "have not agreed it yet" in text


def test_who_agreed_a_word_and_when() -> None:
    agreed = Agreement(by="Our panel", on=date(2026, 1, 2), review=date(2028, 1, 2))
    text = _page("utilise", _entry(status="agreed", agreed=agreed, dissent="Two people did not mind it."))
    assert "Our panel agreed it on 2026-01-02. Look again on 2028-01-02. Two people did not mind it." in text


def test_guards_that_are_off_are_not_promised() -> None:
    entry = _entry(even=("name", "quotation", "mention", "explained", "own-words"))
    assert "It is also fine" not in _page("utilise", entry)


@pytest.mark.parametrize("name", ["utilise", "Utilise", "utilised", "UTILISING", "make use of", "Make_Use_Of"])
def test_a_word_is_found_as_people_write_it(name: str) -> None:
    assert _page(name, _entry(terms=("utilise", "make use of"))).startswith("# utilise\n\nAlso: utilise, make use of.")


def test_an_unknown_name_gets_the_nearest() -> None:
    with pytest.raises(SpeakeasyError, match=r"no rule or word called “utlise”\. Did you mean “utilise”\?"):
        _page("utlise", _entry())
    with pytest.raises(SpeakeasyError, match="Did you mean “long-line”"):
        _page("long-lin", _entry())


def test_every_shipped_page_can_be_made() -> None:
    entries, tables = read_lists(shipped_files())
    by_name = {entry.name: entry for entry in entries}
    for name in [*by_name, *all_rules()]:
        text = page(name, all_rules(), by_name, tables["sources"])
        assert text.startswith(f"# {name}\n")
        assert "\n\n\n" not in text
        assert any(f"Level: {level}" in text for level in LEVELS)


def test_the_page_of_a_choice_and_of_a_word_under_it() -> None:
    options = {"tea": Option("tea", "the south", "UK"), "brew": Option("brew", "the north")}
    choices = {"hot-drink": Choice("Tea, or a brew?", "People differ.", options, "tea", {"US": "either"})}
    text = page("hot drink", _RULES, {}, _SOURCES, choices)
    assert text.startswith("# Tea, or a brew?\n\nPeople differ.\n")
    assert "- `tea`: “tea”. Who says so: the south (UK).\n" in text
    assert "Where nobody has chosen: `tea`. In US: `either`." in text
    word = _entry(choice="hot-drink", under=("tea",))
    told = page("utilise", _RULES, {"utilise": word}, _SOURCES, choices)
    assert "## Tea, or a brew?" in told
    assert "This word speaks under: `tea`." in told
