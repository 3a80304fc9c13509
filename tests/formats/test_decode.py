from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.errors import NotReadError
from speakeasy.formats.decode import decode

TEXT = "Tea isn’t free – it’s £2 in the café.\r\nBring 🫖 cups.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_in_all_its_forms(encoding):
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_the_byte_order_mark_is_no_text(mark, encoding):
    assert decode(mark + "Hello".encode(encoding), "a.txt") == "Hello"


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0\ufeff")))
def test_any_utf8_comes_back(text):
    assert decode(text.encode(), "a.txt") == text


@pytest.mark.parametrize(
    "text",
    [
        "It’s ours.",
        "She said “come in” – and we did.",
        "They’re late…",
        "It costs £20.",
        "Meet at the café.",
        "the carers’ room",
        "• Tea\n• Cake\n",
    ],
)
def test_windows_1252_where_only_that_makes_sense(text):
    assert decode(text.encode("cp1252"), "a.txt") == text


@pytest.mark.parametrize(
    "data",
    [
        "Привет всем".encode("cp1251"),
        "Garc\u00eda".encode("mac-roman"),
        "naïve".encode("cp1252"),
        "He said “yes” to S\u0142awek".encode("cp1250"),
        b"Good\xe2\x80 morning",
    ],
)
def test_anything_else_is_not_guessed(data):
    with pytest.raises(NotReadError, match="save it as UTF-8"):
        decode(data, "a.txt")


def test_the_refusal_names_file_line_and_byte():
    with pytest.raises(NotReadError) as problem:
        decode(b"one\ntwo\nthr\xff\xfe", "notes/a.txt")
    assert str(problem.value).startswith("notes/a.txt: line 3 (byte 11) ")


def test_what_a_file_says_of_itself_counts():
    assert decode("naïve".encode("latin-1"), "a.html", declared="ISO-8859-1") == "naïve"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n\x00\xff", "a PDF"),
        (b"PK\x03\x04\x00\x00\xff", "a zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "a locked office file"),
        (b"\x89PNG\r\n\x1a\n\x00", "a picture"),
        (b"Hello\n\x00\x01\x02 there", "line 2 (byte 6)"),
        (b"\xff\xfea\x00\x00\x00", "binary"),
    ],
)
def test_binary_files_are_refused(data, kind):
    with pytest.raises(NotReadError) as problem:
        decode(data, "a.txt")
    assert kind.split("(")[0] in str(problem.value)
    assert "UTF-8" in str(problem.value)


def test_a_torn_utf16_file_is_refused():
    with pytest.raises(NotReadError, match="line 2"):
        decode("one\ntwo".encode("utf-16") + b"\x00", "a.txt")
