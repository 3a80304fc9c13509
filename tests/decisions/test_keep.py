"""A keep holds by content: it survives edits elsewhere, moves and renames, and ends when it should."""

from __future__ import annotations

from datetime import date

import pytest

from speakeasy.checker import Checker
from speakeasy.decisions.keep import FILE, Keep, Keeper, add_keep, read_keeps
from speakeasy.decisions.store import folder_for
from speakeasy.errors import DecisionError
from speakeasy.formats import read

DAY = date(2026, 11, 22)
KEEP = Keep("utilise", "It is in the song.", DAY, "We utilise the hall.")


def _found(text: str, *keeps: Keep, name: str = "a.md", today: date = DAY) -> tuple[list[str], Keeper]:
    document = read(text.encode(), name)
    keeper = Keeper(keeps, today)
    found = keeper.apply(document, Checker().check(document))
    return [one.kept for one in found if one.code == "utilise"], keeper


@pytest.mark.parametrize(
    "text",
    [
        "We utilise the hall.",
        "# New\n\nOther text. We utilise\nthe hall. More text.",
        "- We **utilise** the hall",
        "We utilise the big hall.",
    ],
)
def test_it_holds_wherever_the_sentence_stands(text):
    kept, keeper = _found(text, KEEP)
    assert kept == ["It is in the song."]
    assert keeper.used == {KEEP}


def test_another_sentence_is_flagged_and_the_keep_is_unused():
    kept, keeper = _found("They utilise every minute of the long day.", KEEP)
    assert kept == [""]
    assert not keeper.used


def test_it_ends():
    ended = Keep("utilise", "Until spring.", DAY, "We utilise the hall.", until=date(2026, 11, 21))
    assert _found("We utilise the hall.", ended)[0] == [""]
    assert _found("We utilise the hall.", ended, today=date(2026, 11, 21))[0] == ["Until spring."]


def test_without_a_sentence_it_holds_everywhere_and_the_nearest_wins():
    anywhere = Keep("Utilise", "We like it.", DAY)
    assert _found("We utilise the hall. Dogs utilise bones.", anywhere, KEEP)[0] == [
        "It is in the song.",
        "We like it.",
    ]


def test_another_code_is_not_kept():
    assert _found("We utilise the hall.", Keep("utilise", "Why.", DAY, code="other"))[0] == [""]


def test_written_and_read_again(tmp_path):
    add_keep(tmp_path, KEEP)
    add_keep(tmp_path, Keep("a “b”", "Line\nbreak.", DAY, by="Jo", until=DAY))
    add_keep(tmp_path, Keep("UTILISE", "A new reason.", DAY, "We utilise the hall"))
    assert [keep.because for keep in read_keeps(tmp_path)] == ["Line\nbreak.", "A new reason."]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[[keep]]\nwords = 3\n", "keeps.toml:2: Expected “str”, got “int”"),
        ("[[keep]]\nwords = 'a'\nbecause = 'b'\non = 2026-11-22\nsince = 3\n", "since"),
        ("a = [", "not TOML"),
        ("<<<<<<< HEAD\n", "keeps.toml:1: two people changed this at once"),
    ],
)
def test_a_slip_is_named(tmp_path, text, says):
    path = folder_for(tmp_path) / FILE
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DecisionError) as error:
        read_keeps(tmp_path)
    assert says in str(error.value)


def test_a_reason_is_needed(tmp_path):
    with pytest.raises(DecisionError, match="why"):
        add_keep(tmp_path, Keep("utilise", " ", DAY))
