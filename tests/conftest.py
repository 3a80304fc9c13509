"""What all tests share: no network, a cache folder of their own, small word lists from TOML text."""

from __future__ import annotations

import socket
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from speakeasy.text.lexicon import Lexicon
from speakeasy.text.passage import Passage
from speakeasy.wordlists.compiled import compile_words
from speakeasy.wordlists.entry import entry_from
from speakeasy.wordlists.examples import NoFrequencies
from speakeasy.wordlists.words import Words

# The first example of a test may load lists and frequencies: a clock would fail it on a busy machine.
settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")


class NetworkUsedError(AssertionError):
    """Something tried to reach the network."""


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_self: socket.socket, address: object) -> None:
        raise NetworkUsedError(f"connect to {address}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One cache for the whole run, so that the frequency table is built once."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.getbasetemp().parent / "speakeasy-cache"
        patch.setenv("SPEAKEASY_CACHE", str(folder))
        yield folder


Speak = Callable[[str], list[tuple[str, str, str | None]]]


@pytest.fixture
def words_of() -> Callable[[str], Words]:
    """Word lists from TOML text."""

    def make(toml: str) -> Words:
        content = tomllib.loads(toml)
        entries = [
            entry_from(name, {"why": "Why.", "source": ["editors"], "flags": [f"[{name}]"], **table}, "test.toml:1")
            for name, table in content.get("words", {}).items()
        ]
        return Words([compile_words(entries, content.get("classes", {}))], lambda entry: entry.own_level)

    return make


@pytest.fixture
def speak(words_of: Callable[[str], Words]) -> Callable[[str], Speak]:
    """From TOML text to a function: sentence to (entry, flagged words, guard that holds it back)."""

    def make(toml: str) -> Speak:
        words = words_of(toml)
        lexicon = Lexicon(words, NoFrequencies())

        def find(text: str) -> list[tuple[str, str, str | None]]:
            found = words.find(Passage(text, lexicon))
            return [(one.entry.name, text[one.match.start : one.match.end], one.held_by) for one in found]

        return find

    return make
