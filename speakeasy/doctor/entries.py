"""What can be amiss in one entry, seen without the others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from speakeasy.doctor.remark import Ill
from speakeasy.nearest import did_you_mean
from speakeasy.wordlists.entry import Entry

_MOST_IN_A_MEANING = 25
_MOST_IN_A_REASON = 30
_BODIES = ("public-body", "people-concerned")

Sources = Mapping[str, Mapping[str, str]]


def entry_ills(entry: Entry, raw: Mapping[str, Any], sources: Sources, audiences: Collection[str]) -> Iterator[Ill]:
    """All that is amiss. `raw` is the entry's table as it was written: it shows keys that are empty."""
    yield from _texts(entry)
    yield from _empties(raw)
    yield from _sources(entry, sources)
    yield from _levels(entry, sources)
    yield from _ways_to_match(entry)
    for name in entry.audiences:
        if name not in audiences:
            yield Ill("audience", f"“{name}” is not an audience.", did_you_mean(name, audiences).strip())
    if not entry.passes and (entry.unless or entry.needs or entry.about or entry.used_as):
        yield Ill("example", "no sentence in “passes” shows where it stays silent.", "Add one.", info=True)


def _texts(entry: Entry) -> Iterator[Ill]:
    if not entry.why.strip():
        yield Ill("text", "“why” is empty.", "Say in one short, kind sentence why it is here.")
    for key, most in (("why", _MOST_IN_A_REASON), ("advice", _MOST_IN_A_REASON), ("meaning", _MOST_IN_A_MEANING)):
        number = len(getattr(entry, key).split())
        if number > most:
            yield Ill("meaning" if key == "meaning" else "text", f"“{key}” has {number} words.", f"Cut it to {most}.")


def _empties(raw: Mapping[str, Any]) -> Iterator[Ill]:
    for key, value in raw.items():
        if value in ([], {}) and key not in ("flags", "source"):
            said = " An entry with no region speaks everywhere." if key == "regions" else ""
            yield Ill("text", f"“{key}” is empty.{said}", "Fill it, or take it out.")


def _sources(entry: Entry, sources: Sources) -> Iterator[Ill]:
    if not entry.source:
        yield Ill("source", "“source” is empty.", "Say who says so. “editors” means us.")
    for key in entry.source:
        if key not in sources:
            hint = did_you_mean(key, sources) if len(key) > 3 else ""
            cure = f"Add [sources.{key}] with a “title” and a “who”."
            yield Ill("source", f"no list has the source “{key}”.{hint}", cure)


def _levels(entry: Entry, sources: Sources) -> Iterator[Ill]:
    loud = entry.own_level in ("stop", "change")
    if entry.axis == "shut-out" and loud:
        kinds = [sources.get(key, {}).get("kind", "") for key in set(entry.source)]
        if "people-concerned" not in kinds and sum(kind in _BODIES for kind in kinds) < 2:
            what = "so loud a word needs two public bodies, or the people it is about, among its sources."
            yield Ill("level", what, "Add such sources, or set its level to “consider”.")
    if entry.action == "replace" and not (entry.use or entry.advice):
        yield Ill("level", "the action is “replace”, and there is nothing to say instead.", "Add “use” or “advice”.")
    if entry.agreed and entry.status not in ("agreed", "kept", "retired"):
        yield Ill("level", "somebody agreed it, and its status says something else.", 'Set status = "agreed".')
    if entry.agreed and entry.agreed.review and entry.agreed.review <= entry.agreed.on:
        yield Ill("level", "the day to look again is not after the day it was agreed.", "Choose a later day.")


def _ways_to_match(entry: Entry) -> Iterator[Ill]:
    terms = (*entry.spellings, *entry.forms)
    if entry.case == "lower" and any(term != term.lower() for term in terms):
        yield Ill("never-matches", "the case is “lower”, and a term has capitals.", "Write it small, or drop “case”.")
    if entry.exact and entry.forms:
        yield Ill("never-matches", "“exact” and “forms” cannot both say what matches.", "Keep one of the two.")
    if entry.gap and not any("..." in term for term in terms):
        yield Ill("never-matches", "“gap” does nothing, as no term has “...”.", "Take “gap” out, or add “...”.")
