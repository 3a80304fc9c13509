"""When a listed word is left alone: names, quotations, words talked about, words explained, own words.

Each guard answers one question about a match in its passage. An entry switches one off with `even`.
"""

from __future__ import annotations

from collections.abc import Callable

from speakeasy.text.passage import Passage
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.guards.explained import is_explained
from speakeasy.wordlists.guards.mentions import is_listed, is_mention, is_quotation
from speakeasy.wordlists.guards.names import is_label, is_name, is_title
from speakeasy.wordlists.guards.own_words import is_own_words
from speakeasy.wordlists.match import Match

GUARDS: dict[str, Callable[[Passage, Match], bool]] = {
    "mention": is_mention,
    "name": is_name,
    "quotation": is_quotation,
    "own-words": is_own_words,
    "explained": is_explained,
}


_ONLY_FOR = {"own-words": "shut-out", "explained": "hard"}


def held_back(passage: Passage, match: Match, entry: Entry) -> str | None:
    """The first guard that holds this match back, by name; None when the entry may speak."""
    for name, holds in GUARDS.items():
        if name not in entry.even and entry.axis == _ONLY_FOR.get(name, entry.axis) and holds(passage, match):
            return name
    if "name" not in entry.even and _is_a_verb_or_saying_in_capitals(passage, match, entry):
        return "name"
    return "mention" if "mention" not in entry.even and _is_an_item(passage, match, entry) else None


def _is_a_verb_or_saying_in_capitals(passage: Passage, match: Match, entry: Entry) -> bool:
    if entry.category == "figurative" and is_title(passage, match):
        return True
    return entry.pos == "verb" and is_label(passage, match)


def _is_an_item(passage: Passage, match: Match, entry: Entry) -> bool:
    """Who lists a long word beside a short one writes about words, and so does an A to Z, of any word.

    A hard name in a table still wants its meaning, and a word that shuts people out may be a label there.
    """
    listed = passage.kind == "heading" or (entry.axis == "hard" and entry.action != "explain")
    return listed and is_listed(passage, match)
