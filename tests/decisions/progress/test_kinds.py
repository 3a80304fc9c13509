"""A kind of document is what the pledge says, or else the folder, or the ending."""

from __future__ import annotations

from pathlib import Path

import pytest

from speakeasy.decisions.progress.kinds import ELSEWHERE, is_ours, kind_of

ROOT = Path("/p")
KINDS = {"letters": ("letters/**", "*.letter.md"), "easy": ("easy/**",)}


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("letters/2026/a.md", "letters"),
        ("minutes/a.letter.md", "letters"),
        ("minutes/may/a.md", "minutes"),
        ("a.DOCX", "docx files"),
        ("../b.md", ELSEWHERE),
    ],
)
def test_kind(path, kind):
    assert kind_of(ROOT / path, ROOT, KINDS) == kind


def test_our_own_pages_are_no_documents():
    assert is_ours(ROOT / "decisions/pledge.md", ROOT)
    assert not is_ours(ROOT / "letters/decisions/a.md", ROOT)
