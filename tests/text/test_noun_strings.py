from __future__ import annotations

import pytest

from speakeasy.text.frequency import Frequencies
from speakeasy.text.lexicon import Lexicon
from speakeasy.text.noun_strings import noun_strings
from speakeasy.text.passage import Passage


class NoHeads:
    def head(self, key: str, /) -> None:
        return None


@pytest.mark.parametrize(
    ("text", "fewest", "found"),
    [
        ("Read the staff safety training policy.", 4, ["staff safety training policy"]),
        ("Read the staff safety training policy.", 5, []),
        ("The care plan review is here.", 3, ["care plan review"]),
        ("The level helps users work.", 3, []),
        ("The care, plan, review and team.", 3, []),
        ("The Care Plan Review Team.", 3, []),
        ("A well-care plan review.", 3, []),
        ("", 3, []),
    ],
)
def test_noun_strings(text, fewest, found):
    passage = Passage(text, Lexicon(NoHeads(), Frequencies(None)))
    spans = list(noun_strings(passage, fewest))
    assert [text[passage.starts[first] : passage.ends[last - 1]] for first, last in spans] == found
