"""Document in, diagnostics out: order, memory, explained words, quoted people, markup, allowed words, threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import speakeasy
from speakeasy import Checker, Config, read
from speakeasy.checker import Memory
from speakeasy.model import LEVELS, Diagnostic

CHECKER = Checker(Config())


def check(text: str, name: str = "a.md", checker: Checker = CHECKER) -> list[Diagnostic]:
    return checker.check(read(text.encode(), name))


def codes(text: str, **more: object) -> list[str]:
    return [one.code for one in check(text, **more)]  # type: ignore[arg-type]


def test_the_short_way():
    [one] = speakeasy.check("We utilised the hall.")
    assert (one.code, one.axis, one.category, one.level) == ("utilise", "hard", "wordy", "change")
    assert (one.span.start, one.span.end) == (3, 11)
    assert one.suggestions[0].text == "used"
    assert one.why
    assert one.source


def test_a_file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("We utilised the hall.", encoding="utf-8")
    assert [one.code for one in speakeasy.check_file(path)] == ["utilise"]


def test_positions_are_of_the_source():
    text = "# Über\n\nA *bold* 😀 word: we **utilised** it."
    [one] = [one for one in check(text) if one.code == "utilise"]
    assert text[one.span.start : one.span.end] == "utilised"


def test_a_replacement_never_eats_markup():
    [one] = check("It is there in *order* to help.")
    assert one.code == "in-order-to"
    assert [(s.text, bool(s.advice)) for s in one.suggestions] == [("", True)]


def test_an_explained_word_is_not_raised_again():
    text = "Co-production means people plan it together.\n\nWe like co-production."
    assert "co-production" not in codes(text)
    assert codes("We like co-production.\n\nCo-production means people plan it together.").count("co-production") == 1


def test_quoted_people_are_left_alone():
    assert codes("> We utilised the hall, which was booked by someone.") in ([], ["utilise"])
    assert all(one.level == "note" for one in check("> We utilised the hall."))
    assert all(one.level == "note" for one in check("She said: “We utilised the big hall.”"))


def test_an_entry_beats_a_rule_on_the_same_words():
    found = check("We utilised it.")
    assert len({one.span for one in found}) == len(found)


def test_a_rule_that_raises_is_one_finding(monkeypatch):
    checker = Checker(Config())
    [number] = [i for i, one in enumerate(checker._examiner._roster.rules) if one.rule.code == "hard-sentence"]
    broken = checker._examiner._roster.rules[number]

    def slip(_given: object) -> list[object]:
        raise ValueError("slipped")

    checker._examiner._roster.rules[number] = type(broken)(broken.rule, broken.level, slip)
    found = check("We utilised the hall.", checker=checker)
    assert [one.code for one in found if "slipped" in one.message] == [broken.rule.code]
    assert "utilise" in [one.code for one in found]


def test_a_rule_that_raises_is_a_note_whatever_its_level():
    checker = Checker(Config(rules={"hard-sentence": {"level": "stop"}}))
    [number] = [i for i, one in enumerate(checker._examiner._roster.rules) if one.rule.code == "hard-sentence"]
    broken = checker._examiner._roster.rules[number]
    checker._examiner._roster.rules[number] = type(broken)(broken.rule, broken.level, lambda _given: 1 / 0)
    [one] = check("We met.", checker=checker)
    assert (one.code, one.level) == ("hard-sentence", "note")


def first_document_rule(checker):
    rules = checker._examiner._roster.rules
    return next((i, one) for i, one in enumerate(rules) if one.rule.code == "wall-of-text")


def test_a_summary_that_raises_does_not_end_the_check():
    checker = Checker(Config())
    number, broken = first_document_rule(checker)
    slipping = msgspec.structs.replace(broken.rule, summary=lambda _passage: 1 / 0)
    checker._examiner._roster.rules[number] = type(broken)(slipping, broken.level, broken.check)
    found = check("We met.\n\nWe utilised the hall.", checker=checker)
    assert [one.code for one in found] == [broken.rule.code, broken.rule.code, "utilise"]
    assert "division by zero" in found[0].message


def test_a_document_rule_that_raises_in_an_empty_document():
    checker = Checker(Config())
    number, broken = first_document_rule(checker)
    checker._examiner._roster.rules[number] = type(broken)(broken.rule, broken.level, lambda _given: 1 / 0)
    assert check("", checker=checker) == []


def test_allow_and_off():
    text = "We utilised the hall."
    assert codes(text, checker=Checker(Config(allow=("utilise",)))) == []
    assert codes(text, checker=Checker(Config(rules={"utilise": False}))) == []
    assert codes(text, checker=Checker(Config(rules={"wordy": False}))) == []
    [one] = check(text, checker=Checker(Config(rules={"utilise": {"level": "consider"}})))
    assert one.level == "consider"


def test_a_house_list_replaces_by_name(tmp_path):
    house = tmp_path / "words.toml"
    house.write_text(
        '[words.utilise]\ncategory = "wordy"\naction = "replace"\npos = "verb"\nuse = ["try"]\nwhy = "We say try."\n'
        'source = ["house"]\nflags = ["We [utilised|tried] it."]\n'
        '[words.widgeting]\ncategory = "jargon"\naction = "consider"\npos = "phrase"\nwhy = "Ours."\n'
        'source = ["house"]\nflags = ["No [widgeting]."]\n',
        encoding="utf-8",
    )
    checker = Checker(Config(house=(house,)))
    found = check("We utilised the widgeting.", checker=checker)
    assert [(one.code, one.suggestions[0].text if one.suggestions else "") for one in found] == [
        ("utilise", "tried"),
        ("widgeting", ""),
    ]


@pytest.mark.parametrize("audience", ["easy-read", "public", "professionals"])
def test_audiences_work(audience):
    found = check(
        "Our team did its best to help with the new form that you sent us last week.",
        checker=Checker(Config(audience=audience)),
    )
    assert ("hard-sentence" in [one.code for one in found]) == (audience == "easy-read")


def test_the_same_text_gives_the_same_findings():
    text = "We utilised it. The QRTF met.\n\n- The form was sent, in order to help.\n\nWe utilised it."
    assert check(text) == check(text) == Checker(Config()).check(read(text.encode(), "a.md"))


def test_threads_may_share_a_checker():
    texts = [f"We utilised item {n}. The form{n} was sent in order to help." for n in range(60)]
    alone = [check(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(check, texts)) == alone


paragraphs = st.lists(
    st.sampled_from(
        [
            "We utilised it.",
            "Reablement means help.",
            "We offer reablement.",
            "The QRTF met.",
            "> quoted people utilised it",
            "# Utilise",
        ]
    ),
    max_size=8,
)


@settings(max_examples=40)
@given(paragraphs, paragraphs)
def test_memory_changes_nothing_but_the_time(before, after):
    memory: Memory = {}
    first, second = (read("\n\n".join(text).encode(), "a.md") for text in (before, after))
    CHECKER.check(first, memory)
    assert CHECKER.check(second, memory) == CHECKER.check(second)
    assert len(memory) <= len(second.blocks)


@settings(max_examples=60)
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=200))
def test_any_text_gives_sound_findings(text):
    for one in check(text):
        assert one.level in LEVELS
        assert 0 <= one.span.start <= one.span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    ["a" * 200_000, "a " * 100_000, "((" * 50_000, "“" * 50_000, "in order " * 20_000, "> " * 3_000, "*a " * 20_000],
)
def test_hostile_text_ends_soon(text):
    check(text)


def test_a_heading_is_no_place_to_explain_a_word():
    text = "# Safeguarding\n\nWe are new here. Ask about safeguarding."
    assert [one.span.start for one in speakeasy.check(text) if one.code == "safeguarding"] == [
        text.rindex("safeguarding")
    ]
    alone = speakeasy.check("# Safeguarding\n\nWe are new here.")
    assert [one.span.start for one in alone if one.code == "safeguarding"] == [2]


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("The chairman's role is new.", "The chair's role is new."),
        ("We met the physician’s wife.", "We met the doctor’s wife."),
        ("We met the physicians.", "We met the doctors."),
    ],
)
def test_a_possessive_stays_one(text, fixed):
    one = next(one for one in speakeasy.check(text) if one.suggestions and one.suggestions[0].text)
    assert text[: one.span.start] + one.suggestions[0].text + text[one.span.end :] == fixed
