"""A hard sentence cut in two, where both parts are plainly sentences. Where that is in doubt, no cut is offered."""

from __future__ import annotations

import re
from collections.abc import Sequence

from speakeasy.model import Block, Document, Span
from speakeasy_lsp.edits import Edit, block_of

_GAP = 8
"""How far the mark before the cut can be."""
_MARK = re.compile(r"([,;]?)([ \t]+|\r?\n)\Z")
_OPENING = re.compile(r"(?:(and)[ \t]+|(?:but|so)[ \t]+|however,[ \t]+)?", re.IGNORECASE)

_PRONOUN = r"(?:I|we|you|he|she|they|it|there)\b(?!\s+(?:and|or)\b)"
_NOUN = r"(?:the|an?|our|your|their|his|her|its|this|these|those|no|each|all|some|most|many)(?:\s+[\w’'*-]+){1,4}?"
_VERB = r"(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|may|might|must|should|shall)\b"
_CLAUSE = re.compile(rf"[*_]*(?:(?P<pronoun>{_PRONOUN})|{_NOUN}\s+{_VERB})", re.IGNORECASE)

_CONDITION = re.compile(r"\b(?:if|unless)\b", re.IGNORECASE)
_HANGING = re.compile(
    r"\W*(?:when|although|because|while|where|as|since|once|after|before|though|whereas)\b", re.IGNORECASE
)
_WAITS_FOR_AND = re.compile(r"\b(?:between|both|either|whether)\b", re.IGNORECASE)
_CLOSING = frozenset(")]”’%")
_ENDS = re.compile(r"[.!][”’\"')\]*_]*\Z")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"))


def cut_before(rest: Span, sentence: Span, document: Document) -> Edit | None:
    """End the sentence where `rest` begins, and make that a sentence. None where it might not read well."""
    text = document.text
    mark = _MARK.search(text[max(sentence.start, rest.start - _GAP) : rest.start])
    opening = _OPENING.match(text, rest.start)
    if mark is None or opening is None:
        return None
    clause = _CLAUSE.match(text, opening.end(), sentence.end)
    start = rest.start - len(mark[0])
    first = opening.end() if opening[1] else rest.start  # “And” goes. “But” and “so” stay.
    stands = (
        clause is not None
        and _is_joined(mark[1], opening[0].strip().lower(), clause)
        and _could_end(text[sentence.start : start])
        and _is_plain(text[sentence.start : sentence.end])
        and text[first].isalnum()
    )
    edit = Edit(Span(start, first + 1), f".{mark[2]}{text[first].upper()}")
    return edit if stands and _is_verbatim(edit.span, document.blocks) else None


def _is_joined(mark: str, joiner: str, clause: re.Match[str]) -> bool:
    """Do the two parts only stand side by side? “So” without a comma says what the first part is for."""
    if not mark:
        return joiner in ("and", "but") and bool(clause["pronoun"])
    return bool(joiner) or mark == ";"


def _could_end(part: str) -> bool:
    """Could a sentence end after this? Not in a bracket, in a list, under a condition or before its main point."""
    opened = any(part.count(first) != part.count(last) for first, last in _PAIRS) or part.count('"') % 2
    hangs = _HANGING.match(part) and "," not in part
    waits = _WAITS_FOR_AND.search(part, part.rfind(",") + 1)
    ends = part[-1:].isalnum() or part[-1:] in _CLOSING
    return ends and not (opened or hangs or waits or ":" in part or _CONDITION.search(part))


def _is_plain(sentence: str) -> bool:
    """Is it a sentence that says something, and neither a question nor a part of a list?"""
    return bool(_ENDS.search(sentence)) and sentence.count(";") <= 1


def _is_verbatim(span: Span, blocks: Sequence[Block]) -> bool:
    """Is there nothing but prose in it, so that no markup is lost?"""
    block = block_of(span, blocks)
    return block is not None and any(p.verbatim and p.start <= span.start and span.end <= p.end for p in block.pieces)
