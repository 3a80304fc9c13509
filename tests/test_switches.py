"""Comments in the text: off and on, the next block, the whole file, and those that do nothing."""

from __future__ import annotations

from time import process_time

import pytest

from speakeasy import Checker, Config, Diagnostic, Document, Span, read
from speakeasy.switches import switched

CHECKER = Checker(Config())


def codes(text: str) -> list[str]:
    return [one.code for one in CHECKER.check(read(text.encode(), "a.md"))]


def found_in(document: Document) -> list[Diagnostic]:
    """One finding at the start of each block."""
    return [
        Diagnostic("utilise", "hard", "wordy", "change", Span(block.pieces[0].start, block.pieces[0].end), "Plainer.")
        for block in document.blocks
    ]


def test_a_passage():
    parts = ["<!-- speakeasy: off utilise because it is the law -->", "We utilised it.", "<!-- speakeasy: on -->"]
    assert codes("\n\n".join([*parts, "We utilised it."])) == ["utilise"]


def test_the_next_block():
    assert codes("<!-- speakeasy: off-next -->\n\nWe utilised it.\n\nWe utilised it.") == ["utilise"]


def test_the_whole_file():
    assert codes("We utilised it.\n\n<!-- speakeasy: off-file wordy -->\n\nWe utilised it.") == []


def test_one_that_does_nothing_is_pointed_out():
    [one] = CHECKER.check(read(b"<!-- speakeasy: off utilise -->\n\nWe used it.", "a.md"))
    assert one.code == "idle-switch"
    assert "utilise" in one.message


def test_a_misspelled_one_is_pointed_out():
    [one] = CHECKER.check(read(b"<!-- speakeasy: of utilise -->\n\nWe used it.", "a.md"))
    assert one.code == "unknown-switch"
    assert "Did you mean" in one.message


def test_a_topic_can_be_switched_off():
    text = "<!-- speakeasy: off social-care because we know these words -->\n\nShe has a care package."
    assert codes(text) == []
    assert codes(text.partition("\n\n")[2]) != []


def test_a_misspelled_name_gets_the_nearest():
    [one] = CHECKER.check(read(b"<!-- speakeasy: off hard-sentense -->\n\nWe used it.", "a.md"))
    assert one.code == "idle-switch"
    assert "“hard-sentense” is not a rule" in one.message
    assert "Did you mean “hard-sentence”?" in one.message


def test_of_several_names_the_idle_one_is_pointed_out():
    [one] = CHECKER.check(read(b"<!-- speakeasy: off utilise commence -->\n\nWe utilised it.", "a.md"))
    assert one.code == "idle-switch"
    assert "commence" in one.message
    assert "utilise" not in one.message


def test_switches_may_overlap():
    off, on = "<!-- speakeasy: off utilise -->", "<!-- speakeasy: on utilise -->"
    parts = [off, "<!-- speakeasy: off wordy -->", "We utilised it.", on, "We utilised it.", "<!-- speakeasy: on -->"]
    assert codes("\n\n".join([*parts, "We utilised it."])) == ["utilise"]


def _seconds(document, found):
    start = process_time()
    assert switched(document, found) == []
    return process_time() - start


@pytest.mark.parametrize("action", ["off utilise", "off-next utilise", "off-file utilise"])
def test_thousands_of_switches_take_no_longer_than_their_number(action):
    part = f"<!-- speakeasy: {action} -->\n\nWe utilised it.\n\n"
    times = []
    for number in (2000, 16000):
        document = read((part * number).encode(), "a.md")
        found = found_in(document)
        times.append(min(_seconds(document, found) for _ in range(3)))
    assert times[1] < 25 * times[0]


def test_a_name_that_a_rule_had_before_still_works():
    long = "We go to the shop each day to get milk and bread and eggs and tea for the people in the big red house."
    assert [one.code for one in CHECKER.check(read(long.encode(), "a.md"))] == ["hard-sentence"]
    assert CHECKER.check(read(f"<!-- speakeasy: off long-sentence -->\n\n{long}".encode(), "a.md")) == []
