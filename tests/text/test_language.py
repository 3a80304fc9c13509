from __future__ import annotations

import pytest

from speakeasy.text.language import other_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rydym yn gweithio gyda phobl anabl ac mae ein swyddfa ar agor bob dydd.", "Welsh"),
        ("Nous vous écrivons pour vous dire que votre demande est acceptée.", "French"),
        ("Wir schreiben Ihnen, um Ihnen zu sagen, dass der Antrag nicht mehr gilt.", "German"),
        ("Le escribimos para decirle que su solicitud ha sido aceptada por el consejo.", "Spanish"),
        ("Chcemy powiedzieć, że nasze biuro jest otwarte w poniedziałek i we wtorek.", "Polish"),
        ("Waxaan ku caawin karnaa haddii aad u baahan tahay taageero ama macluumaad.", "Somali"),
        ("আমরা আপনাকে সাহায্য করতে পারি।", "another language"),
    ],
)
def test_knows_other_languages(text, language):
    assert other_language(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bonjour!",
        "Très bien, merci.",
        "We will write to you soon to say what we have decided about it.",
        "Bring milk, bread, eggs, cheese, ham, tea, jam, rice.",
        "Ana María de los Ángeles García de la Torre y Pérez del Río came.",
        "def f(x, y): return x * y + x / y - x % y",
        "Coffee at Café de la Paix, then a visit to Place de la Concorde on foot.",
    ],
)
def test_says_nothing_where_it_is_not_sure(text):
    assert other_language(text) == ""
