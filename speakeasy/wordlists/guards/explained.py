"""Does the text say what the word means, where it stands?"""

from __future__ import annotations

from speakeasy.text.passage import Passage
from speakeasy.wordlists.match import Match

# Plain strings and not patterns: they cost nothing to make ready, and a start has no time to lose.
_MARKS = "”’\"'*_)"
_AFTER_A_COMMA_OR_NOT = (
    *(
        'is "',
        "is “",
        'are "',
        "are “",
        "means ",
        "mean ",
        "refers to ",
        "refer to ",
        "stands for ",
        "stand for ",
        "is short for ",
        "is the name ",
        "is the word ",
    ),
    *(f"{verb} {what}" for verb in ("is", "are") for what in ("when ", "where ", "how ", "about ", "help", "support")),
    *(f"{verb} {what}" for verb in ("is", "are") for what in ("care ", "money", "someone", "people")),
    *(f"{which} {verb} " for which in ("which", "that", "who", "this") for verb in ("is", "are", "means", "mean")),
)
_SAYS_WHAT = (
    *(f" {words}" for words in _AFTER_A_COMMA_OR_NOT),
    *(f", {words}" for words in _AFTER_A_COMMA_OR_NOT),
    *(", or ", ", that is", ", meaning ", " is: ", " are: "),
)
_IS = (" is ", " are ")
_HELP = frozenset("help support care money treatment work training advice".split())
_DOES = (" treats ", " treat ", " looks after ", " look after ", " carries out ", " carry out ")
_IS_A = (" is a ", " is an ", " are a ", " is the ", " are the ")
_ITS_KIND = (*(f" {word} " for word in "that which who where when to for of around like".split()), " such as ")
_DASHES = (" – ", " — ", " - ")
_AFTER_A_DASH = frozenset("a an the when how help people someone anything something money support".split())
_CALLED = (
    *("called", "known as", "call this", "call it", "call that", "call them", "named"),
    *(f"{what} for {it} is" for what in ("word", "term", "name") for it in ("this", "it", "that")),
)
_LONGEST_MEANING = 200


def is_explained(passage: Passage, match: Match) -> bool:
    """Does the text say what the word means, right here?"""
    return _explains_after(passage, match) or _explains_before(passage, match)


def _explains_after(passage: Passage, match: Match) -> bool:
    text = passage.text
    start = match.end
    while start < len(text) and text[start] in _MARKS:
        start += 1
    if text.startswith(_SAYS_WHAT, start) or (text.startswith(_IS_A, start) and _says_its_kind(passage, match)):
        return True
    if text.startswith(_IS, start) and _is_help(passage, match):
        return True
    if text.startswith(_DOES, start) and _is_first(passage, match):
        return True
    if text.startswith(" (", start):
        return _is_meaning(text[start + 2 : start + 2 + _LONGEST_MEANING])
    if text.startswith(_DASHES, start):
        return passage.keys[match.last : match.last + 1] != [] and passage.keys[match.last] in _AFTER_A_DASH
    return text.startswith(": ", start) and match.first == passage.sentence_at(match.first).first


def _says_its_kind(passage: Passage, match: Match) -> bool:
    """Is it “A passport is a paper that …”: the word first, and then what kind of thing it is?"""
    rest = passage.text[match.end + 4 : passage.ends[passage.sentence_at(match.first).last - 1]]
    return _is_first(passage, match) and any(word in rest for word in _ITS_KIND)


def _is_first(passage: Passage, match: Match) -> bool:
    """Does the sentence begin with it, or with “an” or “the” and it: “An optometrist tests your eyes”?"""
    first = passage.sentence_at(match.first).first
    return match.first == first or (match.first == first + 1 and passage.tags[first] == "a")


def _is_help(passage: Passage, match: Match) -> bool:
    """Is it “Reablement is short-term help to …”: the word first, and soon after what kind of thing it is?"""
    after = passage.keys[match.last + 1 : match.last + 5]
    return match.first == passage.sentence_at(match.first).first and not _HELP.isdisjoint(after)


def _is_meaning(inside: str) -> bool:
    """Does what stands in the brackets say something, and is it not just letters or a page?"""
    meaning, closed, _ = inside.partition(")")
    short = meaning.strip().removesuffix("s")
    return bool(closed) and len(short) > 3 and not short.isupper() and not meaning.startswith(("see ", "page "))


def _explains_before(passage: Passage, match: Match) -> bool:
    """Is it “this is called X”, or the plain words first and then X alone in brackets?"""
    before = passage.text[max(0, match.start - 40) : match.start].rstrip("“‘\"'*_").lower()
    for article in ("a ", "an ", "the "):
        if before.endswith((f" {article}", f"({article}")):
            before = before.removesuffix(article)
    if before.rstrip().endswith(_CALLED):
        return True
    in_brackets = before.removesuffix("this is ").removesuffix("also ").endswith("(")
    return in_brackets and passage.text[match.end :].lstrip(_MARKS[:-1]).startswith(")") and match.first > 1
