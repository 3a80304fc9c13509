"""The words that the guards are tried on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TOML = (
    '[words.commissioner]\ncategory = "jargon"\naction = "replace"\npos = "noun"\nuse = ["planner"]\n'
    '[words.mental-health]\ncategory = "jargon"\naction = "consider"\npos = "noun"\n'
    '[words.reablement]\ncategory = "jargon"\naction = "explain"\npos = "noun"\nmeaning = "Help at home."\n'
    '[words.handicapped]\ncategory = "inclusive"\naction = "consider"\npos = "adjective"\n'
    '[words.oap]\ncategory = "inclusive"\naction = "consider"\npos = "noun"\nterms = ["OAP"]\n'
    '[words.service-user]\ncategory = "inclusive"\naction = "ask"\npos = "noun"\n'
    '[words.the-deaf]\ncategory = "inclusive"\naction = "consider"\npos = "phrase"\nused_as = "noun"\n'
)


@pytest.fixture
def held(speak) -> Callable[[str], list[str | None]]:
    """Which guard holds each word of a text back, or None."""
    return lambda text: [guard for *_, guard in speak(TOML)(text)]
