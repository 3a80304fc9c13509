from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from speakeasy.settings.lines import key_lines, line_of

TEXT = """\
# audience = "not this one"
audience = "public"
rules.hard-sentence.warn = 18

[rules]
"rare word" = { zipf = 3.0 }
  passive-voice   = false

[rules.long-paragraph]
sentences = 2

[[paths]]
files = [
  "rules = 1",
]
[paths.rules]
jargon = false

[[ paths ]]
files = ["b"]
note = '''
region = "no"
[rules]
'''
region = "US"
"""


def test_each_key_has_its_line():
    lines = key_lines(TEXT)
    expected = {
        ("audience",): 2,
        ("rules",): 3,
        ("rules", "hard-sentence", "warn"): 3,
        ("rules", "rare word"): 6,
        ("rules", "passive-voice"): 7,
        ("rules", "long-paragraph"): 9,
        ("rules", "long-paragraph", "sentences"): 10,
        ("paths", 0): 12,
        ("paths", 0, "files"): 13,
        ("paths", 0, "rules", "jargon"): 17,
        ("paths", 1): 19,
        ("paths", 1, "files"): 20,
        ("paths", 1, "region"): 25,
    }
    assert {keys: lines[keys] for keys in expected} == expected
    assert ("region",) not in lines


def test_a_key_inside_braces_has_the_line_of_its_table():
    assert line_of(key_lines(TEXT), ("rules", "rare word", "zipf")) == 6


def test_a_key_that_is_not_found_is_on_the_first_line():
    assert line_of(key_lines(TEXT), ("tool",)) == 1


NAMES = st.sampled_from(["audience", "rules", "a-b", '"c d"', "'e.f'", "x1"])


@given(st.lists(st.tuples(st.lists(NAMES, min_size=1, max_size=3), st.booleans()), max_size=8))
def test_what_the_parser_finds_has_a_line_with_its_key(rows):
    text = "".join(f"[{'.'.join(keys)}]\n" if is_table else f"{'.'.join(keys)} = 1\n" for keys, is_table in rows)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    lines = key_lines(text)
    source = text.split("\n")
    stack = [((), table)]
    while stack:
        keys, value = stack.pop()
        if keys:
            assert keys[-1] in source[lines[keys] - 1]
        if isinstance(value, dict):
            stack.extend(((*keys, key), inner) for key, inner in value.items())
