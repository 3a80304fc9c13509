"""Everything that is amiss in the lists of a shelf, in one run."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from speakeasy.audiences import audience_names
from speakeasy.checker import Checker
from speakeasy.config import Config
from speakeasy.doctor.clashes import clash_remarks
from speakeasy.doctor.entries import entry_ills
from speakeasy.doctor.exceptions import exception_ills
from speakeasy.doctor.loops import Ear, loop_ills
from speakeasy.doctor.order import name_remarks, order_remarks
from speakeasy.doctor.remark import Ill, Remark
from speakeasy.doctor.shelf import Placed, Shelf, compiled_lists
from speakeasy.errors import WordlistError
from speakeasy.formats import read
from speakeasy.levels import Levels
from speakeasy.paths import shown
from speakeasy.rules import all_rules
from speakeasy.text.lexicon import normal
from speakeasy.text.passage import words_in
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.examples import Benches, bench_for, failures_of
from speakeasy.wordlists.listfile import ListFile

_STRONG = ("stop", "change")


def examine(shelf: Shelf) -> list[Remark]:
    """All remarks about the patients, by file and line."""
    remarks = [*shelf.remarks, *name_remarks(shelf, all_rules()), *clash_remarks(shelf)]
    for home in shelf.patient_files():
        remarks += [*order_remarks(home), *_class_remarks(home)]
    patients = [one for one in shelf.all_entries() if shelf.is_patient(one)]
    remarks += (one.remark(ill) for one, ill in _each_alone(shelf, patients))
    remarks += (one.remark(ill) for one, ill in _each_among_all(shelf, patients))
    return sorted(set(remarks))


def _each_alone(shelf: Shelf, patients: list[Placed]) -> Iterator[tuple[Placed, Ill]]:
    sources, audiences = shelf.rows("sources"), audience_names()
    classes = {name: frozenset(words) for name, words in shelf.rows("classes").items()}
    for one in patients:
        raw = one.home.raw[one.entry.name]
        yield from ((one, ill) for ill in entry_ills(one.entry, raw, sources, audiences))
        yield from ((one, ill) for ill in exception_ills(one.entry, classes))


def _each_among_all(shelf: Shelf, patients: list[Placed]) -> Iterator[tuple[Placed, Ill]]:
    lists = compiled_lists(shelf)
    entries = {one.entry.name: one for one in shelf.all_entries()}
    others = {name: one.entry for name, one in entries.items()}
    benches: Benches = {}
    choices = shelf.rows("choices")
    ear_of = cache(lambda config: Ear(lists, Levels(config, choices).of_entry))
    easy = _easy_checker()
    for one in patients:
        entry = one.entry
        if entries[entry.name] is one or entries[entry.name].list_number == one.list_number:
            for failure in failures_of(entry, *bench_for(entry, lists, benches)):
                yield one, Ill("example", f"{failure}.", "Change the example, or the entry.")
        yield from ((one, ill) for ill in loop_ills(entry, ear_of(_where_it_speaks(entry)), others))
        if easy and entry.meaning:
            yield from ((one, ill) for ill in _meaning_ills(entry.name, entry.meaning, easy))


def _where_it_speaks(entry: Entry) -> Config:
    """Settings under which the entry speaks. What is flagged under others is no concern of its replacements."""
    region = entry.regions[0] if entry.regions else "UK"
    return Config(region=region, choices={entry.choice: entry.under[0]} if entry.choice else {})


def _easy_checker() -> Checker | None:
    """None while our own lists have a slip: no document can be checked then, and the slip is told anyway."""
    try:
        return Checker(Config(audience="easy-read"))
    except WordlistError:
        return None


def _meaning_ills(name: str, meaning: str, easy: Checker) -> Iterator[Ill]:
    """People who need easy words most are those who look a meaning up."""
    found = {
        f"“{meaning[one.span.start : one.span.end]}” ({one.code})"
        for one in easy.check(read(meaning.encode(), "meaning.txt"))
        if one.level in _STRONG and one.code not in (name, "hard-sentence")  # its length has a limit of its own
    }
    if found:
        what = f"for Easy Read, the “meaning” could be simpler: {', '.join(sorted(found))}."
        yield Ill("meaning", what, info=True)


def _class_remarks(home: ListFile) -> Iterator[Remark]:
    """A text is read word by word, so a class can only hold single words in small letters."""
    for name, words in home.tables.get("classes", {}).items():
        for word in words:
            if words_in(word) != [word] or normal(word) != word:
                what = f"classes.{name}: “{word}” can never match."
                cure = "A class holds single words in small letters."
                yield Remark(shown(home.file), 1, "", "never-matches", what, cure)
