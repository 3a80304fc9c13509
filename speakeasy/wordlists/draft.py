"""A new entry while somebody writes it: its name, what covers its word already, and its sentences tried out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from speakeasy.example import MARK
from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage
from speakeasy.wordlists.compiled import edges_of
from speakeasy.wordlists.entry import SHUT_OUT, Action, Category, Entry
from speakeasy.wordlists.examples import NoFrequencies
from speakeasy.wordlists.say import suggestions_for
from speakeasy.wordlists.words import Found, Words

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What the name of an entry looks like."""

ALLOWED = "allowed"
"""What holds back a word that the settings always allow."""

_HELD = {
    "name": "It looks like part of a name there.",
    "quotation": "It stands in a quotation there.",
    "mention": "The sentence talks about the word there.",
    "explained": "The sentence says what it means.",
    "own-words": "Somebody speaks of themselves there.",
    ALLOWED: "Your settings always allow it.",
}


def name_of(word: str) -> str:
    """A name for the entry of a word: small letters, digits and hyphens. "" where nothing is left."""
    from unicodedata import normalize

    plain = normalize("NFKD", word.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", plain)).strip("-")


def terms_of(word: str, name: str) -> tuple[str, ...]:
    """The terms that an entry needs: none where its name says the word as it is."""
    return () if word == name.replace("-", " ") else (word,)


def action_for(category: Category, use: Iterable[str], meaning: str) -> Action:
    """What to do about a word. Words about people start low, until people have agreed."""
    if category in SHUT_OUT:
        return "consider"
    return "replace" if any(use) else "explain" if meaning else "consider"


def covering(word: str, entries: Iterable[Entry], words: Words) -> list[Entry]:
    """The entries that speak of this word already, in any of its forms."""
    edges = edges_of(word)
    same = {one.name: one for one in entries if any(edges_of(term) == edges for term in one.spellings)}
    for found in _found(word, words):
        if found.held_by != ALLOWED and found.match.end - found.match.start == len(word):
            same[found.entry.name] = found.entry
    return list(same.values())


def is_allowed(word: str, words: Words) -> bool:
    """Do the settings say never to flag this word?"""
    return any(found.held_by == ALLOWED for found in _found(word, words))


def marked(entry: Entry, sentence: str, words: Words) -> str:
    """The sentence with brackets where the entry speaks. Brackets that stand there already are kept."""
    if MARK.search(sentence):
        return sentence
    text = sentence
    passage = _passage(sentence, words)
    for found in reversed(words.find(passage)):
        if found.entry.name == entry.name and found.held_by is None:
            (start, end), suggestions = suggestions_for(found, passage, entry.regions[0] if entry.regions else "UK")
            first = next((f"|{one.text}" for one in suggestions if one.text), "")
            text = f"{text[:start]}[{text[start:end]}{first}]{text[end:]}"
    return text


def why_silent(entry: Entry, sentence: str, words: Words) -> str:
    """Why the entry says nothing in a sentence, as far as that can be told."""
    text = MARK.sub(r"\1", sentence)
    others = []
    for found in _found(text, words):
        if found.entry.name == entry.name:
            return _HELD.get(found.held_by or "", "")
        others.append(found.entry.name)
    if others:
        return f"What speaks there is “{others[0]}”."
    return "The word does not stand there, or the words around it make it fine."


def _found(text: str, words: Words) -> list[Found]:
    return words.find(_passage(text, words))


def _passage(text: str, words: Words) -> Passage:
    return Passage(text, Lexicon(words, NoFrequencies()))
