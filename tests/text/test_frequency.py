"""How common words are: wordfreq's own figures, without wordfreq."""

from __future__ import annotations

import gzip
import os
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
import wordfreq
from hypothesis import given
from hypothesis import strategies as st

from speakeasy import cache
from speakeasy.text import frequency
from speakeasy.text.frequency import Frequencies

OPEN = "from speakeasy.text.frequency import Frequencies; f = Frequencies.open(); "


@pytest.fixture(scope="module")
def frequencies(tmp_path_factory: pytest.TempPathFactory) -> Frequencies:
    """Read back from the cache, not as they were made."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(cache.VARIABLE, str(tmp_path_factory.mktemp("cache")))
        Frequencies.open()
        patch.setattr(frequency, "_made", None)
        return Frequencies.open()


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A word list of three words in place of wordfreq's, and an empty cache."""
    source = tmp_path / "large_en.msgpack.gz"
    source.write_bytes(_list([], ["the"], ["cat", "mat"]))
    monkeypatch.setattr(frequency, "_installed", lambda: source)
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "cache"))
    return source


def _list(*words: list[str], layout: str = "cB") -> bytes:
    return gzip.compress(msgspec.msgpack.encode([{"format": layout, "version": 1}, *words]))


def _tables() -> list[Path]:
    return list(cache.folder().iterdir())


def test_single_words_are_exactly_wordfreqs(frequencies: Frequencies) -> None:
    known = [word for word in wordfreq.get_frequency_dict("en") if not word.endswith("'s")]
    for word in random.Random(5).sample(known, 4000):
        assert frequencies.zipf(word) == wordfreq.zipf_frequency(word, "en"), word


def test_compounds_are_exactly_wordfreqs(frequencies: Frequencies) -> None:
    choose = random.Random(6)
    words = [word for word in wordfreq.top_n_list("en", 30_000) if word.isalpha()]
    for size in (2, 2, 3) * 500:
        compound = "-".join(choose.sample(words, size))
        assert frequencies.zipf(compound) == wordfreq.zipf_frequency(compound, "en"), compound


@pytest.mark.parametrize(
    "word", ["don't", "Don’t", "y'all", "ma'am", "o'clock", "NAÏVE", "nai\u0308ve", "straße", "carers'"]
)
def test_marks_and_capitals_are_read_as_wordfreq_does(frequencies: Frequencies, word: str) -> None:
    assert frequencies.zipf(word) == wordfreq.zipf_frequency(word, "en") > 0


@pytest.mark.parametrize("word", ["", "-", "qwrtpsdf", "the-qwrtpsdf", "qwrtpsdf's", "2024"])
def test_an_unknown_word_is_zero(frequencies: Frequencies, word: str) -> None:
    assert frequencies.zipf(word) == 0.0


@pytest.mark.parametrize("owner", ["carer", "safeguarding", "co-worker"])
def test_a_possessive_is_as_common_as_its_owner(frequencies: Frequencies, owner: str) -> None:
    assert frequencies.zipf(owner + "'s") == pytest.approx(frequencies.zipf(owner), abs=0.02) != 0.0


def test_numbers_in_a_compound_do_not_count(frequencies: Frequencies) -> None:
    assert frequencies.zipf("covid-19") == frequencies.zipf("covid") > 3


@given(st.text())
def test_any_text_has_a_frequency(frequencies: Frequencies, text: str) -> None:
    assert 0.0 <= frequencies.zipf(text) < 9.0


def test_the_table_is_made_once(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Frequencies.open()
    monkeypatch.setattr(frequency, "_made", None)
    kept = Frequencies.open()
    words = ("the", "cat", "mat", "dog")
    assert [kept.zipf(word) for word in words] == [made.zipf(word) for word in words] == [8.99, 8.98, 8.98, 0.0]


def test_new_data_makes_a_new_table(small: Path) -> None:
    assert Frequencies.open().zipf("dog") == 0.0
    small.write_bytes(_list([], ["the"], ["cat", "dog"]))
    assert Frequencies.open().zipf("dog") == 8.98


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"",
        lambda whole: whole[:-1],
        lambda whole: b"?" + whole[1:],
        lambda whole: bytes(40),
    ],
    ids=["empty", "cut short", "another head", "zeros"],
)
def test_a_damaged_table_is_made_again(small: Path, damage: Callable[[bytes], bytes]) -> None:
    Frequencies.open()
    (table,) = _tables()
    whole = table.read_bytes()
    table.write_bytes(damage(whole))
    assert Frequencies.open().zipf("cat") == 8.98
    assert table.read_bytes() == whole


def test_without_a_cache_it_works_in_memory(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, str(small / "is a file"))
    found = Frequencies.open()
    assert found.available
    assert found.zipf("cat") == 8.98


@pytest.mark.parametrize(
    "data",
    [b"", b"not gzip at all", _list()[:-9], _list(["a"], layout="new"), gzip.compress(b"\x93")],
    ids=["empty", "not gzip", "cut short", "another layout", "not whole inside"],
)
def test_a_data_file_it_cannot_read_is_no_error(small: Path, data: bytes) -> None:
    small.write_bytes(data)
    found = Frequencies.open()
    assert not found.available
    assert found.zipf("the") == 0.0


def test_without_wordfreq_no_word_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frequency, "find_spec", lambda name: None)
    found = Frequencies.open()
    assert not found.available
    assert found.zipf("the") == 0.0


def _start(code: str, folder: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), cache.VARIABLE: str(folder)}
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, env=environment)


def test_two_processes_may_make_the_table_at_once(tmp_path: Path) -> None:
    running = [_start(OPEN + "print(f.zipf('the'), f.available)", tmp_path) for _ in range(2)]
    assert [process.communicate()[0] for process in running] == ["7.73 True\n"] * 2
    assert len(list(tmp_path.iterdir())) == 1


def test_wordfreq_is_never_imported(tmp_path: Path) -> None:
    code = OPEN + "import sys; print(f.zipf('the'), {'wordfreq', 'ftfy', 'langcodes'} & set(sys.modules))"
    assert _start(code, tmp_path).communicate()[0] == "7.73 set()\n"
