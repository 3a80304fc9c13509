"""Our measures against textstat's: equal to the last digit, and nothing fetched."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from inspect import Parameter, signature

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speakeasy.errors import SpeakeasyError
from speakeasy.text import readability, syllables
from speakeasy.text.readability import measures

Oracle = Callable[[str], dict[str, float]]

FOREIGN = {"fernandez_huerta", "szigriszt_pazos", "gutierrez_polini", "crawford", "gulpease_index", "osman"}
OLD_NAMES = {"avg_sentence_length"}
ARABIC = {"count_complex_arabic_words", "count_arabic_syllables", "count_faseeh", "count_arabic_long_words"}
NOT_MEASURES = {"remove_punctuation", "difficult_words_list"}

LETTER = """Dear Ms. Okafor,

Thank you for your letter of 3 March about your mother's care plan. We met the
occupational therapist on Tuesday, and she thinks a second handrail would help a lot.
It won't cost you anything: the council pays for small changes like this one!

What happens next? A fitter will ring you within ten days to choose a time that suits
you both. If nobody has rung by then, please tell us straight away; we'd rather hear
about it twice than not at all. Unfortunately, the bathroom will take longer, because
we need permission from the housing association (e.g. for moving pipes).

- handrails
- a shower seat
- non-slip flooring

Yours sincerely,
The Adaptations Team"""

TEXTS = {
    "nothing": "",
    "only space": " \n\t",
    "only marks": "?! ... --",
    "one word": "Hello",
    "two words": "Hello you.",
    "no vowels": "Hmm. Hmm mm hmm. Shh psst hmm mm.",
    "a letter": LETTER,
    "a hundred words": "safe homes " * 50,
    "a hundred and one words": "Warm homes. " * 50 + "Indeed",
    "marks among the first hundred": "a - unbelievable ! " * 60,
    "easy": "The cat sat on the mat. The dog ran to the man.",
    "very easy": "Go on up. We do it. Is he in it? He is.",
    "hard": "Multidisciplinary organisational interoperability necessitates interdepartmental collaboration.",
    "money and links": "It costs $3.50 at www.example.org/help?id=7 today. See U.S. law v. 2.0 there.",
    "apostrophes": "'Tis 'the ''sisters' ' o'clock rock'n'roll DON'T don’t I'd've y'all's 'll 'ves",
    "the dotted capital": "İstanbul İS İ'T xİ İİİ. İzmir and İstanbul İS far.",
    "sigma": "ΑΣ Σ. ΣΑΣ' ΑΣ-Σ ΟΔΟΣ. ὈΔΥΣΣΕΎΣ",
    "other scripts": "你好 世界。 Привет, мир! ١٢٣ ² ﬁne ǅ K ſ 🙂 e\u0301 \u0307",
    "lines and spaces": "one\x1ctwo\x85three\u2028four\xa0five\x0bsix\u200bseven.eight",
}


@pytest.fixture(scope="module")
def textstat(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Oracle]:
    """textstat itself, reading our syllables through nltk, with no way to the internet."""
    nltk = pytest.importorskip("nltk")
    folder = tmp_path_factory.mktemp("nltk")
    file = folder / "corpora" / "cmudict" / "cmudict"
    file.parent.mkdir(parents=True)
    sounds = {number: " ".join(["AH0"] * number) or "M" for number in range(20)}
    lines = [f"{word.upper()} 1 {sounds[number]}\n" for word, number in syllables.table().items()]
    file.write_text("".join(lines), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(nltk.data, "path", [str(folder)])
        patch.setattr(socket.socket, "connect", _refuse)
        from textstat import textstat

        def ask(text: str) -> dict[str, float]:
            # `text_standard` gives words unless it is asked for a number.
            answers = {name: getattr(textstat, name) for name in measures("") if name != "text_standard"}
            return {name: ask(text) for name, ask in answers.items()} | {
                "text_standard": textstat.text_standard(text, float_output=True)
            }

        yield ask


def _refuse(*_: object) -> None:
    raise AssertionError("something asked the internet")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_texts_measure_the_same(textstat: Oracle, text: str) -> None:
    assert measures(text) == textstat(text)


PARTS = st.sampled_from(
    [*sorted({part for text in TEXTS.values() for part in text.split()}), "İ", "'", "'t", "_", "x_y"]
)
GAPS = st.sampled_from([" ", " ", " ", "\n", "\u2028", "\xa0", "", ".", ". ", "! ", "-"])


@settings(max_examples=200)
@given(st.lists(st.tuples(PARTS, GAPS), max_size=60), st.sampled_from([1, 1, 2, 7]))
def test_mixed_texts_measure_the_same(textstat: Oracle, pairs: list[tuple[str, str]], times: int) -> None:
    text = "".join(map("".join, pairs)) * times
    assert measures(text) == textstat(text)


@settings(max_examples=200)
@given(st.text(max_size=300))
def test_random_texts_measure_the_same(textstat: Oracle, text: str) -> None:
    assert measures(text) == textstat(text)


def test_every_measure_of_textstat_for_english_is_there() -> None:
    from textstat import textstat

    names = {name for name in dir(textstat) if not name.startswith("_") and _takes_a_text(getattr(textstat, name))}
    words = {"is_difficult_word", "is_easy_word"}
    assert set(measures("")) == names - FOREIGN - OLD_NAMES - ARABIC - NOT_MEASURES - words


def _takes_a_text(method: object) -> bool:
    if not callable(method):
        return False
    parameters = signature(method).parameters
    needed = [name for name, parameter in parameters.items() if parameter.default is Parameter.empty]
    return needed == ["text"]


def test_a_sum_done_by_hand() -> None:
    found = measures("The cat sat on the mat.")
    assert found["flesch_reading_ease"] == 206.835 - 1.015 * 6 - 84.6 * 1
    assert (found["lexicon_count"], found["syllable_count"], found["sentence_count"]) == (6, 6, 1)
    assert found["reading_time"] == pytest.approx(18 * 0.01469)


@given(st.text(alphabet="ab .!"), st.integers(1, 4))
def test_counts_grow_with_the_text(text: str, times: int) -> None:
    once, often = measures(text), measures("\n".join([text] * times))
    for name in ("char_count", "lexicon_count", "syllable_count", "polysyllabcount"):
        assert often[name] == once[name] * times


def test_long_tokens_are_not_remembered() -> None:
    before = readability._look_again.cache_info().currsize
    measures("qz" * 100)
    assert readability._look_again.cache_info().currsize == before


def test_no_list_ofeasy_words_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readability, "find_spec", lambda name: None)
    readability.easy_words.cache_clear()
    with pytest.raises(SpeakeasyError, match="pip install textstat"):
        measures("A word that nobody has measured before: zqxzqx.")


def test_textstat_and_nltk_are_never_imported() -> None:
    code = (
        "import sys; from speakeasy.text.readability import measures; "
        "print(measures('A fine day at zqxville.')['lexicon_count'], {'textstat', 'nltk'} & set(sys.modules))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout == "5 set()\n"
