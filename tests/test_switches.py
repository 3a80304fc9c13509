"""Comments in the text: off and on, the next block, the whole file, and those that do nothing."""

from __future__ import annotations

from speakeasy import Checker, Config, read

CHECKER = Checker(Config())


def codes(text: str) -> list[str]:
    return [one.code for one in CHECKER.check(read(text.encode(), "a.md"))]


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
