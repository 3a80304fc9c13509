"""The errors meant for people. Each message names the place and the cure."""

from __future__ import annotations


class SpeakeasyError(Exception):
    """Something that a person can put right. The message is shown as it stands."""


class ConfigError(SpeakeasyError):
    """A settings file or a setting that cannot be used."""


class WordlistError(SpeakeasyError):
    """A word list or an entry that cannot be used."""


class NotReadError(SpeakeasyError):
    """A document that cannot be read: missing, encrypted, broken, too large or of unknown kind."""


class DecisionError(SpeakeasyError):
    """A file of decisions that cannot be used, or a decision that cannot be taken."""
