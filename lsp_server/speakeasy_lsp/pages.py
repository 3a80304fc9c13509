"""The pages that a finding's code links to: written into the user's cache folder, each once, when it is first shown."""

from __future__ import annotations

import logging
from threading import Lock

from msgspec import Struct

from speakeasy.cache import write_atomically
from speakeasy.config import Config
from speakeasy.errors import SpeakeasyError
from speakeasy.explain import Sources, page
from speakeasy.known import choices_for, entries_for, lists_for, sources_for
from speakeasy.rule import Rule
from speakeasy.rules import all_rules
from speakeasy.wordlists.choice import Choice
from speakeasy.wordlists.entry import Entry
from speakeasy_lsp.addresses import place_of

_log = logging.getLogger(__name__)


class Knowledge(Struct, frozen=True):
    """All that is known under one configuration, by name."""

    rules: dict[str, Rule]
    entries: dict[str, Entry]
    sources: Sources
    choices: dict[str, Choice]

    def page(self, name: str) -> str:
        """The page of a rule, a word or a choice, in Markdown. Raises `SpeakeasyError` if there is none."""
        return page(name, self.rules, self.entries, self.sources, self.choices)


class Library:
    """What is known, by configuration, and where the pages are. Threads may share it."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._known: dict[Config, Knowledge] = {}
        self._written: set[str] = set()

    def of(self, config: Config) -> Knowledge:
        """All that is known. Unpacks every entry the first time, so ask in a thread."""
        with self._lock:
            if config not in self._known:
                lists = lists_for(config)
                self._known[config] = Knowledge(
                    dict(all_rules()), entries_for(config), sources_for(lists), choices_for(lists)
                )
            return self._known[config]

    def write(self, codes: set[str], config: Config) -> None:
        """Write the pages of these codes that are not written yet. One that cannot be written is left out."""
        new = codes - self._written
        if not new:
            return
        self._written |= new
        known = self.of(config)
        for code in new:
            try:
                text = known.page(code)
            except SpeakeasyError:
                continue
            if not write_atomically(place_of(code), text.encode()):
                _log.info("The page of %s could not be written.", code)
