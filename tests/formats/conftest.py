"""What every reader owes: each piece leads back to the source."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from speakeasy.model import STAND_IN, Document

_QUOTE_MARKS = "“”"


def _check(document: Document) -> None:
    for block in document.blocks:
        at = reach = 0
        for piece in block.pieces:
            shown = block.text[piece.at : piece.at + piece.length]
            source = document.text[piece.start : piece.end]
            assert piece.at == at
            assert piece.length > 0
            assert piece.start >= reach
            if piece.verbatim:
                assert source == shown
            else:
                stands_for_markup = shown in ("\n", " ", " (", ")", STAND_IN) or shown in _QUOTE_MARKS
                assert stands_for_markup or source.startswith("&")
            at += piece.length
            reach = piece.end
        assert at == len(block.text)
        assert block.text == block.text.strip()
        assert any(map(str.isalnum, block.text))
    starts = [block.pieces[0].start for block in document.blocks]
    assert starts == sorted(starts)
    for skipped in document.skipped:
        assert 0 <= skipped.span.start < skipped.span.end <= len(document.text)


@pytest.fixture(scope="session")
def sound() -> Callable[[Document], None]:
    """Check that every piece of every block shows what stands at its place."""
    return _check
