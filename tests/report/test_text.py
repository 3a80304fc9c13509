from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from msgspec import structs

from speakeasy.model import Checked, Span, Suggestion

Make = Callable[..., Any]


def test_a_whole_report(letter: Checked, written: Make) -> None:
    assert (
        written([letter])
        == """\
letter.md: 2 places to look at

May be hard to understand

letter.md:2:4 change: “utilised” has a plainer word. [utilise]
    We utilised the hall.
       ^^^^^^^^
    You could say: “used”
    “Use” is shorter.
    More: speakeasy explain utilise

May shut people out

letter.md:3:5 consider: “sufferers” may shut some people out. [sufferer]
    The sufferers sat down.
        ^^^^^^^^^
    Say what it is like for the person.
    It says that life is only pain.

Checked 1 file.
  May be hard to understand: 1 place: 1 to change.
  May shut people out: 1 place: 1 to consider.
These are ideas. You decide.
"""
    )


def test_repeats_are_one_finding_with_a_line_list(document: Make, finding: Make, written: Make) -> None:
    text = "We utilised it.\nThey utilise it.\n\nUtilising it, utilized it."
    forms = ("utilised", "utilise ", "Utilising", "utilized")
    report = written([Checked("a.md", document(text), tuple(finding(text, form) for form in forms))])
    assert report.count("[utilise]") == 1
    assert "    4 times: lines 1, 2 and 4.\n" in report


def test_a_document_of_paragraphs_counts_paragraphs(document: Make, finding: Make, written: Make) -> None:
    text = "We utilised it.\nThey utilise it."
    found = (finding(text, "utilised"), finding(text, "utilise "))
    report = written([Checked("a.docx", document(text, "a.docx", lines_are_paragraphs=True), found)])
    assert "Twice: paragraphs 1 and 2." in report


def test_a_rule_shows_its_first_three_places(document: Make, finding: Make, written: Make) -> None:
    names = ("one", "two", "three", "four")
    text = "\n".join(f"The form was sent {name}." for name in names)
    found = tuple(
        finding(text, f"was sent {name}", "passive-voice", entry=None, message="Who does this?", suggestions=())
        for name in names
    )
    report = written([Checked("a.md", document(text), found)])
    assert re.findall(r"a\.md:\d:\d+", report) == ["a.md:1:10", "a.md:2:10", "a.md:3:10"]
    assert report.count("Who does this?") == 1
    assert "    And 1 more: line 4.\n" in report
    everything = written([Checked("a.md", document(text), found)], everything=True)
    assert "a.md:4:10" in everything


def test_a_rule_about_words_names_the_rest(document: Make, finding: Make, written: Make) -> None:
    text = "AB\nCD\nEF\nGH\nIJ\nGH"
    found = [finding(text, word, "acronym", entry=None) for word in text.split()[:5]]
    found.append(structs.replace(found[3], span=Span(15, 17)))
    report = written([Checked("a.md", document(text), tuple(found))])
    assert "a.md:4:1 change: “GH”" in report
    assert "    Twice: lines 4 and 6.\n" in report
    assert "    And 2 more: “EF” on line 3 and “IJ” on line 5.\n" in report


def test_a_message_is_one_line(document: Make, finding: Make, written: Make) -> None:
    text = "in most\ncases"
    report = written([Checked("a.md", document(text), (finding(text, text),))])
    assert "a.md:1:1 change: “in most cases” has a plainer word. [utilise]\n" in report


def _many(document: Make, finding: Make, **fields: Any) -> Checked:
    words = [f"word{letter}" for letter in "abcdefghijklmn"]
    text = "\n".join(words)
    return Checked("a.md", document(text), tuple(finding(text, word, word, **fields) for word in words))


def test_the_rest_is_folded(document: Make, finding: Make, written: Make) -> None:
    folded = written([_many(document, finding)])
    assert folded.count("has a plainer word") == 10
    assert "And 4 more. To see them: --all" in folded
    everything = written([_many(document, finding)], everything=True)
    assert everything.count("has a plainer word") == 14
    assert "To see them" not in everything


def test_notes_are_shown_only_with_everything(document: Make, finding: Make, written: Make) -> None:
    result = _many(document, finding, level="note")
    assert written([result]) == "Checked 1 file. Nothing to suggest.\n  Not shown: 14 notes. To see them: --all\n"
    assert "a.md:1:1 note: " in written([result], everything=True)


def test_more_is_said_once_for_words_and_once_for_each_rule(document: Make, finding: Make, written: Make) -> None:
    text = "utilise purchase\nwas sent\nwas made"
    found = (
        finding(text, "utilise"),
        finding(text, "purchase", "purchase"),
        finding(text, "was sent", "passive-voice", entry=None),
    )
    result = Checked("a.md", document(text), found)
    assert re.findall(r"More: speakeasy explain (.*)", written([result, result])) == ["utilise", "passive-voice"]


def test_several_suggestions(document: Make, finding: Make, written: Make) -> None:
    text = "utilise"
    suggestions = (Suggestion(text="use"), Suggestion(text="need"), Suggestion(advice="Or leave it out."))
    report = written([Checked("a.md", document(text), (finding(text, text, suggestions=suggestions),))])
    assert "    You could say: “use” or “need”\n    Or leave it out.\n" in report


def test_a_whole_sentence_needs_no_underline(document: Make, finding: Make, written: Make) -> None:
    text = "One long sentence."
    report = written([Checked("a.md", document(text), (finding(text, text, "hard-sentence", entry=None),))])
    assert "    One long sentence.\n" in report
    assert "^" not in report


def test_a_file_that_was_not_checked_is_named(unread: Checked, letter: Checked, written: Make) -> None:
    report = written([unread, letter])
    assert report.startswith("plan.pdf: not checked\n    plan.pdf: this is a PDF. Save it as text.\n")
    assert "letter.md:2:4" in report


def test_colour_carries_no_meaning(letter: Checked, written: Make) -> None:
    from speakeasy.report.style import Style

    coloured = written([letter], style=Style(colour=True))
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == written([letter])


def test_long_reasons_are_wrapped(document: Make, finding: Make, written: Make) -> None:
    text = "utilise"
    report = written([Checked("a.md", document(text), (finding(text, text, why="A reason. " * 20),))], width=60)
    assert max(len(line) for line in report.splitlines() if "reason" in line) <= 60


def test_a_report_is_written_as_results_come(letter: Checked) -> None:
    import io

    from speakeasy.report import write

    out = io.StringIO()
    lengths = []

    def results() -> Any:
        for _ in range(3):
            lengths.append(len(out.getvalue()))
            yield letter

    write(results(), out)
    assert lengths[0] == 0
    assert 0 < lengths[1] < lengths[2]


def test_reports_never_blame(letter: Checked, unread: Checked, written: Make) -> None:
    for form in ("text", "github"):
        report = written([letter, unread], form, everything=True)
        assert not re.search(r"\b(error|violation|bad|wrong|fail\w*)\b", report, re.IGNORECASE)
