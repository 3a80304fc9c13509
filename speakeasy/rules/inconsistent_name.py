from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from speakeasy.model import Issue, Related, Span
from speakeasy.rule import rule
from speakeasy.text.nouns import is_noun
from speakeasy.text.passage import Passage

# Names for one thing: a document should choose. The plural is added.
_SETS = (
    ("service user", "client", "customer"),
    ("co-production", "coproduction"),
    ("co-produce", "coproduce"),
    ("co-produced", "coproduced"),
    ("well-being", "wellbeing"),
    ("health care", "healthcare"),
    ("e-mail", "email"),
    ("adviser", "advisor"),
    ("care giver", "caregiver", "carer"),
    ("co-ordinator", "coordinator"),
    ("co-operation", "cooperation"),
    ("co-operate", "cooperate"),
    ("organisation", "organization"),
    ("web site", "website"),
    ("child care", "childcare"),
    ("sub-committee", "subcommittee"),
    ("program", "programme"),
)


def _by_phrase() -> dict[tuple[str, ...], tuple[int, str]]:
    table = {}
    for number, names in enumerate(_SETS):
        for name in names:
            for form in (name, f"{name}s"):
                parts = tuple(form.replace("-", " - ").split())
                table[parts] = (number, name)
    return table


_PHRASES: Mapping[tuple[str, ...], tuple[int, str]] = _by_phrase()
_FIRSTS = frozenset(phrase[0] for phrase in _PHRASES)
_LONGEST = 3

Use = tuple[int, str, int, int]
"""The set, the name in it, and its place in the block."""


def names_in(passage: Passage) -> tuple[Use, ...]:
    """The names of the sets that stand in a passage."""
    if passage.kind == "quote":
        return ()
    keys, glue = passage.keys, passage.glue
    found = []
    for at, key in enumerate(keys):
        if key in _FIRSTS:
            phrase: tuple[str, ...] = (key,)
            if at + 1 < len(keys) and glue[at + 1] in " -":
                pair = (key, "-", keys[at + 1]) if glue[at + 1] == "-" else (key, keys[at + 1])
                phrase = pair if pair in _PHRASES else phrase
            known = _PHRASES.get(phrase)
            last = at + (len(phrase) > 1)
            if known and passage.words[at].islower() and glue[at] == " " and not _describes(passage, last):
                found.append((*known, passage.starts[at], passage.ends[last]))
    return tuple(found)


def _describes(passage: Passage, last: int) -> bool:
    """“Customer service”: the name belongs to the noun after it."""
    return last + 1 < len(passage.keys) and passage.glue[last + 1] == " " and is_noun(passage.keys[last + 1])


@rule(
    category="consistency",
    source=["inclusion-europe", "us-plain"],
    needs={max((part for part in phrase if part != "-"), key=len) for phrase in _PHRASES},
    summary=names_in,
    flags=[
        "We plan with service users. We ask each [client] what they like.",
        "We like co-production and [coproduction].",
    ],
    passes=["We plan with clients. We ask each client what they like.", "We like co-production."],
)
def inconsistent_name(document: Iterable[tuple[int, Sequence[Use]]]) -> Iterator[Issue]:
    """One thing has two names here, so readers may think that they are two things.

    Choose one name and keep to it.
    """
    met: dict[int, dict[str, Related]] = {}
    for block, uses in document:
        for number, name, start, end in uses:
            names = met.setdefault(number, {})
            if names and name not in names:
                other = min(names)
                yield Issue(Span(start, end), _message(name, other), block=block, related=tuple(names.values()))
            names.setdefault(name, Related("use", Span(start, end), f"Here it says “{name}”.", block))


def _message(name: str, other: str) -> str:
    if _letters(name) == _letters(other):
        return f"This text writes “{other}” too. Could you write it one way?"
    return f"This text says “{other}” too. If both are the same, could you use one?"


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name.lower()))
