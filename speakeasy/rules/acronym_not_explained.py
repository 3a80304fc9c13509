from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from speakeasy.model import Issue, Related, Span
from speakeasy.rule import rule
from speakeasy.text.lexicon import band
from speakeasy.text.passage import ACRONYM, Passage
from speakeasy.text.tags import FUNCTION_TAGS

_SAYS_WHAT = (" stands for ", " means ", " is short for ", ", which stands for ")
_SHORT_FORM = ("abbreviation is", "acronym is", "abbreviated to", "abbreviated as", "shortened to", "short form is")
_LEADS_TO = frozenset({"or", "as", "called"})
_LONGEST_NAME = 120
_MOST_WORDS_BEFORE = 10
_GLUED = frozenset("-_@#=\\&")
_OPENS, _CLOSES = frozenset("“\"‘'"), frozenset("”\"’'")
_COMMON = band(4.0)
_COMMON_BY_LENGTH = {4: band(4.6), 5: _COMMON, 6: _COMMON}
"""So common is a plain word in capitals. Shorter ones are mostly acronyms."""
_ACRONYMS_THOUGH_WORDS = frozenset({"ME", "WHO"})
_US_STATES = frozenset(
    "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR "
    "PA RI SC SD TN TX UT VA VT WA WI WV WY".split()
)
_STANDARDS = frozenset("ANSI ASTM BS DIN EN IEC IEEE ISO RFC".split())
_STOPS = frozenset(".:")


class Acronym(Struct, frozen=True):
    """An acronym in a passage. `explained`: its full name stands beside it.

    `waits`: it stands in a heading, which is no place to explain it. `everywhere`: it is explained for all the text.
    """

    text: str
    start: int
    end: int
    explained: bool
    waits: bool
    everywhere: bool


def acronyms_in(passage: Passage) -> tuple[Acronym, ...]:
    """The acronyms of a passage that not everybody knows, in order."""
    return tuple(_acronym(passage, i) for i in passage.acronyms if _is_acronym(passage, i))


def _acronym(passage: Passage, index: int) -> Acronym:
    word, start, end = passage.words[index], passage.starts[index], passage.ends[index]
    explained = _is_explained(passage, index)
    everywhere = (explained and passage.kind == "attribute") or _is_defined(passage, index)
    return Acronym(word.removesuffix("s"), start, end, explained, passage.kind == "heading", everywhere)


@rule(
    category="acronym",
    level="explain",
    source=["govuk-words", "nhs", "pemat"],
    needs={ACRONYM},
    summary=acronyms_in,
    flags=["Ask the [QRTF] for help."],
    passes=[
        "Ask the Quick Road Task Force (QRTF) for help.",
        "Ask the QRTF (Quick Road Task Force) for help.",
        "The BBC is on TV.",
        "PLEASE RING THE BELL.",
        "Henry VIII had six wives.",
        "You must NOT sign here.",
        "TIP: Press the SUBMIT key.",
        "She is the BEST boss.",
        "We do not write “QRTF” in letters.",
        "She lives in Hoboken, NJ.",
        "Ask the Quick Road Task Force, or QRTF, for help.",
        "The Quick Road Task Force page has a form for the QRTF.",
        "Read 34 QRTF part 99.",
        "Read 5 QRTF 1320.",
        "Write dates as in ISO 8601.",
    ],
)
def acronym_not_explained(document: Iterable[tuple[int, Sequence[Acronym]]]) -> Iterator[Issue]:
    """Letters stand for words that some readers do not know.

    Write the words in full the first time, with the letters in brackets. If you use them once only, leave
    the letters out.
    """
    found = [(block, acronym) for block, acronyms in document for acronym in acronyms]
    met = {one.text for _, one in found if one.everywhere}
    in_text = {one.text for _, one in found if not one.waits}
    later = {one.text: (block, one) for block, one in reversed(found) if one.explained}
    for block, acronym in found:
        if acronym.waits and not acronym.explained and acronym.text in in_text:
            continue
        if acronym.text not in met and not acronym.explained:
            yield Issue(
                Span(acronym.start, acronym.end),
                f"What does “{acronym.text}” stand for? Say it in full the first time.",
                block=block,
                related=tuple(_explained_at(*later[acronym.text]) if acronym.text in later else ()),
            )
        met.add(acronym.text)


def _explained_at(block: int, one: Acronym) -> Iterator[Related]:
    yield Related("use", Span(one.start, one.end), "The text says here what it stands for.", block)


def _is_acronym(passage: Passage, index: int) -> bool:
    """Does it stand alone, not inside an address, a file name or a line in capitals?"""
    before, after = passage.gaps[index], passage.gaps[index + 1]
    if before[-1:] in _GLUED or (after[:1] in _GLUED and after != "'"):
        return False
    if after[:1] in _STOPS and len(after) == 1 and index + 1 < len(passage.words):
        return False
    if _is_loud_word(passage, index, after) or _is_us_state(passage, index, before) or _is_reference(passage, index):
        return False
    if before[-1:] in _OPENS and after[:1] in _CLOSES and not _is_explained(passage, index):
        return False
    return passage.sentence_at(index).capitals != "ALL"


def _is_loud_word(passage: Passage, index: int, after: str) -> bool:
    """“NOT”, “SUBMIT”, “TIP:”: a plain word in capitals, for weight."""
    word = passage.words[index]
    if not word.isupper() or word in _ACRONYMS_THOUGH_WORDS:
        return False
    if passage.tags[index] in FUNCTION_TAGS:
        return True
    common = _COMMON if after[:1] == ":" else _COMMON_BY_LENGTH.get(len(word))
    return common is not None and passage.bands[index] >= common


def _is_reference(passage: Passage, index: int) -> bool:
    """“34 CFR part 99”, “SP 800-63”, “ISO 8601”: the name of a law or a standard, as it is cited."""
    after = passage.keys[index + 1 : index + 2]
    follows_number = index > 0 and passage.tags[index - 1] == "#"
    if passage.tags[index + 1 : index + 2] == "#":
        return follows_number or passage.glue[index + 2] == "-" or passage.words[index] in _STANDARDS
    return follows_number and (after == ["part"] or "§" in passage.gaps[index + 1])


def _is_us_state(passage: Passage, index: int, before: str) -> bool:
    """“Hoboken, NJ”."""
    return before == ", " and passage.words[index] in _US_STATES and passage.words[index - 1].istitle()


def _is_explained(passage: Passage, index: int) -> bool:
    word = passage.words[index].removesuffix("s")
    text, end = passage.text, passage.ends[index]
    end += text.startswith(("”", '"', "’"), end)
    if text.startswith(_SAYS_WHAT, end):
        return True
    if text.startswith((" (", "("), end):
        inside, closed, _ = text[end : end + _LONGEST_NAME].lstrip(" (“\"‘'").partition(")")
        return bool(closed) and " " in inside and inside[:1].lower() == word[0].lower()
    if " ".join(passage.keys[max(0, index - 2) : index]).endswith(_SHORT_FORM) or _is_written_out(passage, index, word):
        return True
    if not (passage.gaps[index].rstrip("“\"‘'").endswith("(") or passage.keys[index - 1] in _LEADS_TO):
        return False
    sentence = passage.sentence_at(index)
    before = passage.keys[max(sentence.first, index - _MOST_WORDS_BEFORE) : index]
    return _spells(word.lower(), [key[0] for key in before])


def _is_written_out(passage: Passage, index: int, letters: str) -> bool:
    """Does the full name stand before it in the same block: “the Quick Road Task Force page has a QRTF form”?"""
    initials = "".join([word[0] for word in passage.words[:index]])
    return len(letters) > 2 and letters.isupper() and letters in initials


def _is_defined(passage: Passage, index: int) -> bool:
    """Is it said for the whole text: a line of Markdown for abbreviations, or a heading with nothing else in it?"""
    if passage.kind == "heading" and len(passage.words) == 1:
        return True
    return passage.gaps[index].endswith("*[") and passage.text.startswith("]:", passage.ends[index])


def _spells(letters: str, initials: list[str]) -> bool:
    """Do most of the letters come in order as the first letters of the words before?"""
    at = len(initials)
    hits = 0
    for letter in reversed(letters):
        place = next((i for i in range(at - 1, -1, -1) if initials[i] == letter), None)
        if place is not None:
            at, hits = place, hits + 1
    return hits * 2 > len(letters)
