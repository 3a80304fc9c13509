"""Where clauses begin in a sentence, and where it could be cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from speakeasy.text.passage import Sentence

# A word that joins, and then a clause: a pronoun, or a few words and a verb that goes with another.
_JOINED = re.compile(r"[cw]r?(?:s(?!$)|[a.'#v]{1,4}r?[bhdm])")
_STARTS_NEW = frozenset("and but so".split())
_NO_CUT = frozenset('([“"–—:')
# What stands before “and” is a clause if it has a verb, or a pronoun that goes on with one: not “you and the others”.
_CLAUSE = re.compile("[bhdm]|s(?!p|$)")
_COMMA_JOINERS = frozenset("but so which however".split())
_SHORTEST_PART = 4
OPENERS = frozenset("if when although because while unless where as since once after before in for to under".split())
"""Words that begin a part which leads up to the main point."""


def cut_points(sentence: Sentence) -> list[int]:
    """Where a part could begin that might be a sentence of its own, as word numbers.

    None in a sentence that begins with a condition, or in brackets or quotation marks: cut there, it says
    something else. A comma before “and”, “but” or “so” with a subject and a verb is sure; so is one semicolon.
    """
    glue, tags = sentence.passage.glue[sentence.first : sentence.last], sentence.tags
    if sentence.key(0) in OPENERS or not _NO_CUT.isdisjoint(glue):
        return []
    inner = range(_SHORTEST_PART, len(tags) - _SHORTEST_PART)
    points = {at for at in clause_starts(tags, sentence.keys, glue) if _is_cut(sentence.key(at), glue[at])}
    points.update(at for at in inner if glue[at] == "," and sentence.key(at) in _COMMA_JOINERS and tags[at + 1] in "sa")
    if glue.count(";") == 1 and tags[glue.index(";")] in "sa":
        points.add(glue.index(";"))
    return sorted(points.intersection(inner))


def clause_starts(tags: str, keys: list[str], glue: str) -> Iterator[int]:
    """The words that begin another clause. In “the bus and train will stop”, “and” does not: no verb came before."""
    for match in _JOINED.finditer(tags, 1):
        at = match.start()
        if at + 1 < len(glue) and glue[at + 1] != " ":
            continue
        if keys[at] == "that" and (tags[at - 1] in "py" or keys[at - 1] in OPENERS):
            continue  # “In that house”, “if that house”: it points.
        is_sure = keys[at] not in ("and", "or") or match.end() - at == 2
        if is_sure or (_CLAUSE.search(tags, 0, at) and "," not in glue[at + 1 : match.end()]):
            yield at


def _is_cut(key: str, mark: str) -> bool:
    """“…, and the letter will say”: a comma shows that a clause begins. Without one, it may be a list."""
    return key in _STARTS_NEW and mark == ","
