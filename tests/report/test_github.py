from __future__ import annotations

from collections.abc import Callable
from typing import Any

from speakeasy.model import Checked

Make = Callable[..., Any]


def test_a_command_for_each_finding(letter: Checked, unread: Checked, written: Make) -> None:
    assert written([letter, unread], "github").splitlines() == [
        "::warning file=letter.md,line=2,endLine=2,col=4,endColumn=12,title=utilise (change)"
        "::“utilised” has a plainer word. You could say “used”. “Use” is shorter.",
        "::notice file=letter.md,line=3,endLine=3,col=5,endColumn=14,title=sufferer (consider)"
        "::“sufferers” may shut some people out. Say what it is like for the person. It says that life is only pain.",
        "::warning file=plan.pdf,title=Not checked::plan.pdf: this is a PDF. Save it as text.",
    ]


def test_no_text_can_end_a_command_or_start_another(document: Make, finding: Make, written: Make) -> None:
    text = "utilise"
    name = "a,b:c%\n::warning::x.md"
    found = finding(text, text, message="100%\r\n::error::x", suggestions=(), why="")
    (line,) = written([Checked(name, document(text, name), (found,))], "github").split("\n")[:-1]
    assert line.startswith("::warning file=a%2Cb%3Ac%25%0A%3A%3Awarning%3A%3Ax.md,line=1,")
    assert line.endswith("::100%25%0D%0A::error::x")


def test_columns_are_left_out_over_several_lines(document: Make, finding: Make, written: Make) -> None:
    text = "utilise\nit"
    report = written([Checked("a.md", document(text), (finding(text, text),))], "github")
    assert "line=1,endLine=2,col=1,title=" in report


def test_notes_are_left_out_unless_everything_is_wanted(document: Make, finding: Make, written: Make) -> None:
    text = "utilise"
    result = Checked("a.md", document(text), (finding(text, text, level="note"),))
    assert written([result], "github") == ""
    assert written([result], "github", everything=True).startswith("::notice ")


def test_a_text_in_another_language_has_a_notice(document: Make, written: Make) -> None:
    assert written([Checked("a.md", document("Bonjour", language="French"))], "github") == (
        "::notice file=a.md,title=Not checked::The text is in French. speakeasy reads English.\n"
    )
