"""The shipped lists hold together, and a slip in a list is named with its file, line and cure."""

from __future__ import annotations

import pytest

from speakeasy.errors import WordlistError
from speakeasy.rules import all_rules
from speakeasy.wordlists.compiled import compile_words
from speakeasy.wordlists.examples import failures
from speakeasy.wordlists.lists import compiled_from, kept, read_lists, shipped_files

FILES = shipped_files()
LEFT_OUT = FILES[0].with_name("left-out.md")
ENTRIES, TABLES = read_lists(FILES)
LISTS = [compile_words(ENTRIES, **TABLES)]


def test_there_is_a_good_start():
    assert len(ENTRIES) >= 300
    assert {entry.category for entry in ENTRIES} >= {"jargon", "wordy", "figurative", "inclusive"}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_examples(entry):
    assert list(failures([entry], LISTS)) == []


def test_names_are_unlike_rule_names():
    assert not {entry.name for entry in ENTRIES} & set(all_rules())


def test_sources_and_classes_are_known():
    for entry in ENTRIES:
        assert set(entry.source) <= set(TABLES["sources"]), entry.name
        for item in (*entry.unless, *entry.needs):
            for word in item.split():
                assert word[0] != "@" or word[1:] in TABLES["classes"], (entry.name, word)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_files_are_sorted(file):
    entries, _ = read_lists([file])
    names = [entry.name for entry in entries]
    assert names == sorted(names)


def test_words_left_out_are_sorted_and_say_why():
    lines = [line for line in LEFT_OUT.read_text(encoding="utf-8").splitlines() if line.startswith("- ")]
    firsts = [line.split("**")[1].lower() for line in lines]
    assert firsts == sorted(firsts)
    assert all(len(line.partition("**: ")[2].split()) >= 2 for line in lines)


def test_a_word_is_left_out_once():
    words = [word.lower() for word in LEFT_OUT.read_text(encoding="utf-8").split("**")[1::2]]
    assert sorted(set(words)) == sorted(words)


def test_words_about_people_need_agreement():
    bodies = {name for name, row in TABLES["sources"].items() if row["kind"] in ("public-body", "people-concerned")}
    concerned = {name for name, row in TABLES["sources"].items() if row["kind"] == "people-concerned"}
    for entry in ENTRIES:
        if entry.axis == "shut-out" and entry.own_level in ("stop", "change"):
            backed = set(entry.source) & bodies
            assert len(backed) >= 2 or backed & concerned, entry.name


GOOD = """[words.utilise]
category = "wordy"
action = "replace"
pos = "verb"
use = ["use"]
why = "“Use” is shorter."
source = ["editors"]
flags = ["We [utilised|used] it."]
"""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GOOD.replace("action", "actoin"), "house.toml:1: words.utilise: “actoin” is not a key of an entry."),
        (GOOD.replace('why = "“Use” is shorter."\n', ""), "why"),
        (GOOD.replace('"replace"', '"delete"'), "delete"),
        (GOOD.replace('["We [utilised|used] it."]', "[]"), "flags"),
        (GOOD.replace("wordy", "inclusive"), "consider"),
        (GOOD.replace("replace", "explain"), "meaning"),
        (GOOD + 'terms = ["..."]\n', "can never match"),
        (GOOD + 'terms = ["put ... down"]\n', "gap"),
        (GOOD + 'forms = ["utilise"]\nunless = ["utilise"]\n', "house.toml:1: words.utilise: all its forms are fine"),
        ("\n" + GOOD + 'terms = ["..."]\n', "house.toml:2: words.utilise: “...” can never match"),
        ("\n" + GOOD + 'terms = ["put ... down"]\n', "house.toml:2: words.utilise: “put ... down” has a gap"),
        ("[wrods.a]\n", "[wrods] is not a table of a word list. Did you mean “words”?"),
        ("[words.a\n", "house.toml"),
        ("words = 3\n", "house.toml: “words” must be a table"),
        ("[words]\na = 3\n", "words.a: an entry is a table of its own"),
        ('[classes]\nperson = "carer"\n', "classes.person must be a list of words"),
        ("[acronyms]\nall = 3\n", "acronyms.all must be a list of acronyms"),
        ("[acronyms]\nuk = []\n", "acronyms.uk: no such region. Did you mean “UK”?"),
        ("[sources]\nmine = 3\n", "sources.mine must be a table of texts"),
        (GOOD + 'unless = [""]\n', "“unless” holds an empty text"),
        (GOOD + 'terms = ["utilise", " "]\n', "“terms” holds an empty text"),
        ("a = " + "[" * 9999, "not readable as TOML"),
    ],
)
def test_a_slip_is_named(tmp_path, text, says):
    file = tmp_path / "house.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(WordlistError) as error:
        compiled_from([file])
    assert says in str(error.value)
    assert "\n" not in str(error.value)


def test_the_line_of_a_slip_is_that_of_its_entry(tmp_path):
    file = tmp_path / "house.toml"
    file.write_text(f'# One.\n\n{GOOD}\n[words."a b"]\nwhy = 3\n', encoding="utf-8")
    with pytest.raises(WordlistError, match=r"house\.toml:12: words\.a b"):
        compiled_from([file])


def test_what_a_list_leans_on_is_kept_with_its_place(tmp_path):
    file = tmp_path / "house.toml"
    more = 'unless = ["@mine", "the @other"]\naudiences = { board = "note" }\n[classes]\nmine = ["me"]\n'
    file.write_text(GOOD + more, encoding="utf-8")
    where = "house.toml:1: words.utilise"
    assert compiled_from([file]).asks == {"classes": {"other": where}, "audiences": {"board": where}}


def test_a_list_saved_on_windows_is_read(tmp_path):
    file = tmp_path / "house.toml"
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert compiled_from([file]).names == ["utilise"]


def test_a_name_twice_is_refused(tmp_path):
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    with pytest.raises(WordlistError, match="twice"):
        read_lists(sorted(tmp_path.glob("*.toml")))


def test_a_missing_list_is_named(tmp_path):
    with pytest.raises(WordlistError, match="cannot be read"):
        kept([tmp_path / "none.toml"])


def test_a_changed_list_is_compiled_again(tmp_path):
    file = tmp_path / "house.toml"
    file.write_text(GOOD, encoding="utf-8")
    assert kept([file]).names == ["utilise"]
    file.write_text(GOOD.replace("words.utilise", "words.utilise-it"), encoding="utf-8")
    assert kept([file]).names == ["utilise-it"]
