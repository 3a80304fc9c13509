"""Where somebody else's words stand: the text inside quotation marks."""

from __future__ import annotations

import re

_OPENS_WITH_APOSTROPHE = (" '", "\n'", "('", "['")

# Each pair with its own closing mark. An apostrophe inside a word closes nothing. A quotation has an upper
# limit, so that a mark without a partner costs no more than that.
# As text: compiled when the first quotation comes.
_QUOTES = (
    r"“([^“”]{1,2000})”"
    r"|\"([^\"]{1,2000})\""
    r"|(?<!\w)‘((?:[^‘’]|’(?=\w)){1,2000})’(?!\w)"
    r"|(?<!\w)'((?:[^']|(?<=\w)'(?=\w)){1,2000})'(?!\w)"
    r"|«([^«»]{1,2000})»"
)


def quotes_in(text: str) -> list[tuple[int, int]]:
    """The spans inside quotation marks, without the marks, in order."""
    if not ("“" in text or '"' in text or "‘" in text or "«" in text or ("'" in text and _may_open(text))):
        return []
    if text.startswith("“") and "”" not in text:  # it goes on in the next paragraph
        return [(1, len(text))]
    return [match.span(match.lastindex or 0) for match in re.finditer(_QUOTES, text)]


def _may_open(text: str) -> bool:
    """Does an apostrophe stand where a quotation could begin? Most stand inside a word."""
    return text.startswith("'") or any(opening in text for opening in _OPENS_WITH_APOSTROPHE)
