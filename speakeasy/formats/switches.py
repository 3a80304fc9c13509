"""Comments in the text that turn names off and on again.

`speakeasy: off hard-sentence because the law says it so` and, later, `speakeasy: on hard-sentence`.
`off-next` reaches the next block only, `off-file` the whole file. No names means everything.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Literal

from speakeasy.model import Span, Switch

_PREFIX = "speakeasy:"
_BECAUSE = re.compile(r"\bbecause\b", re.IGNORECASE)
_NAME = re.compile(r"[^\s,]+")

_Scope = Literal["next", "passage", "file"]
_ACTIONS: MappingProxyType[str, tuple[str, _Scope]] = MappingProxyType(
    {"off": ("off", "passage"), "on": ("on", "passage"), "off-next": ("off", "next"), "off-file": ("off", "file")}
)


def parse(comment: str, span: Span) -> Switch | None:
    """Read the inside of a comment that stands at `span`. None if it does not speak to speakeasy.

    An action that we do not know is kept as it is, so that the checker can point it out.
    """
    comment = comment.strip()
    if comment[: len(_PREFIX)].lower() != _PREFIX:
        return None
    words, reason = _without_reason(comment[len(_PREFIX) :])
    names = _NAME.findall(words)
    word = names.pop(0) if names else ""
    action, scope = _ACTIONS.get(word.lower(), (word, "passage"))
    return Switch(action, scope, tuple(names), reason, span)


def _without_reason(text: str) -> tuple[str, str]:
    found = _BECAUSE.search(text)
    if found is None:
        return text, ""
    return text[: found.start()], " ".join(text[found.end() :].split())
