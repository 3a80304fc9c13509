from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from speakeasy.model import Issue, Span
from speakeasy.rule import rule
from speakeasy.text.lexicon import band
from speakeasy.text.passage import ACRONYM, Passage

_WORD = band(3.5)


def letters_in(passage: Passage) -> tuple[tuple[str, int, int], ...]:
    """The acronyms of a passage that few readers know, with their places."""
    if passage.kind == "heading":
        return ()
    return tuple(
        (passage.words[at].removesuffix("s"), passage.starts[at], passage.ends[at])
        for at in passage.acronyms
        if len(passage.words[at]) < 6 and not (len(passage.words[at]) > 3 and passage.bands[at] >= _WORD)
    )


@rule(
    category="acronym",
    level="note",
    source=["pemat"],
    needs={ACRONYM},
    summary=letters_in,
    flags=["The QRTF, the BLMK, the ZTPR, the CVNX, the MWQB and the [HJLD] met."],
    passes=["The QRTF and the BLMK met.", "The BBC and the NHS met."],
)
def many_acronyms(document: Iterable[tuple[int, Sequence[tuple[str, int, int]]]], *, most: int = 5) -> Iterator[Issue]:
    """The text has many sets of initials, and readers must keep them all in mind.

    Keep those that readers meet again and again. Write the others in full each time.
    """
    met: dict[str, tuple[int, int, int]] = {}
    for block, found in document:
        for text, start, end in found:
            met.setdefault(text, (block, start, end))
    if len(met) > most:
        block, start, end = list(met.values())[most]
        names = ", ".join(list(met)[:8])
        yield Issue(Span(start, end), f"This text has {len(met)} kinds of initials: {names}.", block=block)
