"""Comments in the text that turn names off and on: what they reach, and which no longer do anything."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from speakeasy.model import Diagnostic, Document, Span, Switch


class Reach(Struct):
    """A switch, the part of the text that it reaches, and whether it has held anything back."""

    switch: Switch
    span: Span
    used: bool = False


def switched(document: Document, found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings that no comment switches off, and one for each comment that does nothing."""
    if not document.switches:
        return list(found)
    reaches = list(_reaches(document))
    shown = [one for one in found if not _is_off(one, reaches)]
    shown.extend(_idle(reach.switch) for reach in reaches if not reach.used)
    shown.extend(_unknown(switch) for switch in document.switches if switch.action not in ("off", "on"))
    return sorted(shown, key=lambda one: one.span)


def _reaches(document: Document) -> list[Reach]:
    return [
        Reach(switch, _span_of(switch, number, document))
        for number, switch in enumerate(document.switches)
        if switch.action == "off"
    ]


def _span_of(switch: Switch, number: int, document: Document) -> Span:
    if switch.scope == "file":
        return Span(0, len(document.text))
    if switch.scope == "next":
        return _next_block(switch, document)
    for later in document.switches[number + 1 :]:
        if later.action == "on" and (not later.names or set(switch.names) & set(later.names)):
            return Span(switch.span.end, later.span.start)
    return Span(switch.span.end, len(document.text))


def _next_block(switch: Switch, document: Document) -> Span:
    for block in document.blocks:
        if block.pieces and block.pieces[0].start >= switch.span.end:
            return Span(block.pieces[0].start, block.pieces[-1].end)
    return Span(switch.span.end, switch.span.end)


def _is_off(one: Diagnostic, reaches: Sequence[Reach]) -> bool:
    off = False
    for reach in reaches:
        names = reach.switch.names
        if reach.span.start <= one.span.start < reach.span.end and (
            not names or one.code in names or one.category in names
        ):
            reach.used = off = True
    return off


def _idle(switch: Switch) -> Diagnostic:
    names = " ".join(switch.names) or "everything"
    return Diagnostic(
        code="idle-switch",
        axis="hard",
        category="switch",
        level="consider",
        span=switch.span,
        message=f"This comment switches off {names}, but there is nothing to switch off. You could take it out.",
        why="A comment that does nothing can hide something later.",
    )


def _unknown(switch: Switch) -> Diagnostic:
    from speakeasy.nearest import did_you_mean

    hint = did_you_mean(switch.action, ("off", "on", "off-next", "off-file"))
    return Diagnostic(
        code="unknown-switch",
        axis="hard",
        category="switch",
        level="change",
        span=switch.span,
        message=f"“{switch.action}” is not a switch.{hint}",
        why="Nothing is switched off here.",
    )
