"""What is known about HTML elements: which make blocks, which are not prose, which are page furniture."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from speakeasy.model import Kind, Span


def _words(names: str) -> frozenset[str]:
    return frozenset(names.split())


VOID = _words("area base br col embed hr img input link meta param source track wbr")
RAW = _words("script style textarea xmp iframe noembed noframes")
"""Markup in these is not markup: they reach to their own end tag."""

BLOCKS = _words(
    "address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li main menu nav ol"
    " optgroup option p pre search section select summary table tbody td tfoot th thead title tr ul video audio"
)
STAND_INS = _words("code kbd samp var tt math svg canvas object")
"""Inside a line, these leave one stand-in."""

CELLS = _words("td th")

_ELEMENTS_OF_KIND: tuple[tuple[Kind, str], ...] = (
    ("heading", "h1 h2 h3 h4 h5 h6 title summary legend"),
    ("item", "li dt"),
    ("cell", " ".join(CELLS)),
    ("caption", "caption figcaption"),
    ("quote", "blockquote"),
    ("paragraph", "article aside body dd details dl fieldset footer form header html main nav ol section table ul"),
)
KINDS: MappingProxyType[str, Kind] = MappingProxyType(
    {name: kind for kind, names in _ELEMENTS_OF_KIND for name in names.split()}
)
"""Any other element is of its parent's kind."""

PARAGRAPH = _words("p")
ENDS: MappingProxyType[str, frozenset[str]] = MappingProxyType(
    {"li": _words("p li"), "dt": _words("p dt dd"), "dd": _words("p dt dd"), "option": _words("option")}
    | dict.fromkeys(("td", "th"), _words("p td th"))
    | {"tr": _words("p td th tr")}
)
"""Open elements that a start tag ends without a word. Any other block ends an open `PARAGRAPH`."""

_NOT_PROSE = MappingProxyType(
    {
        "script": "script", "style": "style sheet", "template": "hidden", "noscript": "shown without scripts only",
        "svg": "picture", "math": "formula", "canvas": "picture", "object": "embedded", "iframe": "embedded",
        "noembed": "embedded", "noframes": "embedded", "textarea": "form field", "video": "embedded",
        "audio": "embedded",
    }
    | dict.fromkeys(("code", "pre", "kbd", "samp", "var", "tt", "xmp"), "code")
)  # fmt: skip
NOTABLE = frozenset(_NOT_PROSE) | _words("nav footer")
"""With no attributes at all, only these can be left out."""
_ROLES = MappingProxyType(
    {"navigation": "navigation", "banner": "page header", "contentinfo": "page footer", "search": "navigation"}
)
_BOXES = _words("aside dialog div footer form header ol section ul p")
_COOKIES = re.compile(
    r"cookie(?![\w-]*(?:page|policy|table|detail))|onetrust|\bconsent[-_]?(?:banner|notice|bar|pop|mod)"
)
_SKIP = re.compile(r"\s*(?:skip|jump) to\b", re.IGNORECASE)
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")

READ_ATTRIBUTES = ("alt", "title", "aria-label")
_TITLE_IS_AN_ASIDE = _words("abbr dfn link style html iframe")


def attributes(text: str, start: int, end: int) -> dict[str, Span]:
    """The spans of the attribute values in a tag, by name in small letters. The first of a name counts."""
    found: dict[str, Span] = {}
    for match in _ATTRIBUTE.finditer(text, start, end):
        group = match.lastindex or 1
        span = Span(*match.span(group)) if group > 1 else Span(match.end(), match.end())
        found.setdefault(match.group(1).lower(), span)
    return found


def is_read(name: str, attribute: str) -> bool:
    """Is this attribute words for a person? The title of an abbreviation explains it, and is not."""
    return attribute != "title" or name not in _TITLE_IS_AN_ASIDE


def language(values: Mapping[str, str]) -> str:
    """The language that an element says it is in, or nothing."""
    return values.get("lang") or values.get("xml:lang") or ""


def why_not_prose(name: str, values: Mapping[str, str]) -> str:
    """Why nobody reads this element as prose. Empty if they may."""
    if values and ("hidden" in values or values.get("aria-hidden") == "true"):
        return "hidden"
    if "style" in values and _UNSEEN.search(values["style"]):
        return "hidden"
    return _NOT_PROSE.get(name, "")


def why_furniture(name: str, values: Mapping[str, str], ahead: str) -> str:
    """Why this element belongs to the site and not to the page's own text. Empty if it does not.

    `ahead` is the first of what stands in the element.
    """
    if name == "nav":
        return "navigation"
    if not values:
        return ""
    role = _ROLES.get(values.get("role", ""))
    if role:
        return role
    marks = f"{values.get('id', '')} {values.get('class', '')}".lower()
    if name == "a":
        leads_on = values.get("href", "").startswith("#")
        return "skip link" if leads_on and ("skip" in marks or _SKIP.match(ahead)) else ""
    if "breadcrumb" in marks or values.get("aria-label", "").lower() == "breadcrumb":
        return "navigation"
    return "cookie notice" if name in _BOXES and _COOKIES.search(marks) else ""
