"""When a listed word is left alone: names, quotations, words talked about, words explained, own words.

Each guard answers one question about a match in its passage. An entry switches one off with `even`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from msgspec import Struct

from speakeasy.text.passage import Passage, Sentence
from speakeasy.wordlists.entry import Entry


class Match(Struct, frozen=True, gc=False):
    """Words `first` up to `last` of a passage, at `start`..`end` in its text."""

    first: int
    last: int
    start: int
    end: int


# --- names ---------------------------------------------------------------------------------------

_NAME_JOINS = frozenset("of the a an and for in on &".split())
_NAME_ENDS = frozenset(
    "act bill regulations order code charter convention directive society trust foundation association council board "
    "committee network alliance institute university college school academy service services centre center hospital "
    "commission department ministry agency authority ombudsman tribunal court office week day month year award awards "
    "programme program scheme fund partnership forum federation union party group limited ltd plc cic inc house road "
    "street avenue lane close square park strategy framework guide guidance handbook toolkit standard standards report "
    "topic".split()
)
_FURTHEST = 4


def is_name(passage: Passage, match: Match) -> bool:
    """Is it part of the name of a law, an organisation, a title or a person?"""
    if not passage.words[match.first][0].isupper():
        inner = match.first + 1
        if passage.keys[match.first] != "the" or inner >= match.last or not passage.words[inner][0].isupper():
            return False
        if match.first and passage.keys[match.first - 1] in ("for", "of"):
            return True  # “Riding for the Disabled”
        match = Match(inner, match.last, passage.starts[inner], match.end)
    sentence = passage.sentence_at(match.first)
    if passage.words[match.first].removesuffix("s").isupper() and passage.keys[match.first - 1] in _NAME_JOINS:
        return _ends_a_name(passage, match, sentence)
    if sentence.capitals:  # in a heading with capitals throughout, a capital says nothing
        return _ends_a_name(passage, match, sentence)
    if _capital_after(passage, match.last, sentence):
        return match.first > sentence.first or _ends_a_name(passage, match, sentence) or match.last - match.first == 1
    return match.first > sentence.first and _capital_before(passage, match.first, sentence)


def is_label(passage: Passage, match: Match) -> bool:
    """“Select Amend booking”: a verb with a capital inside a sentence is what a button says, or a name."""
    word, sentence = passage.words[match.first], passage.sentence_at(match.first)
    inside = match.first > sentence.first and passage.glue[match.first] in " ,"
    return inside and word.istitle() and not sentence.capitals


def _goes_on(passage: Passage, index: int) -> bool:
    """Does nothing part a word from the one before: a space, a hyphen, “Dentists’ Pay”?"""
    return passage.glue[index] in " -&" or passage.gaps[index] in ("' ", "’ ")


def is_title(passage: Passage, match: Match) -> bool:
    """“The Perfect Storm”: a saying with capitals throughout, where the sentence has none, is a film or a book."""
    words = passage.words[match.first : match.last]
    capitals = sum(word[0].isupper() for word in words)
    joins = sum(word in _NAME_JOINS for word in words)
    return capitals > 1 and capitals + joins == len(words) and not passage.sentence_at(match.first).capitals


def _capital_after(passage: Passage, index: int, sentence: Sentence) -> bool:
    for i in range(index, min(sentence.last, index + _FURTHEST)):
        if not _goes_on(passage, i):
            return False
        if passage.words[i][0].isupper():
            return i == index or passage.keys[index] in _NAME_JOINS
        if passage.words[i].isdigit() or passage.keys[i] not in _NAME_JOINS:
            return False
    return False


def _capital_before(passage: Passage, index: int, sentence: Sentence) -> bool:
    for i in range(index - 1, max(sentence.first, index - _FURTHEST) - 1, -1):
        if not _goes_on(passage, i + 1):
            return False
        word = passage.words[i]
        if word[0].isupper() and word != "I":
            return i > sentence.first or passage.tags[i] == "." or passage.tags[i] == "'"
        if passage.keys[i] not in _NAME_JOINS:
            return False
    return False


def _ends_a_name(passage: Passage, match: Match, sentence: Sentence) -> bool:
    """“Mental Health Act”: a word such as “Act” follows soon, with only capitals on the way."""
    for i in range(match.last, min(sentence.last, match.last + _FURTHEST)):
        if not passage.words[i][0].isupper() and passage.keys[i] not in _NAME_JOINS:
            return False
        if passage.keys[i] in _NAME_ENDS:
            return True
    return False


# --- quotations and words talked about -----------------------------------------------------------

_MOST_WORDS_OF_A_MENTION = 3
_WRITE = frozenset("write say type".split())
_WORDS = frozenset("words terms phrases expressions".split())
_NAMES_THEM = frozenset("such like including".split())


def _quote_around(passage: Passage, match: Match) -> tuple[int, int] | None:
    index = bisect_right(passage.quotes, (match.start, len(passage.text))) - 1
    if index >= 0 and match.end <= passage.quotes[index][1]:
        return passage.quotes[index]
    return None


def is_mention(passage: Passage, match: Match) -> bool:
    """Is the word itself talked about, as in: the word “handicapped”?"""
    quote = _quote_around(passage, match)
    if quote is not None:
        return len(passage.text[quote[0] : quote[1]].split()) <= max(_MOST_WORDS_OF_A_MENTION, match.last - match.first)
    return _is_named_as_a_word(passage, match) or _is_compared(passage, match) or _is_among_words(passage, match)


def _is_named_as_a_word(passage: Passage, match: Match) -> bool:
    """“The term X”, “do not write X”, “what an X is”."""
    before = passage.keys[max(0, match.first - 2) : match.first]
    if not before or passage.glue[match.first] != " ":
        return False
    if before in (["what", "a"], ["what", "an"]):
        return passage.keys[match.last : match.last + 1] in (["is"], ["means"])
    told = before[-1] in _WRITE and before[:-1] in (["not"], ["never"], ["don't"])
    return told or before[-1] in ("word", "term", "phrase", "acronym")


def _is_compared(passage: Passage, match: Match) -> bool:
    """Is the whole sentence “Like X.” or “Not X.”? An A to Z says so of words."""
    sentence = passage.sentence_at(match.first)
    alone = (sentence.first + 1, sentence.last) == (match.first, match.last)
    return alone and passage.keys[sentence.first] in ("like", "unlike", "not")


def _is_among_words(passage: Passage, match: Match) -> bool:
    """Is it one of “the following words: …” or “words such as …”?"""
    first = passage.sentence_at(match.first).first
    at = next((i for i in range(match.first - 1, first - 1, -1) if passage.keys[i] in _WORDS), None)
    if at is None:
        return False
    of_a_deal = passage.keys[at] == "terms"  # “on these terms: you must …”
    return passage.keys[at + 1] in _NAMES_THEM or (passage.glue[at + 1] == ":" and not of_a_deal)


_LISTS = frozenset(("cell", "heading", "item"))
_MOST_WORDS_OF_A_ROW = 5


def is_listed(passage: Passage, match: Match) -> bool:
    """Is it one of the words in a list of words? Its cell, item or heading has only this, or this among commas."""
    if passage.kind not in _LISTS or len(passage.words) > _MOST_WORDS_OF_A_ROW:
        return False
    if passage.kind == "heading" and passage.words[0][0].isupper():  # an A to Z has its words in lower case
        return False
    before, after = passage.gaps[match.first].strip(), passage.gaps[match.last].strip()
    return (not match.first or before.endswith(",")) and (match.last == len(passage.words) or after.startswith(","))


def is_quotation(passage: Passage, match: Match) -> bool:
    """Do these words belong to somebody else?"""
    return passage.voice == "quoted" or _quote_around(passage, match) is not None


# --- words explained in the text -----------------------------------------------------------------

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
    if text.startswith(" (", start):
        return _is_meaning(text[start + 2 : start + 2 + _LONGEST_MEANING])
    if text.startswith(_DASHES, start):
        return passage.keys[match.last : match.last + 1] != [] and passage.keys[match.last] in _AFTER_A_DASH
    return text.startswith(": ", start) and match.first == passage.sentence_at(match.first).first


def _says_its_kind(passage: Passage, match: Match) -> bool:
    """Is it “A passport is a paper that …”: the word first, and then what kind of thing it is?"""
    sentence = passage.sentence_at(match.first)
    first = match.first - (passage.tags[match.first - 1] == "a" if match.first > sentence.first else 0)
    rest = passage.text[match.end + 4 : passage.ends[sentence.last - 1]]
    return first == sentence.first and any(word in rest for word in _ITS_KIND)


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


# --- own words -----------------------------------------------------------------------------------

_ONESELF = frozenset("i i'm i've i'd me myself".split())
_SAYS_WHO_ONE_IS = frozenset(
    "am was been be 'm i'm have had i've i'd get got feel felt become became live lived suffer suffered came arrived "
    "identify identified call called consider considered describe described use used me myself".split()
)
_GOES_WITH_IT = frozenset("with as from and or".split())
_OF_OTHERS = frozenset("the these those that his her their your our its".split())
_WITHIN = 8


def is_own_words(passage: Passage, match: Match) -> bool:
    """Is somebody speaking of themselves: “I am a proud cripple”? “I met a cripple” is about somebody else."""
    first = max(passage.sentence_at(match.first).first, match.first - _WITHIN)
    selves = [i for i in range(first, match.first) if passage.keys[i] in _ONESELF]
    if not selves or passage.keys[match.first] in _OF_OTHERS:
        return False
    i = selves[-1]
    while i < match.first and passage.keys[i] not in _SAYS_WHO_ONE_IS and (i == selves[-1] or passage.tags[i] in "rmn"):
        i += 1
    if i == match.first:
        return True
    return passage.keys[i] in _SAYS_WHO_ONE_IS and all(_may_say_of_oneself(passage, n) for n in range(i, match.first))


def _may_say_of_oneself(passage: Passage, index: int) -> bool:
    key = passage.keys[index]
    return key in _SAYS_WHO_ONE_IS or key in _GOES_WITH_IT or (passage.tags[index] in "arnv." and key not in _OF_OTHERS)


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
