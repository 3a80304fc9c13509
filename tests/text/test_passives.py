from __future__ import annotations

import pytest

from speakeasy.text.frequency import Frequencies
from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage
from speakeasy.text.passives import passives


class NoHeads:
    def head(self, key: str, /) -> None:
        return None


def found(text: str) -> list[tuple[str, bool]]:
    passage = Passage(text, Lexicon(NoHeads(), Frequencies(None)))
    return [
        (passage.text[passage.starts[one.first] : passage.ends[one.participle]], one.doer is not None)
        for one in passives(passage)
    ]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("The form was sent to you.", ["was sent"]),
        ("It was not always properly sent.", ["was not always properly sent"]),
        ("Was the form sent on time?", ["Was the form sent"]),
        ("She got told to wait.", ["got told"]),
        ("Plans have been made and rooms will be booked.", ["have been made", "will be booked"]),
        ("Attached is the form.", ["Attached"]),
        ("The staff were re-trained.", ["were re-trained"]),
        ("She is interested.", []),
        ("You are not tired.", []),
        ("It is a well-known shop.", []),
        ("We sent it.", []),
        ("", []),
    ],
)
def test_finds_passive_verbs(text, verbs):
    assert [verb for verb, _ in found(text)] == verbs


@pytest.mark.parametrize(
    ("rest", "says_who"),
    [
        ("by the council", True),
        ("last week by Priya", True),
        ("by 5 May", False),
        ("by the end of May", False),
        ("by email", False),
        ("by filling in a form", False),
        ("to you", False),
        ("on time. Stand by the door", False),
    ],
)
def test_knows_who_acts_from_when_and_how(rest, says_who):
    assert found(f"The form was sent {rest}.") == [("was sent", says_who)]
