"""Where sentences begin and end, as spans of code points.

One regular expression finds the places where a sentence could end, and plain tests judge each.
We chose this over sentencex with repairs: the F1 is better, it is fast enough, and it needs no library.
"""

from __future__ import annotations

import re

from speakeasy.model import STAND_IN
from speakeasy.text.abbreviations import BEFORE_NAME, DATES, NEVER_LAST, SHORTENED, STARTERS

_OPENING = "\"'“‘«([{*_"

_CANDIDATE = re.compile(
    # Each part takes all it can and gives nothing back, and only the first of several marks begins a match: the
    # work is linear.
    r"([.!?…](?<![.!?…]{2})[.!?…]*+)"
    # Closing quotes and brackets, a stand-in for a footnote's number
    rf"([\"'”’»)\]}}*_{STAND_IN}]*+)"
    # Citations, faces and pictures belong to what they follow.
    r"((?:\s?(?:\[\d{1,3}\]|[:;=]['-]?[)(DPp](?!\w)|[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f\u200d]))*+)"
    # The gap, and what may open the next sentence
    r"(\s++)([\"'“‘«(\[{*_–—-]*+)\s*+"
)
_GAP, _OPENERS = 4, 5

_BREAKS = re.compile(r"[/–—\"“‘«(\[{*_]")
_WORD = re.compile(r"[^\W\d_]{1,24}")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_]){0,5}|[A-Z][A-Za-z]?(?:\.[A-Z][a-z]{0,3}){1,4}")  # J, U.S, Ph.D
_NUMBERING = re.compile(r"(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})(?:\.\d{1,3}){0,4}")
_SERIAL = re.compile(r"[IVXL]{2,6}|[B-HJ-Z]")  # "Fig. B", "Vol. IV", but "A" and "I" are words
_NO_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-Zb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]+")

_LONGEST_TOKEN = 24  # Longer ones are no abbreviations, and a bound keeps each look back short.
_LONGEST_SHORT_FORM = 5  # An unknown name this short, before a small letter, may be cut short: "Mktg. manager".


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences of one block: no outer white space, in order, all other text covered."""
    spans = []
    start = len(text) - len(text.lstrip())
    for match in _CANDIDATE.finditer(text, start):
        if _ends(text, start, match):
            spans.append((start, match.start(_GAP)))
            start = match.start(_OPENERS)
    end = len(text.rstrip())
    if start < end:
        spans.append((start, end))
    return spans


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Does the sentence that began at `start` end with this match?"""
    dot, after = match.span()
    following = text[after : after + 1]
    if dot == start or not following or following in ".!?…,;:)]}”»":
        return False
    marks, closers, faces = match.group(1, 2, 3)
    token, leads = _token_before(text, start, dot)
    trails_off = "…" in marks or marks.startswith("..") or token[-1:] in (".", "…")  # "..." or ". . ."
    if marks == "." and token and not trails_off and not _is_full_stop(text, after, token, leads):
        return False
    second = text[after + 1 : after + 2]
    if not following.islower() or second == ")" or second.isupper():  # "b) Next" and "iPhones" may come first
        return True
    return not (trails_off or closers or faces) and _ends_before_small(token, leads, marks)


def _token_before(text: str, start: int, dot: int) -> tuple[str, bool]:
    """The word before the mark, if any, and whether it leads the sentence or a list in it ("as follows: 1.")."""
    near = text[max(start, dot - _LONGEST_TOKEN) : dot].rstrip()
    token = near.rsplit(None, 1)[-1] if near else ""
    if not token.isalpha():
        token = _BREAKS.split(token)[-1].lstrip("'")
    before = near[: len(near) - len(token)].rstrip(_OPENING + " \t\r\n\u00a0")
    return token, not before or before[-1] == ":"


def _is_full_stop(text: str, after: int, token: str, leads: bool) -> bool:
    """Is the dot after `token` a full stop, and not the dot of an abbreviation, a date or a list number?"""
    small = token.lower()
    if small in NEVER_LAST or token in NEVER_LAST or (leads and _NUMBERING.fullmatch(token)):
        return False
    if small in SHORTENED or token in SHORTENED:
        word = _word_at(text, after)
        return text[after].isupper() and word not in DATES and not _SERIAL.fullmatch(word)
    if small in BEFORE_NAME or token in BEFORE_NAME or _INITIALS.fullmatch(token) or _NO_VOWEL.fullmatch(token):
        word = _word_at(text, after)
        one_initial = len(word) == 1 and text.startswith(".", after + 1)  # "A." in "J. A. Smith"
        return word[:1].isupper() and word.lower() in STARTERS and not one_initial
    return not (token.isdigit() and len(token) < 3 and _word_at(text, after) in DATES)


def _word_at(text: str, offset: int) -> str:
    found = _WORD.match(text, offset)
    return found[0] if found else ""


def _ends_before_small(token: str, leads: bool, marks: str) -> bool:
    """People type "see you then. thanks", so a small letter may begin a sentence: after a plain word only."""
    if not token or token[-1].isdigit():
        return False
    # A name may own its mark ("Yahoo! is"), and a short unknown one may be cut short ("Mktg. manager").
    named = token.istitle() and not leads
    return not named or (marks == "." and len(token) > _LONGEST_SHORT_FORM)
