"""What makes a sentence hard to read: each cause in words, with its place and what it adds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from speakeasy.text.hidden_verbs import LIGHT_VERBS, VERB_IN
from speakeasy.text.lexicon import band
from speakeasy.text.negatives import NEGATIVES, TURNS
from speakeasy.text.nouns import noun_strings
from speakeasy.text.passage import Sentence
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

# A word that joins, and then a clause: a pronoun, or a few words and a verb that goes with another.
_JOINED = re.compile(r"[cw]r?(?:s(?!$)|[a.'#v]{1,4}r?[bhdm])")
_STARTS_NEW = frozenset("and but so or".split())
_COMMA_JOINERS = frozenset("but so which because although though while whereas unless however".split())
_SHORTEST_PART = 4
_JOINERS = frozenset(
    "and but so or nor yet because if although though while whereas unless whether when where which who that".split()
)
_OPENERS = frozenset("if when although because while unless where as since once after before in for to under".split())
_BRACKET = re.compile(r"[(\[]([^()\[\]]{20,400})[)\]]")
_ASIDE = re.compile(r"(?<= )[–—-] ([^–—;:]{20,200}) [–—-](?= )|(?<=\w)—([^–—;:]{20,200})—(?=\w)")
_LONG_ASIDE = 6
_LATE = 12
_RARE = re.compile(f"[1-{re.escape(band(3.0))}]")
_NUMBERS = 5
_NEVER_ALONE = 1.4


def causes(sentence: Sentence, warn: int, ideas: int) -> list[Cause]:
    """The causes, the one that adds most first. `warn` is the most words for the audience, `ideas` the most clauses."""
    found = [
        *_words(sentence, warn),
        *_ideas(sentence, ideas - 1 if counted_words(sentence) > warn else ideas),
        *_late_start(sentence),
        *_asides(sentence),
        *_negatives(sentence),
        *_nouns(sentence),
        *_hidden_verbs(sentence),
        *_rare_words(sentence),
        *_lists(sentence),
        *_numbers(sentence),
    ]
    return sorted(found, key=lambda cause: -cause.weight)


def counted_words(sentence: Sentence) -> int:
    """How many words, without references in brackets, such as “(Smith 2019)” or “(see section 4)”."""
    glue = sentence.passage.glue
    if not any("(" in glue[at] or "[" in glue[at] for at in range(sentence.first, sentence.last)):
        return len(sentence)
    aside = sum(len(one[0].split()) for one in re.finditer(r"[(\[][^()\[\]]*\d[^()\[\]]*[)\]]", sentence.text))
    return max(1, len(sentence) - aside)


def cut_points(sentence: Sentence) -> list[int]:
    """Where a part could begin that might be a sentence of its own, as word numbers."""
    inner = range(_SHORTEST_PART, len(sentence.tags) - _SHORTEST_PART)
    points = {match.start() for match in _JOINED.finditer(sentence.tags) if sentence.key(match.start()) in _STARTS_NEW}
    points.update(at for at in inner if sentence.glue(at) in ";–—")
    points.update(at for at in inner if sentence.glue(at) == "," and sentence.key(at) in _COMMA_JOINERS)
    return sorted(points.intersection(inner))


def joiners(sentence: Sentence) -> list[int]:
    """The words that begin another clause, by number."""
    found = [match.start() for match in _JOINED.finditer(sentence.tags)]
    return [at for at in found if at and sentence.key(at) in _JOINERS]


def _words(sentence: Sentence, warn: int) -> Iterator[Cause]:
    words = counted_words(sentence)
    if words > warn:
        yield Cause(f"{words} words", 0, len(sentence.tags), (words - warn) / WORDS_FOR_ONE)


def _ideas(sentence: Sentence, most: int) -> Iterator[Cause]:
    at = joiners(sentence)
    semicolons = [i for i in range(1, len(sentence.tags)) if sentence.glue(i) == ";" and sentence.tags[i] == "s"]
    number = 1 + len(at) + len(semicolons)
    if number > most:
        names = dict.fromkeys(f"“{sentence.word(i).lower()}”" for i in at)
        joined = f", joined by {_listed(list(names))}" if names else ""
        yield Cause(f"{number} ideas{joined}", min(at + semicolons), len(sentence.tags), number - most + 0.5)


def _late_start(sentence: Sentence) -> Iterator[Cause]:
    if sentence.key(0) not in _OPENERS:
        return
    comma = next((i for i in range(1, len(sentence.tags)) if sentence.glue(i) == ","), 0)
    if comma >= _LATE and sentence.tags[comma] in "sa":
        yield Cause(f"{comma} words before its main point", 0, comma, 1 + (comma - _LATE) / WORDS_FOR_ONE)


def _asides(sentence: Sentence) -> Iterator[Cause]:
    text = sentence.text
    if "(" not in text and "[" not in text and "–" not in text and "—" not in text and " - " not in text:
        return
    for pattern, what in ((_BRACKET, "in brackets"), (_ASIDE, "between dashes")):
        for match in pattern.finditer(text):
            inside = match[match.lastindex or 0]
            words = len(inside.split())
            interrupts = match.start() > 10 and len(text) - match.end() > 20
            if words >= _LONG_ASIDE and interrupts and not inside[:1].isdigit():
                first = _word_at(sentence, match.start())
                yield Cause(f"{words} words {what}", first, first + words, words / WORDS_FOR_ONE)


def _negatives(sentence: Sentence) -> Iterator[Cause]:
    keys = sentence.keys
    if NEGATIVES.isdisjoint(keys):
        return
    at = [i for i, key in enumerate(keys) if key in NEGATIVES or key in TURNS]
    if len(at) > 2 and keys[at[0]] != keys[at[-1]]:
        named = _listed([f"“{sentence.word(i).lower()}”" for i in at[:4]])
        yield Cause(f"{len(at)} negatives: {named}", at[0], at[-1] + 1, len(at) - 1.0)


def _nouns(sentence: Sentence) -> Iterator[Cause]:
    if "...." not in sentence.tags and "i" not in sentence.tags:
        return
    first = sentence.first
    for start, end in noun_strings(sentence.passage, 4, first, sentence.last):
        words = " ".join(sentence.passage.words[start:end])
        yield Cause(f"{end - start} nouns in a row: “{words}”", start - first, end - first, 1.0)


def _hidden_verbs(sentence: Sentence) -> Iterator[Cause]:
    keys = sentence.keys
    if LIGHT_VERBS.keys().isdisjoint(keys):
        return
    for at, key in enumerate(keys):
        if key in LIGHT_VERBS:
            noun = next((i for i in range(at + 1, min(at + 5, len(keys))) if keys[i] in VERB_IN), None)
            if noun is not None and LIGHT_VERBS[key][0] in VERB_IN[keys[noun]][1]:
                yield Cause(f"a hidden verb, “{VERB_IN[keys[noun]][0]}”", at, noun + 1, 1.0)


def _rare_words(sentence: Sentence) -> Iterator[Cause]:
    at = [match.start() for match in _RARE.finditer(sentence.bands)]
    at = [i for i in at if sentence.word(i).islower() and sentence.word(i).isalpha() and sentence.glue(i) == " "]
    if len(at) > 2 and at[-1] - at[0] <= 4 * len(at):
        named = _listed([f"“{sentence.word(i)}”" for i in at[:4]])
        yield Cause(
            f"{len(at)} seldom used words close together: {named}", at[0], at[-1] + 1, min(len(at) / 3, _NEVER_ALONE)
        )


def _lists(sentence: Sentence) -> Iterator[Cause]:
    if "," in sentence.passage.glue[sentence.first : sentence.last]:
        for one in series_in(sentence.passage, sentence.first, sentence.last, 5):
            first = sentence.first
            yield Cause(
                f"a list of {one.items} things",
                one.first - first,
                one.last + 1 - first,
                min(one.items / 5, _NEVER_ALONE),
            )


def _numbers(sentence: Sentence) -> Iterator[Cause]:
    at = [i for i, tag in enumerate(sentence.tags) if tag == "#"]
    if len(at) >= _NUMBERS and at[-1] - at[0] <= 4 * len(at):
        yield Cause(f"{len(at)} numbers close together", at[0], at[-1] + 1, min(len(at) / 5, _NEVER_ALONE))


def _word_at(sentence: Sentence, offset: int) -> int:
    starts = sentence.passage.starts
    return next((i for i in range(len(sentence.tags)) if starts[sentence.first + i] - sentence.start >= offset), 0)


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
