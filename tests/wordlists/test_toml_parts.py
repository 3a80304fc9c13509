"""A list in parts: joined again they are the list, to the letter."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speakeasy.wordlists.toml_parts import lead_of, parts_of

LINES = [
    "# note", "", "[words.a]", '[words."b c"]', "[words.a.agreed]", "[[words.a.views]]", "[classes]", "[words]",
    'why = """', '"""', "x = '''", "'''", "flags = [", '  "[words.z]",', "]", '["a"],',
    "  [ words . d ] # d", "\ta = 1", "\r",
]  # fmt: skip


@given(st.lists(st.sampled_from(LINES)).map("\n".join) | st.text(max_size=40))
def test_nothing_is_lost(text):
    assert "".join(part.text for part in parts_of(text)) == text


def test_each_entry_is_a_part():
    text = '# top\n\n# a\n[words.a]\nx = 1\n\n[words.a.agreed]\ny = 1\n[classes]\n[ words . "b c" ] # b\n'
    assert [(part.entry, part.text) for part in parts_of(text)] == [
        ("", "# top\n\n"),
        ("a", "# a\n[words.a]\nx = 1\n\n[words.a.agreed]\ny = 1\n"),
        ("", "[classes]\n"),
        ("b c", '[ words . "b c" ] # b\n'),
    ]


def test_a_heading_in_a_text_is_none():
    assert [part.entry for part in parts_of('[words.a]\nwhy = """\n[words.b]\n"""\n[words.c]\n')] == ["a", "c"]


@pytest.mark.parametrize(
    "value",
    [
        "\"'''\"",
        '\'"""\'',
        '"a" # """',
        '"""a"""',
        '"""a""\\""""',
        '"\\""',
        '""',
        "''",
        '"""\n\\\n[words.b]\n"""',
        "'''\\'''",
    ],
)
def test_quotes_in_quotes(value):
    text = f"[words.a]\nwhy = {value}\n[words.c]\n"
    tomllib.loads(text)
    assert [part.entry for part in parts_of(text)] == ["a", "c"]


def test_the_lead():
    assert lead_of("# a\n\n# b\n[words.a]\n") == len("# a\n\n# b\n")
    assert lead_of("[words.a]\n# a\n") == 0
