"""Page furniture in plain text saved from the web: cookie notices, skip links, share links."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SKIP_LINK = re.compile(
    r"(?:skip|jump) to (?:the )?(?:main |site )?(?:content|navigation|menu|search|footer)\.?",
    re.IGNORECASE,
)
_COOKIE_NOTICE = re.compile(
    r"(?:we|this (?:web)?site|our (?:web)?site) (?:also )?uses? cookies\b.*"
    r"|let us know if you agree to .{0,20}cookies\.?"
    r"|(?:cookies on|tell us whether you accept) .{1,80}"
    r"|(?:accept|reject|allow|decline|manage|view|hide)\b.{0,30}\bcookies?\b.{0,30}"
    r"|cookie (?:settings|preferences|notice|policy)\.?",
    re.IGNORECASE | re.DOTALL,
)
_LINK = re.compile(
    r"(?:back to|return to) top\.?|(?:print|email|share) this (?:page|article)\.?|share this\.?"
    r"|share (?:on|via|to) (?:facebook|twitter|x|linkedin|whatsapp|e-?mail|reddit|pinterest|bluesky|mastodon)\.?"
    r"|opens in a new (?:window|tab)\.?|toggle (?:navigation|menu)",
    re.IGNORECASE,
)
_LONGEST = 300
_TOP = 12
"""So many paragraphs at most are above a page's own text."""


def find(paragraphs: Sequence[str]) -> list[bool]:
    """Which paragraphs are page furniture. Only short ones can be, and most only at the top of the page."""
    last = _end_of_top(paragraphs)
    return [index < last or _is_link(paragraph) for index, paragraph in enumerate(paragraphs)]


def _end_of_top(paragraphs: Sequence[str]) -> int:
    """A link that skips to the content says that all above it is not content."""
    end = 0
    for index, paragraph in enumerate(paragraphs[:_TOP]):
        if len(paragraph) > _LONGEST:
            break
        stripped = paragraph.strip()
        if _SKIP_LINK.fullmatch(stripped) or (end == index and _COOKIE_NOTICE.fullmatch(stripped)):
            end = index + 1
    return end


def _is_link(paragraph: str) -> bool:
    return len(paragraph) < 60 and _LINK.fullmatch(paragraph.strip()) is not None
