"""The words at work: sentences that ask for a comment, and sentences that must be left alone.

`flag.tsv` and `fine.tsv` hold a context, an axis and a sentence, with the words in question in [brackets].
Run this file as a program to see what was missed and what was a false alarm, by context.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

import pytest

from speakeasy.checker import Checker
from speakeasy.config import Config
from speakeasy.formats import read
from speakeasy.model import Diagnostic, Span
from speakeasy.rules import all_rules

HERE = Path(__file__).parent
CHECKER = Checker(Config(audience="public", region="UK"))
ABOUT_THE_SENTENCE = {rule.code for rule in all_rules().values()} - {
    "acronym-not-explained",
    "hidden-verb",
    "hard-word",
}
"""Rules that say nothing about a word, so a finding of theirs neither catches one nor is an alarm."""
STRONG = {"stop", "change"}
BRACKETS = re.compile(r"\[([^]]*)\]")


class Case(NamedTuple):
    context: str
    axis: str
    marked: str

    @property
    def sentence(self) -> str:
        return BRACKETS.sub(r"\1", self.marked)

    @property
    def spans(self) -> list[Span]:
        """Where the words in brackets stand once the brackets are gone: each pair before took two characters."""
        return [Span(m.start() - 2 * n, m.end() - 2 * n - 2) for n, m in enumerate(BRACKETS.finditer(self.marked))]


class Verdict(NamedTuple):
    case: Case
    findings: list[Diagnostic]
    """Those about the words in brackets."""

    @property
    def is_caught(self) -> bool:
        return any(one.axis == self.case.axis for one in self.findings)

    @property
    def is_strong(self) -> bool:
        return any(one.level in STRONG for one in self.findings)

    def __str__(self) -> str:
        found = ", ".join(f"{one.code} ({one.axis}, {one.level})" for one in self.findings) or "nothing"
        return f"  {self.case.axis:8}  {self.case.marked}  -> {found}"


def rows(kind: str) -> list[Case]:
    head, *lines = (HERE / f"{kind}.tsv").read_text(encoding="utf-8").splitlines()
    assert head.split("\t") == ["context", "axis", "sentence"]
    return [Case(*line.split("\t")) for line in lines]


def judge(case: Case) -> Verdict:
    found = CHECKER.check(read(case.sentence.encode(), "case.txt"))
    return Verdict(case, [one for one in found if is_about_a_word(one) and touches(one, case)])


def is_about_a_word(finding: Diagnostic) -> bool:
    return finding.level != "note" and finding.code not in ABOUT_THE_SENTENCE


def touches(finding: Diagnostic, case: Case) -> bool:
    return any(finding.span.start < span.end and span.start < finding.span.end for span in case.spans)


@cache
def verdicts(kind: str) -> tuple[Verdict, ...]:
    return tuple(judge(case) for case in rows(kind))


def missed() -> list[Verdict]:
    return [one for one in verdicts("flag") if not one.is_caught]


def alarms() -> list[Verdict]:
    return [one for one in verdicts("fine") if one.findings]


def by_context(wrong: list[Verdict], kind: str) -> Iterator[str]:
    """A line for each context, with the share that went wrong, and below it the sentences."""
    total = Counter(one.case.context for one in verdicts(kind))
    for context, group in groupby(wrong, key=lambda one: one.case.context):
        some = list(group)
        yield f"{context}: {len(some)} of {total[context]}"
        yield from map(str, some)


def listed(title: str, wrong: list[Verdict], kind: str) -> str:
    share = len(wrong) / len(verdicts(kind))
    return "\n".join([f"{title}: {len(wrong)} of {len(verdicts(kind))} ({share:.1%})", *by_context(wrong, kind)])


def test_spans_are_those_of_the_plain_sentence():
    case = Case("wordy", "hard", "We [utilise] the [aforesaid] hall.")
    assert [case.sentence[span.start : span.end] for span in case.spans] == ["utilise", "aforesaid"]


@pytest.mark.parametrize("kind", ["flag", "fine"])
def test_rows_are_sound(kind):
    assert len(rows(kind)) >= 400
    assert [case for case in rows(kind) if case.axis not in ("hard", "shut-out") or not case.spans] == []


def test_no_sentence_comes_twice():
    counts = Counter(case.sentence for kind in ("flag", "fine") for case in rows(kind))
    assert [sentence for sentence, count in counts.items() if count > 1] == []


def test_words_are_caught():
    assert len(missed()) <= 0.08 * len(verdicts("flag")), listed("Missed", missed(), "flag")


def test_fine_words_are_left_alone():
    assert len(alarms()) <= 0.035 * len(verdicts("fine")), listed("False alarms", alarms(), "fine")


def test_fine_words_are_hardly_ever_flagged_strongly():
    strong = [one for one in alarms() if one.is_strong]
    assert len(strong) <= 0.02 * len(verdicts("fine")), listed("Strong false alarms", strong, "fine")


def whole_report() -> str:
    strong = sum(one.is_strong for one in alarms())
    last = f"Strong false alarms: {strong} of {len(verdicts('fine'))}\n"
    return "\n\n".join([listed("Missed", missed(), "flag"), listed("False alarms", alarms(), "fine"), last])


if __name__ == "__main__":
    sys.stdout.write(whole_report())
