"""What to say instead: an entry's replacements, put into the form, the capitals and the place of a match."""

from __future__ import annotations

from collections.abc import Sequence

from speakeasy.model import Suggestion
from speakeasy.text.fit import article, match_case
from speakeasy.text.passage import Passage
from speakeasy.text.tags import BE, GET, HAVE
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.match import Match
from speakeasy.wordlists.words import Found

_ARTICLES = ("a", "an")


def suggestions_for(found: Found, passage: Passage, region: str) -> tuple[tuple[int, int], tuple[Suggestion, ...]]:
    """The span to flag (it takes in “a”, “an” and ’s where they must change too) and what to say instead."""
    entry, match = found.entry, found.match
    said = found.record.say(_form(found, passage), region) or (None,) * len(entry.use)
    fitted = [(word, _fitted(text, found, passage)) for word, text in zip(entry.use, said, strict=True)]
    texts = [text for _, text in fitted if text]
    start, texts = _with_article(texts, match, passage)
    advice = [f"You could say “{word}”." for word, text in fitted if not text]
    if entry.advice:
        advice.append(entry.advice)
    found_all = [*(Suggestion(text=text) for text in texts), *(Suggestion(advice=one) for one in advice)]
    end = passage.ends[match.last - 1] if texts and "possessive" in found.forms else match.end
    return (start, end), tuple(found_all)


def _fitted(text: str | None, found: Found, passage: Passage) -> str | None:
    match = found.match
    if text is None:
        return None
    if "possessive" in found.forms:
        if " " in text:
            return None
        from speakeasy.text.inflect import possessive  # seldom needed, and slow to start

        apostrophe = "’" if "’" in passage.words[match.last - 1] else "'"
        text = possessive(text).replace("'", apostrophe)
    sentence = passage.sentence_at(match.first)
    starts = match.first == sentence.first
    return match_case(text, _own_capitals(found, passage.text[match.start : match.end], starts), sentence_start=starts)


def _own_capitals(found: Found, original: str, starts: bool) -> str:
    """The words flagged, without the capitals that they always have ("BAME", "Christian name")."""
    if not any(letter.isupper() for term in found.entry.spellings for letter in term):
        return original
    return original.lower().capitalize() if starts else original.lower()


def _form(found: Found, passage: Passage) -> str:
    """Of the forms that a word may be (“put”), the one that the words before it ask for."""
    forms = [form for form in found.forms if form != "possessive"]
    if len(forms) > 1 and "participle" in forms:
        before = passage.tags[max(0, found.match.first - 3) : found.match.first]
        after_aux = any(tag in before for tag in (BE, HAVE, GET))
        if after_aux:
            return "participle"
        return "past" if "past" in forms and "base" not in forms else forms[0]
    return forms[0]


def _with_article(texts: Sequence[str], match: Match, passage: Passage) -> tuple[int, list[str]]:
    """Take in “a” or “an” before the match when a replacement needs the other one."""
    at = match.first - 1
    if at < 0 or passage.keys[at] not in _ARTICLES or passage.gaps[match.first] != " " or not texts:
        return match.start, list(texts)
    own = passage.words[at]
    wanted = [article(text) for text in texts]
    if all(one == own.lower() for one in wanted):
        return match.start, list(texts)
    written = [one.capitalize() if own[0].isupper() else one for one in wanted]
    return passage.starts[at], [f"{one} {text}" for one, text in zip(written, texts, strict=True)]


def message_for(entry: Entry, text: str) -> str:
    """One kind sentence: what the word is."""
    kind = entry.action if entry.axis == "hard" else f"shut-out {entry.action}"
    return _MESSAGES[kind].format(text=" ".join(text.split()))


_MESSAGES = {
    "replace": "“{text}” has a plainer word.",
    "avoid": "“{text}” is better left out.",
    "consider": "“{text}” may be hard to follow.",
    "explain": "“{text}” is worth keeping. Say what it means the first time.",
    "ask": "People differ about “{text}”. Ask the people you write for.",
    "shut-out replace": "“{text}” may shut people out.",
    "shut-out avoid": "“{text}” hurts people. It is better left out.",
    "shut-out consider": "“{text}” may shut some people out.",
    "shut-out explain": "“{text}” may shut people out if nobody says what it means.",
    "shut-out ask": "People differ about “{text}”. Ask the people it is about.",
}
