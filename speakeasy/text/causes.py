"""What makes a sentence hard to read: each cause in words, with its place and what it adds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from speakeasy.text.clauses import OPENERS, clause_starts
from speakeasy.text.hidden_verbs import LIGHT_VERBS, VERB_IN
from speakeasy.text.lexicon import band
from speakeasy.text.negatives import NEGATIVES, TURNS
from speakeasy.text.noun_strings import noun_strings
from speakeasy.text.passage import Sentence
from speakeasy.text.pattern import Pattern
from speakeasy.text.series import series_in


class Cause(Struct, frozen=True, gc=False):
    """`text` completes “This sentence has …”. `first` and `last` are word numbers in the sentence, `last` not in it.

    `weight` is what the cause adds: 1 is as much as five words too many.
    """

    text: str
    first: int
    last: int
    weight: float


WORDS_FOR_ONE = 5
ENOUGH = 1.5
"""The sum of weights that makes a short sentence hard."""
_MOST_NAMED = 4
_JOINERS = frozenset(
    "and but so or nor yet because if although though while whereas unless whether when where which who that".split()
)
_BRACKET = Pattern(r"[()\[\]]")
_ASIDE = Pattern(r"(?<= )[–—-] ([^–—;:]{20,200}) [–—-](?= )|(?<=\w)—([^–—;:]{20,200})—(?=\w)")
_ASIDE_MARKS = (("(", ")"), ("[", "]"), ("–", "–"), ("—", "—"))
_LONG_ASIDE = 6
_LATE = 12
_RARE = re.compile(f"[1-{re.escape(band(3.0))}]")
_SELDOM = 3.0
_NUMBERS = 5
_COUNTED_ONCE = frozenset('([“"/')
_REFERENCE = Pattern(
    r"(?<=\s)[(\[](?:(?:see|as|e\.?g\.?|i\.?e\.?|for example)\s[^()\[\]]*|[^()\[\]]*\d[^()\[\]]*)[)\]]"
)
_QUOTED = Pattern(r"“[^“”]{2,1000}”|(?<!\w)\"[^\"]{2,1000}\"(?!\w)")
_TOKEN = Pattern(r"\w[^\s—/]*+")
_NEVER_ALONE = 1.4


class _Look:
    """A sentence and what several causes ask of it."""

    __slots__ = ("glue", "keys", "sentence", "tags", "words")

    def __init__(self, sentence: Sentence, warn: int) -> None:
        self.sentence = sentence
        self.tags = sentence.tags
        self.keys = sentence.keys
        self.glue = sentence.passage.glue[sentence.first : sentence.last]
        self.words = len(sentence)
        if self.words > warn:
            self.words = _counted(sentence)

    def is_quoted(self, at: int) -> bool:
        """Does a word stand inside quotation marks?"""
        passage = self.sentence.passage
        start = passage.starts[self.sentence.first + at]
        return any(begin <= start < end for begin, end in passage.quotes)

    def quoted(self, at: list[int]) -> str:
        """Some of the words, as a list in a message."""
        return _listed(list(dict.fromkeys(f"“{self.sentence.word(i).lower()}”" for i in at[:_MOST_NAMED])))


def causes(sentence: Sentence, warn: int, ideas: int) -> list[Cause]:
    """The causes, the one that adds most first: none if they do not make the sentence hard.

    `warn` is the most words for the audience, `ideas` the most clauses.
    """
    if sentence.last - sentence.first <= warn and not _may_be_hard(sentence, ideas):
        return []
    look = _Look(sentence, warn)
    is_long = look.words > warn
    found = [*_words(look, warn), *_ideas(look, max(1, ideas - is_long))]
    for cause_of in _CAUSES:
        found += cause_of(look)
    if not is_long and sum(one.weight for one in found) < ENOUGH:
        return []
    return sorted(found, key=lambda cause: -cause.weight)


def _may_be_hard(sentence: Sentence, ideas: int) -> bool:
    """A quick look at a sentence that is not long: most have nothing that could make them hard."""
    passage, first, last = sentence.passage, sentence.first, sentence.last
    joins = passage.tags.count("c", first, last) + passage.tags.count("w", first, last)
    if joins >= ideas or "n" in passage.tags[first:last]:
        return True
    glue = sentence.passage.glue[sentence.first : sentence.last]
    if any(glue.find(close, glue.find(mark, 1) + 1) > 0 for mark, close in _ASIDE_MARKS if mark in glue):
        return True
    return glue.find(",", 1) >= _LATE and sentence.key(0) in OPENERS


def _counted(sentence: Sentence) -> int:
    """How many words. Not counted: references in brackets, “(see section 4)”. One each: “12(b)(2)”, a quotation."""
    text = sentence.text
    if "#" not in sentence.tags and _COUNTED_ONCE.isdisjoint(text):
        return len(sentence)
    if "(" in text or "[" in text:
        text = _REFERENCE.sub("", text)
    if "“" in text or '"' in text:
        text = _QUOTED.sub(" x ", text)
    return max(1, _tokens(text))


def _tokens(text: str) -> int:
    """How many words people see: “12(b)(2)” is one."""
    return len(_TOKEN.findall(text))


def _words(look: _Look, warn: int) -> Iterator[Cause]:
    if look.words > warn:
        # People count all words, so all are said. What weighs are those that count.
        said = max(look.words, _tokens(look.sentence.text) if "#" in look.tags else len(look.sentence))
        yield Cause(f"{said} words", 0, len(look.tags), (look.words - warn) / WORDS_FOR_ONE)


def _ideas(look: _Look, most: int) -> Iterator[Cause]:
    joins = [at for at in clause_starts(look.tags, look.keys, look.glue) if _joins_ideas(look, at)]
    joins = [at for at in joins if not look.is_quoted(at)]
    semicolons = [i for i in range(1, len(look.tags)) if look.tags[i] == "s" and look.glue[i] == ";"]
    number = 1 + len(joins) + len(semicolons)
    if number > most:
        joined = f", joined by {look.quoted(joins)}" if joins else ""
        yield Cause(f"{number} ideas{joined}", min(joins + semicolons), len(look.tags), number - most)


def _joins_ideas(look: _Look, at: int) -> bool:
    """“Or” mostly joins names of things: only before “it”, “they” and the like is it sure to begin an idea.

    In “he or she” it does not.
    """
    key = look.keys[at]
    return key in _JOINERS and (key not in ("or", "nor") or (look.tags[at + 1 : at + 2] == "s" != look.tags[at - 1]))


def _late_start(look: _Look) -> Iterator[Cause]:
    comma = look.glue.find(",", 1)
    if comma < _LATE or "(" in look.glue[:comma] or look.keys[0] not in OPENERS or look.tags[comma] not in "sa":
        return
    sentence = look.sentence
    words = _tokens(sentence.passage.text[sentence.start : sentence.passage.starts[sentence.first + comma]])
    if words >= _LATE:
        yield Cause(f"{words} words before its main point", 0, comma, 0.5 + (words - _LATE) / WORDS_FOR_ONE)


def _asides(look: _Look) -> Iterator[Cause]:
    for start, end, what in _parts_set_off(look):
        text = look.sentence.text
        inside = text[start:end].strip("()[]–—- ")
        words = len(inside.split())
        interrupts = start > 10 and len(text) - end > 20
        if words >= _LONG_ASIDE and interrupts and not inside[:1].isdigit():
            first = _word_at(look.sentence, start)
            yield Cause(f"an aside of {words} words {what}", first, first + words, words / WORDS_FOR_ONE)


def _parts_set_off(look: _Look) -> Iterator[tuple[int, int, str]]:
    glue = look.glue
    if "(" in glue or "[" in glue:
        yield from ((start, end, "in brackets") for start, end in _brackets(look.sentence.text))
    if "–" in glue or "—" in glue or glue.count("-") > 1:
        yield from ((*match.span(), "between dashes") for match in _ASIDE.finditer(look.sentence.text))


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """The outermost brackets."""
    depth = start = 0
    for mark in _BRACKET.finditer(text):
        if mark[0] in "([":
            start = start if depth else mark.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield start, mark.end()


def _negatives(look: _Look) -> Iterator[Cause]:
    if "n" not in look.tags and NEGATIVES.isdisjoint(look.keys):
        return
    at = [i for i, key in enumerate(look.keys) if key in NEGATIVES or key in TURNS]
    if len(at) > 2 and len({look.keys[i] for i in at}) > 1:
        yield Cause(f"{len(at)} negatives: {look.quoted(at)}", at[0], at[-1] + 1, len(at) - 1.0)


def _nouns(look: _Look) -> Iterator[Cause]:
    begin = look.sentence.first
    for start, end in noun_strings(look.sentence.passage, 4, begin, look.sentence.last):
        words = " ".join(look.sentence.passage.words[start:end])
        yield Cause(f"{end - start} nouns in a row: “{words}”", start - begin, end - begin, 1.0)


def _hidden_verbs(look: _Look) -> Iterator[Cause]:
    keys = look.keys
    if LIGHT_VERBS.keys().isdisjoint(keys):
        return
    for at, key in enumerate(keys):
        if key in LIGHT_VERBS:
            noun = next((i for i in range(at + 1, min(at + 5, len(keys))) if keys[i] in VERB_IN), None)
            if noun is not None and LIGHT_VERBS[key][0] in VERB_IN[keys[noun]][1]:
                yield Cause(f"a hidden verb, “{VERB_IN[keys[noun]][0]}”", at, noun + 1, 1.0)


def _rare_words(look: _Look) -> Iterator[Cause]:
    at = [match.start() for match in _RARE.finditer(look.sentence.bands)]
    if len(at) < 3:
        return
    words, familiar = look.sentence.word, look.sentence.passage.lexicon.familiar
    at = [i for i in at if look.glue[i] == " " and words(i).islower() and words(i).isalpha()]
    if familiar is not None:
        at = [i for i in at if familiar[look.keys[i]].felt < _SELDOM]
    if len(at) > 2 and at[-1] - at[0] <= 4 * len(at):
        text = f"{len(at)} seldom used words close together: {look.quoted(at)}"
        yield Cause(text, at[0], at[-1] + 1, min(len(at) / 3, _NEVER_ALONE))


def _lists(look: _Look) -> Iterator[Cause]:
    if look.glue.count(",") < 3:
        return
    begin = look.sentence.first
    for one in series_in(look.sentence.passage, begin, look.sentence.last, 5):
        weight = min(one.items / 5, _NEVER_ALONE)
        yield Cause(f"a list of {one.items} things", one.first - begin, one.last + 1 - begin, weight)


def _numbers(look: _Look) -> Iterator[Cause]:
    if look.tags.count("#") < _NUMBERS:
        return
    at = [i for i, tag in enumerate(look.tags) if tag == "#" and look.glue[i] in " ,"]
    if len(at) >= _NUMBERS and at[-1] - at[0] <= 4 * len(at):
        yield Cause(f"{len(at)} numbers close together", at[0], at[-1] + 1, min(len(at) / 5, _NEVER_ALONE))


def _word_at(sentence: Sentence, offset: int) -> int:
    starts = sentence.passage.starts
    return next((i for i in range(len(sentence.tags)) if starts[sentence.first + i] - sentence.start >= offset), 0)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


_CAUSES = (_late_start, _asides, _negatives, _nouns, _hidden_verbs, _rare_words, _lists, _numbers)
