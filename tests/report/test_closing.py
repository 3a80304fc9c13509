from __future__ import annotations

from speakeasy.model import Checked, Document, Skipped, Span
from speakeasy.report.closing import closing
from speakeasy.report.options import Options
from speakeasy.report.summary import Summary


def _summary(*results: Checked) -> Summary:
    summary = Summary()
    for result in results:
        summary.add(result)
    return summary


def test_no_files() -> None:
    assert closing(Summary(), Options()) == "Checked 0 files.\n"


def test_a_clean_file() -> None:
    assert closing(_summary(Checked("a.md", Document("a.md", "", ()))), Options()) == (
        "Checked 1 file. Nothing to suggest.\n"
    )


def test_how_many_files_have_something(letter: Checked) -> None:
    clean = Checked("a.md", Document("a.md", "", ()))
    assert closing(_summary(letter, clean), Options()).startswith("Checked 2 files. 1 has something to look at.\n")
    assert closing(_summary(letter, letter, clean), Options()).startswith("Checked 3 files. 2 have something")


def test_what_was_left_out_is_said(unread: Checked) -> None:
    parts = tuple(Skipped(why, Span(0, 0)) for why in ("code", "code", "navigation"))
    summary = _summary(unread, Checked("a.md", Document("a.md", "", (), parts)))
    summary.kinds.update({".png": 3, ".pdf": 1})
    assert closing(summary, Options()) == (
        "Checked 1 file. Nothing to suggest.\n"
        "  Not read: code (twice) and navigation (once).\n"
        "  Not of a kind that speakeasy reads: 4 files (3 .png and 1 .pdf).\n"
        "  Not checked: 1 file: plan.pdf.\n"
    )


def test_the_note_of_an_audience_is_said() -> None:
    summary = Summary()
    summary.notes.append("Ask your readers.")
    assert "Ask your readers.\n" in closing(summary, Options())


def test_a_text_in_another_language_is_named_and_does_not_count_as_checked() -> None:
    french = Checked("a.md", Document("a.md", "Bonjour", (), language="French"))
    assert closing(_summary(french), Options()) == (
        "Checked 0 files.\n  Not in English, so not checked: 1 file: a.md (French).\n"
    )
