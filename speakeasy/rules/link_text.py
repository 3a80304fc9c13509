from __future__ import annotations

import re
from collections.abc import Iterator

from speakeasy.model import Issue, Span, Suggestion
from speakeasy.rule import rule
from speakeasy.text.passage import LINK, Passage
from speakeasy.text.pattern import Pattern

_CLICK = Pattern(
    r"\b(?:click|press|tap)(?: on)? (?:here|(?:this|the) link)\b|\bfollow (?:this|the following) link\b", re.IGNORECASE
)
_LONGEST = 20
_WORDS = frozenset({"click", "press", "tap", "follow"})
_SAY_NOTHING = frozenset(
    "click here|here|this|this link|link|this page|page|website|this website|more|read more|learn more|find out more|"
    "see more|more info|more information|info|details|more details|go|download|read on|continue".split("|")
)


@rule(
    category="link",
    source=["govuk-words", "nhs"],
    needs={LINK, *_WORDS},
    flags=["[Click here] to apply.", "[Follow this link] for help."],
    passes=["Apply for a bus pass.", "We are here to help.", "Sign here.", "Read more books."],
)
def link_text(block: Passage) -> Iterator[Issue]:
    """A link should say where it goes. Some people hear only the links of a page, one after the other.

    Make the link of the words that say what it is: “Apply for a bus pass”, not “click here”.
    """
    found = [one for one in block.links if _bare(block.text[one.start : one.end]) in _SAY_NOTHING]
    if not _WORDS.isdisjoint(block.keys):
        clicks = [Span(*match.span()) for match in _CLICK.finditer(block.text)]
        found += [one for one in clicks if not any(_touch(one, link) for link in found)]
    for span in sorted(found):
        advice = Suggestion(advice="You could make a link of the words that say where it goes.")
        yield Issue(span, "Where does this link go?", (advice,))


def _bare(text: str) -> str:
    return "" if len(text) > _LONGEST else text.strip(" \n.,:;!>»→…").lower()


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
