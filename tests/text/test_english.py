"""English or not: only where there is enough to tell."""

from __future__ import annotations

import pytest

from speakeasy.text.english import looks_english

ENGLISH = """The form is for people who have moved to this town. When you have filled it in, send it to us, and we
will write to you with the date of your visit."""
GERMAN = """Der Rat der Stadt hat beschlossen, dass alle Einwohner über das neue Haus abstimmen können. Was ist in der
Stadt los, und wer kann am Montag kommen?"""
FRENCH = """Le conseil municipal a décidé que les habitants de la ville pourront voter pour le nouveau projet. Chacun
peut venir sans rendez-vous pendant les vacances."""
DUTCH = """De raad heeft besloten dat alle inwoners van de stad over het plan mogen stemmen. Was er een brief in de
bus? Het is open in de zomer."""


@pytest.mark.parametrize(("text", "answer"), [(ENGLISH, True), (GERMAN, False), (FRENCH, False), (DUTCH, False)])
def test_languages(text: str, answer: bool) -> None:
    assert looks_english(text.split()) is answer


def test_a_few_words_may_be_anything() -> None:
    assert looks_english(GERMAN.split()[:10])


def test_no_words_may_be_anything() -> None:
    assert looks_english([])
