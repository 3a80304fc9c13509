"""What the result of a panel would change: worked out whole before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from speakeasy.decisions.challenge import STATES, Challenge
from speakeasy.decisions.panel.entries import decided, holds, may_change, new_entry, with_fitting_examples
from speakeasy.decisions.panel.sheet import Decision
from speakeasy.decisions.panel.topics import entry_of
from speakeasy.decisions.sentences import normal
from speakeasy.wordlists.compiled import Compiled
from speakeasy.wordlists.draft import NAME, name_of
from speakeasy.wordlists.entry import Entry
from speakeasy.wordlists.examples import bench_for
from speakeasy.wordlists.lookup import entry_called


class Known(Struct, frozen=True):
    """What there is: all challenges, all entries in force, and the names of rules.

    `lists_with` makes the lists in force with changed entries. `printed` is how a word stands on a sheet.
    """

    challenges: Sequence[Challenge]
    entries: Mapping[str, Entry]
    rules: frozenset[str]
    lists_with: Callable[[Iterable[Entry]], Sequence[Compiled]]
    printed: Callable[[str], str]


class Plan(Struct, frozen=True):
    """`entries` go into the house list; `answers` are answered challenges. `notes` are for people to know.

    `problems` say what must be put right first. With any of them, nothing may be written.
    """

    decisions: tuple[Decision, ...]
    entries: tuple[Entry, ...]
    answers: tuple[Challenge, ...]
    notes: tuple[str, ...]
    problems: tuple[str, ...]


class _Case(Struct, frozen=True):
    """A decision with its challenges and its entry."""

    decision: Decision
    challenges: tuple[Challenge, ...]
    entry: Entry | None

    @property
    def is_finding(self) -> bool:
        return bool(self.challenges) and all(one.what == "checker" for one in self.challenges)


def plan_for(decisions: Sequence[Decision], known: Known) -> Plan:
    """What these decisions change, and all that stands in their way."""
    planner = _Planner(known)
    cases = [planner.case(decision) for decision in decisions]
    planner.refuse_twice(cases)
    entries = [] if planner.problems else planner.entries(cases)
    answers = [_answered(one, case.decision) for case in cases for one in case.challenges]
    return Plan(
        tuple(decisions),
        tuple(one for one in entries if known.entries.get(one.name) != one),
        tuple(one for one in answers if one not in known.challenges),
        tuple(planner.notes),
        tuple(planner.problems),
    )


def _answered(one: Challenge, decision: Decision) -> Challenge:
    later = decision.answer == "later"
    return replace(
        one,
        state=decision.answer,
        answer=decision.reason,
        answered=decision.on,
        look_again=decision.look_again if later else None,
    )


class _Planner:
    """Gathers problems and notes on the way."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self.notes: list[str] = []
        self.problems: list[str] = []

    def case(self, decision: Decision) -> _Case:
        """The decision with what it is about. What does not fit together is a problem."""
        challenges = [one for number in decision.challenges for one in self._numbered(number, decision)]
        if len({one.what == "checker" for one in challenges}) > 1:
            self._tell(decision, "some challenges are about the word, others about the check. Give each a row.")
        if challenges:
            return _Case(decision, tuple(challenges), entry_of(challenges[0], self._known.entries))
        return _Case(decision, (), entry_called(decision.word, self._known.entries) if decision.word else None)

    def _numbered(self, number: int, decision: Decision) -> Iterable[Challenge]:
        found = [one for one in self._known.challenges if one.number == number]
        if len(found) != 1:
            what = "there is no challenge with this number" if not found else "two challenges have this number"
            self._tell(decision, f"{what}: {number}. See: speakeasy challenges")
            return
        one = found[0]
        if not self._is_about(one, decision.word):
            self._tell(decision, f"challenge {number} is about “{self._known.printed(one.word)}”. Are cells mixed up?")
        elif one.is_open or one.state == "later" or one == _answered(one, decision):
            yield one
        else:
            said = f"challenge {number} has an answer: {STATES[one.state]}. Take its number out of this row."
            self._tell(decision, said)

    def _is_about(self, one: Challenge, word: str) -> bool:
        entry = entry_of(one, self._known.entries)
        spellings = (*entry.spellings, entry.name) if entry else ()
        names = [one.word, self._known.printed(one.word), *spellings]
        others = [other.word for other in self._known.challenges if entry and other.code == entry.name]
        return normal(word) in {normal(name) for name in (*names, *others, *map(self._known.printed, spellings))}

    def _tell(self, decision: Decision, problem: str) -> None:
        self.problems.append(f"{decision.where}: {problem}")

    def refuse_twice(self, cases: Sequence[_Case]) -> None:
        """One word has one answer."""
        seen: set[tuple[str, bool]] = set()
        for case in cases:
            key = (case.entry.name if case.entry else normal(case.decision.word), case.is_finding)
            if key in seen and case.decision.word:
                self._tell(case.decision, f"“{case.decision.word}” is there twice. Join the two rows.")
            seen.add(key)

    def entries(self, cases: Sequence[_Case]) -> list[Entry]:
        """The entries that change. Their examples are tried with all lists together."""
        wanted = {entry.name: (case, entry) for case in cases if (entry := self._wanted(case))}
        if not wanted or self.problems:
            return []
        lists = self._known.lists_with([entry for _, entry in wanted.values()])
        fitted = []
        for case, entry in wanted.values():
            sentences = [one.sentence for one in case.challenges if one.sentence and one.what != "checker"]
            fits = self._passing(case, entry, lists) if case.is_finding else entry
            one = with_fitting_examples(fits, lists, sentences) if fits else None
            if fits and one is None:
                self._tell(case.decision, f"the check cannot find “{case.decision.word}”. Do your settings allow it?")
            fitted += [one] if one else []
        return fitted

    def _wanted(self, case: _Case) -> Entry | None:
        decision = case.decision
        if decision.answer == "later":
            return None
        if case.is_finding:
            return self._without_finding(case)
        entry = case.entry or self._new(decision)
        if entry is None:
            return None
        if not may_change(decision, entry):
            self._tell(
                decision,
                f"“{decision.word}” is a word about people. At least 2 who know it from their own life decide. "
                "They are at least half of the group. Write the two numbers. Or answer “later”, and ask more people.",
            )
            return None
        return decided(entry, decision)

    def _new(self, decision: Decision) -> Entry | None:
        """An entry for a word that no list has, where the answer needs one."""
        if "*" in decision.word:
            self._tell(decision, "a part of this word is hidden. Write the whole word.")
        elif decision.answer == "changed" and not decision.say:
            self._tell(decision, "say what you say now, in the column “say”.")
        elif decision.answer == "kept" and not decision.meaning:
            self.notes.append(f"“{decision.word}” is in no list. It stays as it is.")
        elif not NAME.fullmatch(name_of(decision.word)) or name_of(decision.word) in self._known.rules:
            self._tell(decision, f"“{decision.word}” cannot be in a list. Choose another word.")
        else:
            return new_entry(decision)
        return None

    def _without_finding(self, case: _Case) -> Entry | None:
        decision = case.decision
        if decision.answer != "changed":
            return None
        if case.entry is None:
            self.notes.append(f"“{decision.word}”: no list has it. To keep the words: speakeasy keep")
            return None
        line = f"{decision.on}: it was wrong to flag it in one place. {decision.reason}"
        return replace(
            case.entry,
            unless=tuple(dict.fromkeys((*case.entry.unless, *decision.fine_in))),
            history=(*case.entry.history, *(() if line in case.entry.history else (line,))),
        )

    def _passing(self, case: _Case, entry: Entry, lists: Sequence[Compiled]) -> Entry | None:
        """The entry with the sentences that are fine, where they hold. None where that changes nothing."""
        words, lexicon = bench_for(entry, lists, {})
        good = []
        for one in case.challenges:
            if one.sentence and holds(replace(entry, flags=(), passes=(one.sentence,)), words, lexicon):
                good.append(one.sentence)
                continue
            why = "we do not know the sentence" if not one.sentence else "the list still flags it"
            cure = "Write the words around it in the column “fine in”, or keep it: speakeasy keep"
            self.notes.append(f"Challenge {one.number}: no example was added, as {why}. {cure}")
        if not good and entry.unless == (case.entry.unless if case.entry else ()):
            return None
        return replace(entry, passes=tuple(dict.fromkeys((*entry.passes, *good))))
