from __future__ import annotations

import pytest

from speakeasy.text.frequency import Frequencies
from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage
from speakeasy.text.series import series_in


class NoHeads:
    def head(self, key: str, /) -> None:
        return None


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Bring pens, paper, glue and tape.", [4]),
        ("Bring pens, paper, glue, and tape.", [4]),
        ("Bring pens, paper and glue.", []),
        ("We met Ann, Bea, Col and Dee.", []),
        ("We sat, we sang, we ran and we slept.", []),
        ("Bring pens, paper, glue, tape.", []),
        ("Luckily, pens, paper, glue and tape are here.", [4]),
        ("Pack the bag, including pens, paper, glue, tape and card.", [5]),
        ("Bring red, white, or blue cups, plates, forks and knives.", []),
        ("Look at part Name, Role, Value, pens and tape.", []),
        ("They, in turn, feed fish, crabs and birds.", []),
        ("", []),
    ],
)
def test_lists_in_sentences(text, items):
    passage = Passage(text, Lexicon(NoHeads(), Frequencies(None)))
    assert [one.items for one in series_in(passage, 0, len(passage.keys), 4)] == items


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("See cats, dogs, birds and other animals that live here.", "animals"),
        ("Ask about rent, bills, food and long-term care at home.", "care"),
        ("Bring pens, paper, glue and tape to us.", "tape"),
    ],
)
def test_the_last_item_is_whole(text, end):
    passage = Passage(text, Lexicon(NoHeads(), Frequencies(None)))
    [one] = series_in(passage, 0, len(passage.keys), 4)
    assert passage.words[one.last] == end
